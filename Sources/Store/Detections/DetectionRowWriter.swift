import FireEvents
import GRDB
import Geo

/// Writes detections into one of the two tables that hold them.
struct DetectionRowWriter: ~Copyable {
    static let columns = [
        "fid", "geometry", "observedAt", "satellite", "scanKilometers", "trackKilometers", "brightnessKelvin",
        "backgroundKelvin", "fireRadiativePowerMegawatts", "confidence", "confidencePercent", "isDaytime", "version",
        "heatSource", "fileId",
    ]
    private let insertion: RawStatement
    private let removal: RawStatement
    /// Identifiers of the files that `fileIndex` counts.
    private let fileIdentifiers: [Int64]
    private var geometry = [UInt8](repeating: 0, count: 29)
    private var minute: Int32?
    private var time: [UInt8] = []
    private var version: ProductVersion?
    private var versionText: [UInt8] = []

    init(_ table: String, _ files: FileOrder, in database: Database) throws {
        let insertion = try RawStatement(
            """
            INSERT OR REPLACE INTO \(table) (\(Self.columns.joined(separator: ", ")))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, in: database)
        let removal = try RawStatement("DELETE FROM \(table) WHERE fid = ?", in: database)
        self.insertion = insertion
        self.removal = removal
        fileIdentifiers = files.identifiers
        geometry.replaceSubrange(0..., with: GeometryWriter.point(Coordinate(wrappingLatitude: 0, longitude: 0)))
    }

    borrowing func remove(_ number: Int64) throws {
        removal.bind(number, at: 1)
        try removal.run()
    }

    /// Writes a row, or writes over the one of the same number.
    mutating func write(_ detection: Detection, number: Int64) throws {
        prepare(detection, number: number)
        bindMeasurements(of: detection)
        insertion.bind(number, at: 1)
        insertion.bind(text: detection.satellite.storedText.bytes, at: 4)
        insertion.bind(text: detection.confidence.level.storedText.bytes, at: 10)
        insertion.bind(detection.confidence.percent.map(Int64.init), at: 11)
        insertion.bind(detection.isDaytime ? 1 : 0, at: 12)
        insertion.bind((detection.heatSource?.rawValue).map(Int64.init), at: 14)
        insertion.bind(fileIdentifiers[Int(detection.fileIndex)], at: 15)
        try geometry.withUnsafeBytes { geometry in
            try time.withUnsafeBytes { time in
                try versionText.withUnsafeBytes { version in
                    insertion.bind(blob: geometry, at: 2)
                    insertion.bind(text: time, at: 3)
                    insertion.bind(text: version, at: 13)
                    try insertion.run()
                }
            }
        }
    }

    private borrowing func bindMeasurements(of detection: Detection) {
        insertion.bind(Self.shortest(detection.scanKilometers), at: 5)
        insertion.bind(Self.shortest(detection.trackKilometers), at: 6)
        insertion.bind(Self.shortest(detection.brightnessKelvin), at: 7)
        insertion.bind(Self.shortest(detection.backgroundKelvin), at: 8)
        insertion.bind(Self.shortest(detection.fireRadiativePowerMegawatts), at: 9)
    }

    private mutating func prepare(_ detection: Detection, number: Int64) {
        geometry.withUnsafeMutableBytes {
            let (longitude, latitude) = (detection.coordinate.longitude, detection.coordinate.latitude)
            $0.storeBytes(of: longitude.bitPattern.littleEndian, toByteOffset: 13, as: UInt64.self)
            $0.storeBytes(of: latitude.bitPattern.littleEndian, toByteOffset: 21, as: UInt64.self)
        }
        if minute != RowNumber.minute(of: number) {
            minute = RowNumber.minute(of: number)
            time = Array(detection.observedAt.stored.utf8)
        }
        if version != detection.version {
            version = detection.version
            versionText = Array(detection.version.description.utf8)
        }
    }

    /// The double that people would write for a measurement of at most three decimals, so that 304.4 reads 304.4 in every
    /// program; it must give the same float back, else the float itself is taken.
    static func shortest(_ value: Float) -> Double {
        let rounded = (Double(value) * 1_000).rounded() / 1_000
        return Float(rounded) == value ? rounded : Double(value)
    }
}

extension Instant {
    /// As GeoPackage writes a time, with thousandths.
    var stored: String { description.dropLast() + ".000Z" }
}
