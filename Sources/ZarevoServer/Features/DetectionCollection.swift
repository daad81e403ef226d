import Assessment
import FireEvents
import Geo
import Tables

/// The detections of a snapshot as features, in the order of time.
struct DetectionCollection: FeatureCollection {
    private let rows: DetectionRows
    private let files: [SourceFile]

    init(_ rows: DetectionRows, files: [SourceFile]) { (self.rows, self.files) = (rows, files) }

    var id: String { "detections" }
    var title: String { "Satellite fire detections" }
    var description: String { "Pixels of satellite passes in which something burned, in the order of time." }
    var geometryType: String { "Point" }
    var rowCount: Int? { rows.detections.count }

    var properties: [FeatureProperty] { Self.properties }

    private static let properties = columns.map(\.property)

    private static let columns: [FeatureColumn<(detection: Detection, files: [SourceFile])>] = [
        .init("observedAt", .instant, "Minute of the pass, UTC") { .instant($0.detection.observedAt) },
        .init("satellite", .text, "Which satellite saw it") { .text($0.detection.satellite.name) },
        .init("confidence", .text, "low, nominal or high") { .text("\($0.detection.confidence.level)") },
        .init("fireRadiativePowerMegawatts", .decimal, "Power of the pixel, megawatts") {
            .given(Double($0.detection.fireRadiativePowerMegawatts), places: 2)
        },
        .init("brightnessKelvin", .decimal, "Brightness temperature of the fire channel, kelvin") {
            .given(Double($0.detection.brightnessKelvin), places: 2)
        },
        .init("scanKilometers", .decimal, "Size across the track, kilometres") {
            .given(Double($0.detection.scanKilometers), places: 2)
        },
        .init("trackKilometers", .decimal, "Size along the track, kilometres") {
            .given(Double($0.detection.trackKilometers), places: 2)
        },
        .init("isDaytime", .flag, "Seen by day") { .integer($0.detection.isDaytime ? 1 : 0) },
        .init("source", .text, "The file that it was read from") { row in
            let index = Int(row.detection.fileIndex)
            return .given(row.files.indices.contains(index) ? row.files[index].name : nil)
        },
    ]

    func value(of property: Int, in row: Int) -> FieldValue {
        Self.columns[property].value((rows.detections[row], files))
    }

    func time(of row: Int) -> ClosedRange<Instant>? {
        rows.detections[row].observedAt...rows.detections[row].observedAt
    }

    func geometry(of row: Int) -> FeatureLocation { .point(rows.detections[row].coordinate) }

    func identifier(of row: Int) -> String { ObservationKey(rows.detections[row]).identifier }

    func row(of identifier: String) -> Int? {
        guard let wanted = ObservationKey(identifier: identifier) else { return nil }
        let row = rows.detections.partitioningIndex { ObservationKey($0) >= wanted }
        return row < rows.detections.count && ObservationKey(rows.detections[row]) == wanted ? row : nil
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
