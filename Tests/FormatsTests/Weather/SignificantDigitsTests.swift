import Glibc
import Testing
import TestSupport

@testable import Tables

@Suite("Digits of computed numbers")
struct SignificantDigitsTests {
    @Test(
        "are so many, without zeros at the end",
        arguments: [
            (87.649_432, "87.6494"), (0.004_302_917, "0.00430292"), (123_456_789, "123457000"), (-1.5, "-1.5"),
            (0, "0"), (101, "101"), (99.999_96, "100"), (1.303_412_9e-8, "1.30341e-08"), (0.1 + 0.2, "0.3"),
        ])
    func rounded(value: Double, text: String) {
        #expect(SignificantDigits.rounded(6).text(value) == text)
    }

    @Test("in full read back as the same bits", arguments: [0.1 + 0.2, 87.649_432_123_456, 1e-300, 1.0 / 3, 5e15])
    func full(value: Double) {
        #expect(Double(SignificantDigits.full.text(value)) == value)
    }

    @Test("there are none of what is not known", arguments: [nil, Double.nan, .infinity])
    func missing(value: Double?) {
        #expect(SignificantDigits.full.text(value).isEmpty)
    }

    @Test("numbers written straight into a table are those of the text, digit for digit")
    func written() {
        var numbers = SplitMix(state: 20)
        let edges = [
            0, -0.0, 1e-4, 9.99999e-5, 0.000099999999, 0.9999995, 999_999.5, 999_999.4, 1e6, 123_456_789, -0.0001, 1e15,
            999_999_999_999_999, 0.1 + 0.2, .leastNonzeroMagnitude, 1e300, -1e300, .greatestFiniteMagnitude, .nan,
            .infinity, -.infinity,
        ]
        // Halves of the last digit kept, and the doubles on both sides of them.
        let ties = (0..<20_000).flatMap { _ in
            let tie =
                (Double(Int.random(in: -9_999_999...9_999_999, using: &numbers)) + 0.5)
                / pow(10, Double(Int.random(in: 0...12, using: &numbers)))
            return [tie, tie.nextUp, tie.nextDown]
        }
        // Where one digit more stands before the point, and the doubles around.
        let powers = (-6...17).flatMap { exponent in
            let power = Double("1e\(exponent)") ?? .nan
            return (-40...40).map { Double(bitPattern: UInt64(Int64(power.bitPattern) + $0)) }
        }
        let anyBits = (0..<20_000).map { _ in Double(bitPattern: numbers.next()) }
        let random = (0..<60_000).map { _ in
            Double.random(in: -1...1, using: &numbers) * pow(10, Double.random(in: -8...17, using: &numbers))
        }
        let kept = [1, 6, 9, 12, 13, 15, 16].map(SignificantDigits.rounded) + [.full]
        for value in edges + ties + powers + anyBits + random {
            for digits in kept {
                var buffer = TextBuffer()
                buffer.append(value, digits)
                if buffer.text != digits.text(value) { Issue.record("\(value), \(digits): \(buffer.text)") }
            }
        }
    }

    @Test("whole numbers are written as Swift prints them")
    func whole() {
        var numbers = SplitMix(state: 21)
        let random = (0..<20_000).map { _ in Int(truncatingIfNeeded: numbers.next()) >> (numbers.next() % 64) }
        for value in [0, 1, -1, 9, 10, .max, .min] + random {
            var buffer = TextBuffer()
            buffer.append(value)
            if buffer.text != String(value) { Issue.record("\(value): \(buffer.text)") }
        }
    }

    @Test("decimals of up to fifteen digits read back as the same number, without zeros at the end", arguments: 0...15)
    func places(places: Int) {
        var numbers = SplitMix(state: 22)
        let scale = pow(10, Double(places))
        for _ in 0..<5_000 {
            let units = Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &numbers)
            let value = Double(units >> (numbers.next() % 50)) / scale
            var buffer = TextBuffer()
            buffer.append(value, places: places)
            let text = buffer.text
            let isShort = !text.contains(".") || !(text.hasSuffix("0") || text.hasSuffix("."))
            if Double(text) != value || !isShort || text == "-0" { Issue.record("\(value), \(places): \(text)") }
        }
    }
}
