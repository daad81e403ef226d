import Testing

@testable import Tables

@Suite("Decimal numbers")
struct DecimalTests {
    private func read(_ text: String) -> Double? {
        // Other digits around the field must not be read.
        let bytes = Array("7\(text)9".utf8)
        return bytes.span.decimal(ByteField(start: 1, end: bytes.count - 1))
    }

    @Test("of any length and any place of the point are what the standard library reads")
    func random() {
        var state: UInt64 = 7
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        for _ in 0..<60_000 {
            var digits = (0..<1 + next(18)).map { _ in String(next(10)) }
            if next(4) > 0 { digits.insert(".", at: Int(next(UInt64(digits.count + 1)))) }
            let text = ["", "-", "+"][Int(next(3))] + digits.joined()
            #expect(read(text) == Double(text.hasPrefix("+") ? String(text.dropFirst()) : text), "\(text)")
        }
    }

    @Test(
        "anything else is none",
        arguments: [
            "", "-", ".", "+.", "1.2.3", "12a4", "0x10", "1,5", " 1", "1 ", "--1", "1-2", "nan", "inf", "1e999",
            "1234567:",
            "12345678/", "1.234567:", "12.3456789:1", "/1", "١٢",
        ])
    func refused(text: String) { #expect(read(text) == nil) }
}
