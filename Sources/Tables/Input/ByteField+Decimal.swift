extension Span<UInt8> {
    /// Reads a decimal number: optional sign, digits, optional fraction, optional exponent; no other spelling.
    ///
    /// Up to 15 digits are read exactly and divided once, which rounds as IEEE 754 asks; longer ones take a slower way.
    ///
    /// - Returns: `nil` when the field is not a finite number.
    @inlinable @inline(__always)
    package func decimal(_ field: ByteField) -> Double? {
        var index = field.start
        guard index < field.end else { return nil }
        let sign = self[index]
        if sign == ASCII.dash || sign == ASCII.plus { index &+= 1 }
        if let (mantissa, fraction) = plainDecimal(from: index, to: field.end) {
            let magnitude = Double(mantissa) / Self.powerOfTen(fraction)
            return sign == ASCII.dash ? -magnitude : magnitude
        }
        return loopedDecimal(field, sign: sign, from: index)
    }

    /// One digit after the other, for what does not fit two words.
    @inline(never) @usableFromInline
    func loopedDecimal(_ field: ByteField, sign: UInt8, from start: Int) -> Double? {
        var index = start
        let first = index
        var mantissa: UInt64 = 0
        digits(from: &index, to: field.end, into: &mantissa)
        var digitCount = index &- first
        var fraction = 0
        if index < field.end, self[index] == ASCII.point {
            index &+= 1
            let point = index
            digits(from: &index, to: field.end, into: &mantissa)
            fraction = index &- point
            digitCount &+= fraction
        }
        guard index == field.end, digitCount <= 15 else { return unusualDecimal(field) }
        guard digitCount > 0 else { return nil }
        let magnitude = Double(mantissa) / Self.powerOfTen(fraction)
        return sign == ASCII.dash ? -magnitude : magnitude
    }

    @inlinable @inline(__always)
    func digits(from index: inout Int, to end: Int, into mantissa: inout UInt64) {
        while index < end {
            let digit = self[index] &- ASCII.zero
            if digit > 9 { return }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            index &+= 1
        }
    }

    @inlinable @inline(__always)
    static func powerOfTen(_ exponent: Int) -> Double {
        switch exponent {
        case 0: 1
        case 1: 1e1
        case 2: 1e2
        case 3: 1e3
        case 4: 1e4
        case 5: 1e5
        case 6: 1e6
        case 7: 1e7
        case 8: 1e8
        case 9: 1e9
        case 10: 1e10
        case 11: 1e11
        case 12: 1e12
        case 13: 1e13
        case 14: 1e14
        default: 1e15
        }
    }

    /// Many digits or an exponent, as some tables of detections have after a detour through other programs.
    @inline(never)
    private func unusualDecimal(_ field: ByteField) -> Double? {
        guard field.count <= 64 else { return nil }
        for index in field.start..<field.end {
            switch self[index] {
            case ASCII.zero...UInt8(ascii: "9"), ASCII.dash, ASCII.plus, ASCII.point, UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                continue
            default: return nil
            }
        }
        guard let value = Double(string(field)), value.isFinite else { return nil }
        return value
    }

    /// Reads one to nine digits and nothing else.
    @inlinable @inline(__always)
    package func wholeNumber(_ field: ByteField) -> Int? {
        guard field.count > 0, field.count <= 9 else { return nil }
        var value: UInt64 = 0
        var index = field.start
        digits(from: &index, to: field.end, into: &value)
        return index == field.end ? Int(value) : nil
    }
}
