import Tables

/// The bytes of a short field as two numbers, to compare it at once.
struct FieldKey: Equatable {
    let low: UInt64
    let high: UInt64
    let count: Int
}

extension Span<UInt8> {
    /// - Returns: `nil` for an empty field or one of more than 16 bytes.
    @inline(__always)
    func key(of field: ByteField) -> FieldKey? {
        let count = field.count
        guard count > 0, count <= 16 else { return nil }
        let low = word(at: field.start)
        guard count > 8 else { return FieldKey(low: low & Self.mask(count), high: 0, count: count) }
        return FieldKey(low: low, high: word(at: field.start &+ 8) & Self.mask(count &- 8), count: count)
    }

    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 { UInt64.max >> UInt64(64 &- 8 &* count) }
}

/// The meaning of the field read last: neighbouring rows mostly have the same date, satellite and version.
struct FieldMemo<Value> {
    private var key = FieldKey(low: 0, high: 0, count: 0)
    private var value: Value?

    @inline(__always)
    mutating func value(of field: ByteField, in bytes: Span<UInt8>, reading read: (String) -> Value?) -> Value? {
        guard let key = bytes.key(of: field) else { return field.isEmpty ? nil : read(bytes.string(field)) }
        if key != self.key {
            self.key = key
            value = read(bytes.string(field))
        }
        return value
    }
}
