import Formats
import Testing

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
}
