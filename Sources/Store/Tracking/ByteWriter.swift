import Geo

/// Values as bytes, little-endian, one after the other: what ``ByteReader`` reads.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ value: Int) { add(Int64(value)) }
    mutating func add(_ value: Double) { add(value.bitPattern) }
    mutating func add(_ value: Float) { add(value.bitPattern) }
    mutating func add(_ value: Instant) { add(value.seconds) }

    mutating func add(_ text: String) {
        add(Int32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
        add(UInt8(value == nil ? 0 : 1))
        if let value { write(&self, value) }
    }

    mutating func add<Value>(all values: [Value], _ write: (inout ByteWriter, Value) -> Void) {
        add(Int32(values.count))
        for value in values { write(&self, value) }
    }

    mutating func add(_ point: Coordinate) {
        add(point.latitude)
        add(point.longitude)
    }

    mutating func add(_ shape: MultiPolygon) {
        add(all: shape.polygons) { writer, polygon in
            writer.add(all: [polygon.exterior] + polygon.holes) { writer, ring in
                writer.add(all: ring) { $0.add($1) }
            }
        }
    }
}
