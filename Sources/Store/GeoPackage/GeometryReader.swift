import Geo

/// Reads what ``GeometryWriter`` wrote, and the same from other programs, in either order of bytes.
struct GeometryReader {
    private let bytes: [UInt8]
    private var position = 0
    private var isLittleEndian = true

    /// The blob breaks off, or is of another form.
    struct Malformed: Error {}

    static func point(_ bytes: [UInt8]) throws -> Coordinate {
        var reader = try GeometryReader(bytes)
        try reader.readStart(type: 1)
        return try reader.readPoint()
    }

    static func multiPolygon(_ bytes: [UInt8]) throws -> MultiPolygon {
        var reader = try GeometryReader(bytes)
        try reader.readStart(type: 6)
        return MultiPolygon(try (0..<reader.readCount()).map { _ in try reader.readPolygon() })
    }

    /// Skips the header with its envelope.
    init(_ bytes: [UInt8]) throws {
        guard bytes.count >= 8, bytes[0] == 0x47, bytes[1] == 0x50 else { throw Malformed() }
        self.bytes = bytes
        let envelopeDoubles = [0, 4, 6, 6, 8]
        let code = Int(bytes[3] >> 1 & 7)
        guard code < envelopeDoubles.count else { throw Malformed() }
        position = 8 + 8 * envelopeDoubles[code]
    }

    private mutating func readPolygon() throws -> Polygon {
        try readStart(type: 3)
        let rings = try (0..<readCount()).map { _ in try readRing() }
        return Polygon(exterior: rings.first ?? [], holes: Array(rings.dropFirst()))
    }

    private mutating func readRing() throws -> [Coordinate] {
        let count = try readCount()
        guard count <= (bytes.count - position) / 16 else { throw Malformed() }
        return try (0..<count).map { _ in try readPoint() }
    }

    private mutating func readPoint() throws -> Coordinate {
        let longitude = Double(bitPattern: try read())
        let latitude = Double(bitPattern: try read())
        return try Coordinate(latitude: latitude, longitude: longitude)
    }

    private mutating func readStart(type: UInt32) throws {
        guard position < bytes.count else { throw Malformed() }
        isLittleEndian = bytes[position] == 1
        position += 1
        guard try read() as UInt32 == type else { throw Malformed() }
    }

    private mutating func readCount() throws -> Int { Int(try read() as UInt32) }

    private mutating func read<Value: FixedWidthInteger & UnsignedInteger>() throws -> Value {
        let size = MemoryLayout<Value>.size
        guard position + size <= bytes.count else { throw Malformed() }
        let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Value.self) }
        position += size
        return isLittleEndian ? Value(littleEndian: value) : Value(bigEndian: value)
    }
}
