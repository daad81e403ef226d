import Assessment
import FireEvents
import Formats
import Geo

/// The detections of a snapshot as features, in the order of time.
struct DetectionCollection: FeatureCollection {
    private let rows: DetectionRows
    private let files: [SourceFile]

    init(_ rows: DetectionRows, files: [SourceFile]) { (self.rows, self.files) = (rows, files) }

    var id: String { "detections" }
    var title: String { "Satellite fire detections" }
    var description: String { "Pixels of satellite passes in which something burned, in the order of time." }
    var geometryType: String { "Point" }
    var rowCount: Int { rows.detections.count }

    private struct Column: Sendable {
        let property: FeatureProperty
        let value: @Sendable (Detection, [SourceFile]) -> FieldValue
    }

    var properties: [FeatureProperty] { Self.columns.map(\.property) }

    private static let columns: [Column] = [
        column("observedAt", "Minute of the pass, UTC", .instant) { detection, _ in .instant(detection.observedAt) },
        column("satellite", "Which satellite saw it", .text) { detection, _ in .text(detection.satellite.name) },
        column("confidence", "low, nominal or high", .text) { detection, _ in .text("\(detection.confidence.level)") },
        column("fireRadiativePowerMegawatts", "Power of the pixel, megawatts", .decimal) { detection, _ in
            .given(Double(detection.fireRadiativePowerMegawatts), places: 2)
        },
        column("brightnessKelvin", "Brightness temperature of the fire channel, kelvin", .decimal) { detection, _ in
            .given(Double(detection.brightnessKelvin), places: 2)
        },
        column("scanKilometers", "Size across the track, kilometres", .decimal) { detection, _ in
            .given(Double(detection.scanKilometers), places: 2)
        },
        column("trackKilometers", "Size along the track, kilometres", .decimal) { detection, _ in
            .given(Double(detection.trackKilometers), places: 2)
        },
        column("isDaytime", "Seen by day", .flag) { detection, _ in .integer(detection.isDaytime ? 1 : 0) },
        column("source", "The file that it was read from", .text) { detection, files in
            .given(files.indices.contains(Int(detection.fileIndex)) ? files[Int(detection.fileIndex)].name : nil)
        },
    ]

    private static func column(
        _ name: String, _ meaning: String, _ kind: FeatureProperty.Kind,
        _ value: @escaping @Sendable (Detection, [SourceFile]) -> FieldValue
    ) -> Column {
        Column(property: FeatureProperty(name: name, meaning: meaning, kind: kind), value: value)
    }

    func value(of property: Int, in row: Int) -> FieldValue {
        Self.columns[property].value(rows.detections[row], files)
    }

    func time(of row: Int) -> ClosedRange<Instant>? {
        rows.detections[row].observedAt...rows.detections[row].observedAt
    }

    func geometry(of row: Int) -> FeatureLocation { .point(rows.detections[row].coordinate) }

    func identifier(of row: Int) -> String { ObservationKey(rows.detections[row]).identifier }

    func row(of identifier: String) -> Int? {
        guard let wanted = ObservationKey(identifier: identifier) else { return nil }
        let row = rows.detections.partitioningIndex { ObservationKey($0) >= wanted }
        return row < rowCount && ObservationKey(rows.detections[row]) == wanted ? row : nil
    }

    func row(after identifier: String) -> Int? {
        ObservationKey(identifier: identifier).map { wanted in
            rows.detections.partitioningIndex { ObservationKey($0) > wanted }
        }
    }

    func forEachRow(
        from row: Int, during time: (from: Instant?, to: Instant?), within box: BoundingBox?,
        _ body: (Int) throws -> Bool
    ) rethrows {
        let range = rows.range(from: time.from, to: time.to)
        try rows.forEach(in: max(row, range.lowerBound)..<max(row, range.upperBound), within: box, body)
    }
}

extension ObservationKey {
    /// Four whole numbers with underscores between: minutes since 1970, satellite, latitude and longitude × 100,000.
    var identifier: String { "\(minute)_\(satellite)_\(latitude)_\(longitude)" }

    init?(identifier: String) {
        let parts = identifier.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 4, let minute = Int32(parts[0]), let satellite = UInt8(parts[1]),
            let latitude = Int32(parts[2]), let longitude = Int32(parts[3])
        else { return nil }
        self.init(minute: minute, satellite: satellite, latitude: latitude, longitude: longitude)
    }
}
