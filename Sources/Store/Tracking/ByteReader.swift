import Geo

/// Reads what ``ByteWriter`` wrote; anything else is an error, never a crash.
struct ByteReader {
    struct Damaged: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    /// - Parameter bytes: Must stay where they are while they are read.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func integer<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws -> Value {
        let size = MemoryLayout<Value>.size
        guard bytes.count - position >= size else { throw Damaged() }
        defer { position += size }
        return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Value.self))
    }

    /// The next number, which stays the next.
    func peek(_: Double.Type) throws -> Double {
        var copy = self
        return try copy.double()
    }

    mutating func skip(_ count: Int) throws {
        guard bytes.count - position >= count else { throw Damaged() }
        position += count
    }

    mutating func count() throws -> Int { Int(try integer(Int64.self)) }
    mutating func double() throws -> Double { Double(bitPattern: try integer()) }
    mutating func float() throws -> Float { Float(bitPattern: try integer()) }
    mutating func instant() throws -> Instant { Instant(seconds: try integer()) }

    mutating func text() throws -> String {
        let count = try length()
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    mutating func optional<Value>(_ read: (inout ByteReader) throws -> Value) throws -> Value? {
        try integer(UInt8.self) == 0 ? nil : try read(&self)
    }

    mutating func all<Value>(_ read: (inout ByteReader) throws -> Value) throws -> [Value] {
        let count = try length()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    /// A number of things of at least a byte each.
    private mutating func length() throws -> Int {
        let count = Int(try integer(Int32.self))
        guard count >= 0, count <= bytes.count - position else { throw Damaged() }
        return count
    }

    mutating func coordinate() throws -> Coordinate {
        let (latitude, longitude) = (try double(), try double())
        return try Coordinate(latitude: latitude, longitude: longitude)
    }

    mutating func shape() throws -> MultiPolygon {
        MultiPolygon(
            try all { reader in
                let rings = try reader.all { try $0.all { try $0.coordinate() } }
                guard let exterior = rings.first else { throw Damaged() }
                return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
            })
    }
}
