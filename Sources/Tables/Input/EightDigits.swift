/// Digits in a machine word, eight at a time.
///
/// The first character is the lowest byte. Reading eight digits with three multiplications is Lemire's and Muła's method
/// ("Quickly parsing eight digits", 2018).
@usableFromInline
enum EightDigits {
    @inlinable static var zeros: UInt64 { 0x3030_3030_3030_3030 }
    @inlinable static var sevenBits: UInt64 { 0x7f7f_7f7f_7f7f_7f7f }

    /// The bits 0x80 of the bytes that are a decimal point.
    @inlinable @inline(__always)
    static func points(in word: UInt64) -> UInt64 {
        let other = word ^ 0x2e2e_2e2e_2e2e_2e2e
        return ~(((other & sevenBits) &+ sevenBits) | other | sevenBits)
    }

    /// The number that the first `count` characters of a word are, 0 for none; `nil` unless all are digits.
    @inlinable @inline(__always)
    static func value(_ word: UInt64, count: Int) -> UInt64? {
        let free = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        // Shifts of 64 give 0: no characters are eight zeros.
        let digits = (word << free) | (zeros >> (64 - free))
        let high = digits & 0xf0f0_f0f0_f0f0_f0f0
        let carried = (digits &+ 0x0606_0606_0606_0606) & 0xf0f0_f0f0_f0f0_f0f0
        guard high == zeros, carried == zeros else { return nil }
        let tens = (digits &- zeros) &* 10 &+ ((digits &- zeros) >> 8)
        let first = (tens & 0x0000_00ff_0000_00ff) &* 0x000f_4240_0000_0064
        let second = ((tens >> 16) & 0x0000_00ff_0000_00ff) &* 0x0000_2710_0000_0001
        return (first &+ second) >> 32
    }
}

extension Span<UInt8> {
    /// Reads digits with at most one point among the first eight characters, at most 16 characters in all.
    ///
    /// - Returns: `nil` when the field is anything else, which may still be a number.
    @inlinable @inline(__always)
    func plainDecimal(from start: Int, to end: Int) -> (mantissa: UInt64, fraction: Int)? {
        let count = end &- start
        guard count > 0, count <= 16 else { return nil }
        let first = word(at: start) & Self.mask(Swift.min(count, 8))
        let rest = count > 8 ? word(at: start &+ 8) & Self.mask(count &- 8) : 0
        let points = EightDigits.points(in: first)
        guard points != 0 else {
            guard count <= 8, let value = EightDigits.value(first, count: count) else { return nil }
            return (value, 0)
        }
        let bits = UInt64(points.trailingZeroBitCount &- 7)
        let before: UInt64 = (1 << bits) &- 1
        let digits = (first & before) | (((first >> 8) | (rest << 56)) & ~before)
        let position = Int(bits >> 3)
        if count <= 9 {
            guard count > 1, let value = EightDigits.value(digits, count: count &- 1) else { return nil }
            return (value, count &- 1 &- position)
        }
        let more = count &- 9
        guard let high = EightDigits.value(digits, count: 8), let low = EightDigits.value(rest >> 8, count: more)
        else { return nil }
        return (high &* Self.wholePowerOfTen(more) &+ low, count &- 1 &- position)
    }

    @inlinable @inline(__always)
    static func mask(_ count: Int) -> UInt64 { UInt64.max >> UInt64(truncatingIfNeeded: 64 &- 8 &* count) }

    @inlinable @inline(__always)
    static func wholePowerOfTen(_ exponent: Int) -> UInt64 {
        switch exponent {
        case 1: 10
        case 2: 100
        case 3: 1_000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        default: 10_000_000
        }
    }
}
