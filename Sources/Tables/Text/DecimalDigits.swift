/// The digits of a number in units of its last decimal, without a place of their own in memory: `12345` with two places is `123.45`.
///
/// Zeros at the end of the decimals are left out, and so is the point where nothing follows it.
struct DecimalDigits {
    /// 20 digits at most, the point, a zero before it and the sign.
    private var room = InlineArray<24, UInt8>(repeating: 0)
    private var start = 24

    /// - Parameter places: 0…20.
    init(_ units: UInt64, places: Int, isNegative: Bool = false) {
        var (rest, places) = (units, places)
        while places > 0, rest % 10 == 0 { (rest, places) = (rest / 10, places - 1) }
        for _ in 0..<places { putDigit(of: &rest) }
        if places > 0 { put(ASCII.point) }
        repeat { putDigit(of: &rest) } while rest > 0
        if isNegative { put(ASCII.dash) }
    }

    /// Gives the characters away, the first one first.
    func withCharacters(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        room.span.extracting(start..<24).withUnsafeBufferPointer(body)
    }

    @inline(__always)
    private mutating func putDigit(of rest: inout UInt64) {
        put(ASCII.zero + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        start &-= 1
        room[start] = byte
    }
}
