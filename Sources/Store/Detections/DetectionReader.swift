import FireEvents
import GRDB
import Geo

/// Reads detections out of one of the two tables that hold them.
struct DetectionReader: ~Copyable {
    private let statement: RawStatement
    private let files: FileOrder
    private let path: String
    private var versionBytes: [UInt8] = []
    private var version: ProductVersion?

    /// The time is not among them: the number of a row says it.
    private static let columns = DetectionRowWriter.columns.filter { $0 != "observedAt" }.joined(separator: ", ")

    init(_ table: String, _ files: FileOrder, in database: Database, path: String) throws {
        statement = try RawStatement(
            "SELECT \(Self.columns) FROM \(table) WHERE fid >= ? AND fid < ? ORDER BY fid", in: database)
        self.files = files
        self.path = path
    }

    /// All detections up to an instant, in the order of their keys.
    static func canonical(
        _ table: String = "detections", until instant: Instant?, _ files: FileOrder, in database: Database, path: String
    ) throws -> [Detection] {
        var reader = try DetectionReader(table, files, in: database, path: path)
        var rows = StoredRows()
        let end = instant.map {
            RowNumber.first(of: Int32(clamping: Int((Double($0.seconds) / 60).rounded(.down)) + 1))
        }
        if let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") {
            rows.reserve(count)
        }
        try reader.read(Int64.min..<(end ?? Int64.max), into: &rows)
        rows.sortMinutes()
        return rows.detections
    }

    /// Appends the rows of a range of numbers.
    mutating func read(_ numbers: Range<Int64>, into rows: inout StoredRows) throws {
        statement.bind(numbers.lowerBound, at: 1)
        statement.bind(numbers.upperBound, at: 2)
        while try statement.step() {
            let number = statement.integer(0)
            rows.append(try detection(in: RowNumber.minute(of: number)), number: number)
        }
        statement.reset()
    }

    private mutating func detection(in minute: Int32) throws -> Detection {
        guard let satellite = Satellite.stored.value(statement.bytes(2)) else { throw damaged("satellite", 2) }
        guard let fileIndex = files.index(of: statement.integer(13)) else { throw damaged("fileId", 13) }
        return Detection(
            coordinate: try coordinate(),
            observedAt: Instant(seconds: Int64(minute) * 60),
            scanKilometers: float(3), trackKilometers: float(4), brightnessKelvin: float(5), backgroundKelvin: float(6),
            fireRadiativePowerMegawatts: float(7), satellite: satellite, confidence: try confidence(),
            isDaytime: statement.integer(10) != 0, version: try productVersion(), heatSource: try heatSource(),
            fileIndex: fileIndex)
    }

    private borrowing func coordinate() throws -> Coordinate {
        let bytes = statement.bytes(1)
        // Header without envelope, order of bytes, type: as Zarevo writes points.
        guard bytes.count == 29, bytes[3] == 1, bytes[8] == 1, bytes[9] == 1 else {
            return try GeometryReader.point(Array(bytes))
        }
        let longitude = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 13, as: UInt64.self))
        let latitude = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 21, as: UInt64.self))
        return try Coordinate(latitude: Double(bitPattern: latitude), longitude: Double(bitPattern: longitude))
    }

    private borrowing func float(_ column: Int32) -> Float {
        let value = statement.double(column)
        // NULL reads as 0; asking every time costs a tenth of the reading.
        return value == 0 && statement.isNull(column) ? .nan : Float(value)
    }

    private borrowing func confidence() throws -> Confidence {
        guard let level = Confidence.Level.stored.value(statement.bytes(8)) else { throw damaged("confidence", 8) }
        guard !statement.isNull(9) else { return Confidence(level) }
        let percent = statement.integer(9)
        guard (0...100).contains(percent) else { throw damaged("confidencePercent", 9) }
        return Confidence(percent: UInt8(percent))
    }

    private mutating func productVersion() throws -> ProductVersion {
        let bytes = statement.bytes(11)
        if let version, bytes.elementsEqual(versionBytes) { return version }
        guard let read = ProductVersion(stored: bytes) else { throw damaged("version", 11) }
        versionBytes = Array(bytes)
        version = read
        return read
    }

    private borrowing func heatSource() throws -> HeatSource? {
        guard !statement.isNull(12) else { return nil }
        guard let source = UInt8(exactly: statement.integer(12)).flatMap(HeatSource.init) else {
            throw damaged("heatSource", 12)
        }
        return source
    }

    private borrowing func damaged(_ name: String, _ column: Int32) -> StoreError {
        let text = String(decoding: statement.bytes(column), as: UTF8.self)
        return .damaged(path: path, found: "\(name) “\(text)” in detection \(statement.integer(0))")
    }
}
