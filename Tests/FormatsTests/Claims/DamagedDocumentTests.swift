import Claims
import EmergencyResponse
import ResponseFormats
import Testing

@Suite("Documents that are damaged")
struct DamagedDocumentTests {
    private static let bulletin = """
        Пожары в Томской области\r\n\r\n
        За сутки ликвидировано 12 пожаров на площади\r\n1 432 га, действуют 7 — на площади 2,5 тыс. га: «угрозы посёлкам нет».
        Crews fight 31 fires on 4,200 acres (1,700 ha) in Idaho; two people were injured, and 3½ thousand evacuated.
        """
    private static let page =
        "<html><body><p>В&nbsp;Туве горит <b>1&#160;200</b> га, из&shy;вестно о 3 пожарах.<p>"
        + bulletin + "<script>горит 9 га</script></body></html>"

    /// Numerical Recipes' quick generator.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private func claims(_ bytes: [UInt8]) throws -> [Claim] {
        ClaimExtractor(gazetteer: Gazetteer()).claims(in: try ClaimDocumentFile.read(bytes, name: "text"))
    }

    private func spoiled(_ text: String, _ random: inout Generator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 1...255, using: &random)
            case 1: bytes.removeSubrange(index...)
            case 2: bytes.insert(contentsOf: Array("<&#\u{AD}½\r\n 9".utf8), at: index)
            default: bytes.removeSubrange(..<index)
            }
        }
        return bytes
    }

    @Test("offsets stay within the bytes and intervals are ordered, whatever is cut, flipped or put in")
    func offsets() throws {
        var random = Generator(state: 20_190_731)
        for round in 0..<200 {
            let bytes = spoiled(round % 2 == 0 ? Self.bulletin : Self.page, &random)
            for claim in try claims(bytes) {
                let quote = claim.quote
                #expect(0 <= quote.startOffset && quote.startOffset <= quote.anchorStartOffset)
                #expect(quote.anchorStartOffset < quote.anchorEndOffset && quote.anchorEndOffset <= quote.endOffset)
                #expect(quote.endOffset <= bytes.count)
                if let quantity = claim.quantity { #expect(quantity.low <= quantity.high && quantity.low >= 0) }
            }
        }
    }

    @Test("quotes of plain text are its bytes, line ends within a sentence included")
    func quotes() throws {
        let bytes = Array(Self.bulletin.utf8)
        let found = try claims(bytes)
        #expect(found.contains { $0.quote.text.contains("площади\r\n1 432 га") && $0.quantity?.stated == 1_432 })
        for claim in found {
            let slice = bytes[claim.quote.startOffset..<claim.quote.endOffset]
            #expect(String(decoding: slice, as: UTF8.self) == claim.quote.text)
        }
    }

    @Test("a file cut within a character is UTF-8 still")
    func cut() throws {
        let bytes = Array("В Туве горит 500 га леса. Пожарн".utf8).dropLast()
        #expect(try claims(Array(bytes)).first?.areas.map(\.code) == ["RU-TY"])
    }

    @Test("what is hidden between tags is not read, and what they part is")
    func page() throws {
        let found = try claims(Array(Self.page.utf8))
        #expect(
            found.contains { $0.subject == .area && $0.quantity?.stated == 1_200 && $0.areas.map(\.code) == ["RU-TY"] })
        #expect(!found.contains { $0.quantity?.stated == 9 })
    }
}
