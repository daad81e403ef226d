/// Bytes in the wire format of Protocol Buffers, as far as vector tiles need it.
///
/// - Source: GoogleProtobuf, "Encoding".
struct ProtocolBuffer {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Seven bits a byte, the low ones first; the eighth bit says that more follow.
    mutating func append(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func append(field: UInt64, varint value: UInt64) {
        append(varint: field << 3)
        append(varint: value)
    }

    /// Eight bytes, the low ones first.
    mutating func append(field: UInt64, double value: Double) {
        append(varint: field << 3 | 1)
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift))
        }
    }

    /// A message, a text or packed numbers.
    mutating func append(field: UInt64, _ content: some Collection<UInt8>) {
        append(varint: field << 3 | 2)
        append(varint: UInt64(content.count))
        bytes.append(contentsOf: content)
    }

    /// Fields that are encoded already.
    mutating func append(fields: ProtocolBuffer) { bytes.append(contentsOf: fields.bytes) }

    /// Small numbers of either sign as small numbers: 0, −1, 1, −2 … as 0, 1, 2, 3 …
    static func zigzag(_ value: Int32) -> UInt32 { UInt32(bitPattern: value << 1 ^ value >> 31) }
}
