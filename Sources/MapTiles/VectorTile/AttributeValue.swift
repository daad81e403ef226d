/// A value of a feature's attribute.
public enum AttributeValue: Sendable, Hashable {
    case string(String)
    /// Left out where it is not finite: most readers could not show it.
    case double(Double)
    case integer(Int64)
    case boolean(Bool)

    /// Whether a tile can hold it.
    var isKnown: Bool {
        guard case .double(let value) = self else { return true }
        return value.isFinite
    }

    /// As a `Value` message of the format.
    var message: ProtocolBuffer {
        var buffer = ProtocolBuffer()
        switch self {
        case .string(let text): buffer.append(field: 1, text.utf8)
        case .double(let value): buffer.append(field: 3, double: value)
        case .integer(let value) where value < 0: buffer.append(field: 6, varint: Self.zigzag(value))
        case .integer(let value): buffer.append(field: 4, varint: UInt64(value))
        case .boolean(let value): buffer.append(field: 7, varint: value ? 1 : 0)
        }
        return buffer
    }

    private static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }
}

/// The keys and values of a layer's features, each held once and named by its number.
struct AttributeTable {
    private var valueNumbers: [AttributeValue: UInt64] = [:]
    private(set) var keys: [String] = []
    /// By number.
    private(set) var values: [AttributeValue] = []

    mutating func number(ofKey key: String) -> UInt64 {
        // Keys are few: looking through them is faster than hashing.
        if let known = keys.firstIndex(of: key) { return UInt64(known) }
        keys.append(key)
        return UInt64(keys.count - 1)
    }

    mutating func number(of value: AttributeValue) -> UInt64 {
        if let known = valueNumbers[value] { return known }
        valueNumbers[value] = UInt64(values.count)
        values.append(value)
        return UInt64(values.count - 1)
    }
}
