public import Assessment
public import FireEvents
import Geo
public import Tables

/// Writes detections, each with the event that it belongs to, as CSV.
public enum DetectionWriter {
    public static let columns = [
        "eventId", "latitude", "longitude", "observedAt", "satellite", "instrument", "confidence", "scanKilometers",
        "trackKilometers", "brightnessKelvin", "backgroundKelvin", "fireRadiativePowerMegawatts", "daynight", "version",
        "type", "file",
    ]

    /// - Parameters:
    ///   - eventIds: As many as there are detections; `nil` for a detection of no event.
    ///   - files: What `Detection.fileIndex` counts.
    /// - Returns: UTF-8 with a header, in the order given.
    public static func csv(_ detections: [Detection], eventIds: [String?], files: [SourceFile] = []) -> String {
        buffer(detections, eventIds, files).text
    }

    /// The same into a file, which appears whole or not at all.
    ///
    /// - Throws: ``FormatError`` of kind `access` when the file cannot be written.
    public static func write(
        _ detections: [Detection], eventIds: [String?], files: [SourceFile] = [], to path: String
    ) throws(FormatError) {
        try OutputFile.write(buffer(detections, eventIds, files).bytes, as: .csv, to: path)
    }

    /// The file's name, or its index where the list does not go so far.
    private static func fileName(_ index: UInt16, _ files: [SourceFile]) -> String {
        files.indices.contains(Int(index)) ? files[Int(index)].name : "\(index)"
    }

    private static func buffer(
        _ detections: [Detection], _ eventIds: [String?], _ files: [SourceFile]
    ) -> TextBuffer {
        precondition(detections.count == eventIds.count)
        var buffer = TextBuffer()
        buffer.append(columns.joined(separator: ",") + "\n")
        for (detection, eventId) in zip(detections, eventIds) {
            buffer.append(csv: .given(eventId))
            buffer.append(observation: detection)
            buffer.append(measurements: detection)
            buffer.append(ascii: ",")
            buffer.append(csvField: fileName(detection.fileIndex, files))
            buffer.append(ascii: "\n")
        }
        return buffer
    }
}

extension TextBuffer {
    private mutating func append(next value: FieldValue) {
        append(ascii: ",")
        append(csv: value)
    }

    /// A single-precision reading with the three decimals that it can carry.
    private mutating func append(next value: Float) { append(next: .given(Double(value), places: 3)) }

    fileprivate mutating func append(observation detection: Detection) {
        append(next: .given(detection.coordinate.latitude, places: 6))
        append(next: .given(detection.coordinate.longitude, places: 6))
        append(next: .instant(detection.observedAt))
        append(next: .text(detection.satellite.name))
        append(next: .text(detection.satellite.instrument.rawValue))
        append(next: Self.value(of: detection.confidence))
    }

    fileprivate mutating func append(measurements detection: Detection) {
        append(next: detection.scanKilometers)
        append(next: detection.trackKilometers)
        append(next: detection.brightnessKelvin)
        append(next: detection.backgroundKelvin)
        append(next: detection.fireRadiativePowerMegawatts)
        append(next: .text(detection.isDaytime ? "D" : "N"))
        append(next: .text(detection.version.description))
        append(next: .given(detection.heatSource.map { Int($0.rawValue) }))
    }

    private static func value(of confidence: Confidence) -> FieldValue {
        if let percent = confidence.percent { return .integer(Int(percent)) }
        return switch confidence.level {
        case .low: .text("low")
        case .nominal: .text("nominal")
        case .high: .text("high")
        }
    }
}
