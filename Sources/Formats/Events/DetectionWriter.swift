public import Assessment
public import FireEvents
import Geo

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
        try OutputFile.write(buffer(detections, eventIds, files).bytes, to: path)
    }

    private static func buffer(
        _ detections: [Detection], _ eventIds: [String?], _ files: [SourceFile]
    ) -> TextBuffer {
        precondition(detections.count == eventIds.count)
        var buffer = TextBuffer()
        buffer.append(columns.joined(separator: ",") + "\n")
        for (detection, eventId) in zip(detections, eventIds) {
            for (index, value) in values(detection, eventId, files).enumerated() {
                if index > 0 { buffer.append(ascii: ",") }
                buffer.append(csv: value)
            }
            buffer.append(ascii: "\n")
        }
        return buffer
    }

    /// In the order of ``columns``.
    private static func values(_ detection: Detection, _ eventId: String?, _ files: [SourceFile]) -> [FieldValue] {
        [
            .given(eventId),
            .given(detection.coordinate.latitude, places: 6),
            .given(detection.coordinate.longitude, places: 6),
            .instant(detection.observedAt),
            .text(detection.satellite.name),
            .text(detection.satellite.instrument.rawValue),
            confidence(detection.confidence),
            .measured(detection.scanKilometers),
            .measured(detection.trackKilometers),
            .measured(detection.brightnessKelvin),
            .measured(detection.backgroundKelvin),
            .measured(detection.fireRadiativePowerMegawatts),
            .text(detection.isDaytime ? "D" : "N"),
            .text(detection.version.description),
            .given(detection.heatSource.map { Int($0.rawValue) }),
            .text(EventColumns.fileName(detection.fileIndex, files)),
        ]
    }

    private static func confidence(_ confidence: Confidence) -> FieldValue {
        if let percent = confidence.percent { return .integer(Int(percent)) }
        return switch confidence.level {
        case .low: .text("low")
        case .nominal: .text("nominal")
        case .high: .text("high")
        }
    }
}

extension FieldValue {
    /// A single-precision reading with the three decimals that it can carry.
    fileprivate static func measured(_ value: Float) -> FieldValue { .given(Double(value), places: 3) }
}
