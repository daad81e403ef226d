import Claims
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Testing

@Suite("Documents that claims are read from")
struct ClaimDocumentTests {
    private static let page = """
        <!DOCTYPE html><html><head><title>News</title>
        <meta property="article:published_time" content="2019-07-31T18:00:00+03:00"><meta property="og:site_name" content="Agency">
        <script>var fires = "999 fires in Yakutia";</script></head><body><nav>100 fires in Buryatia</nav><article>
        <p>Fires have engulfed <b>over&nbsp;1.1&#160;million</b> hectares in&#32;Yakutia, the ministry said.</p>
        <p>No injuries&mdash;none at all&mdash;were reported.</p><!-- 5 people died --></article>
        <footer>12 fires in Tuva</footer></body></html>
        """

    private func claims(_ bytes: [UInt8]) throws -> [Claim] {
        let document = try ClaimDocumentFile.read(bytes, name: "page")
        return ClaimExtractor(gazetteer: Gazetteer()).claims(in: document)
    }

    @Test("a page gives its text, its day and its publisher, and nothing of its scripts, menus and comments")
    func page() throws {
        let document = try ClaimDocumentFile.read(Array(Self.page.utf8), name: "page")
        #expect(document.source.publishedAt == Instant(year: 2019, month: 7, day: 31, hour: 15))
        #expect(document.source.publisher == "Agency" && document.source.language == "en")
        let claims = try claims(Array(Self.page.utf8))
        #expect(claims.map(\.subject) == [.area, .casualties])
        #expect(claims.first?.areas.map(\.code) == ["RU-SA"])
    }

    @Test("offsets point into the page as it was read")
    func offsets() throws {
        let bytes = Array(Self.page.utf8)
        let claim = try #require(try claims(bytes).first)
        let raw = String(decoding: bytes[claim.quote.startOffset..<claim.quote.endOffset], as: UTF8.self)
        #expect(raw.hasPrefix("Fires have engulfed <b>over") && raw.hasSuffix("the ministry said."))
        let anchor = String(decoding: bytes[claim.quote.anchorStartOffset..<claim.quote.anchorEndOffset], as: UTF8.self)
        #expect(anchor == "over&nbsp;1.1&#160;million</b> hectares")
        #expect(
            claim.quote.text == "Fires have engulfed over\u{A0}1.1\u{A0}million hectares in Yakutia, the ministry said."
        )
    }

    /// Russian letters and the dash lie in windows-1251 where the code page of 1995 puts them.
    private func windows1251(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
            case 0x2014: 0x97
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
    }

    @Test("windows-1251 says the same as UTF-8, with offsets of its own bytes")
    func encodings() throws {
        let text = "В Бурятии горит 2,7 тыс. га — пострадавших нет."
        let bytes = windows1251(text)
        let (own, other) = (try claims(bytes), try claims(Array(text.utf8)))
        #expect(own.map(\.subject) == other.map(\.subject) && own.map(\.quantity) == other.map(\.quantity))
        #expect(own.map(\.quote.text) == other.map(\.quote.text) && own.count == 2)
        #expect(own.allSatisfy { $0.quote.startOffset == 0 && $0.quote.endOffset == bytes.count })
    }

    @Test("lines broken to fit a page are one sentence")
    func wrapped() throws {
        let text = """
            Nearly 2.8 million hectares of forest are burning across the control zones of
            Yakutia, the aerial forest protection service said in its morning bulletin on
            Wednesday.
            """
        let claims = try claims(Array(text.utf8))
        #expect(claims.count == 1 && claims.first?.areas.map(\.code) == ["RU-SA"])
    }

    @Test("the digest is SHA-256 of the bytes: that of “abc” is printed in FIPS 180-4")
    func digest() throws {
        let document = try ClaimDocumentFile.read(Array("abc".utf8), name: "abc")
        #expect(document.source.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("bytes that are no text are refused with the name of the file")
    func refusal() {
        #expect(throws: FormatError(source: "x", expected: "text or HTML", found: "bytes that are no text")) {
            try ClaimDocumentFile.read([0x50, 0x4B, 0, 0], name: "x")
        }
    }

    @Test("a PDF is named as such, even where its words stand in it unpacked")
    func documents() {
        let text = "%PDF-1.4\n4 0 obj<</Length 88>>stream\nBT (Wildfires have burned 7,378,212 acres.) Tj ET\n"
        #expect { try ClaimDocumentFile.read(Array(text.utf8), name: "x") } throws: { error in
            (error as? FormatError)?.found == "a PDF document"
        }
    }

    @Test(
        "a text in a language that the rules do not know is refused, and one in English with foreign names is not",
        arguments: [
            ("Más de 10,500 acres fueron arrasados por el incendio en Arizona. No se reportan heridos.", "Spanish"),
            ("Plus de 3 000 hectares ont été brûlés par les incendies dans le sud de la France.", "French"),
            ("Mais de 2.000 hectares foram destruídos em Portugal, segundo os bombeiros da região.", "Portuguese"),
            ("Der Waldbrand in Brandenburg hat nach Angaben der Feuerwehr 400 Hektar erfasst.", "German"),
            ("The fires of San Luis de la Paz, Los Angeles and El Paso have burned 3,000 acres.", ""),
            ("Acres: 5,380,768", ""),
        ])
    func languages(text: String, language: String) {
        do {
            _ = try ClaimDocumentFile.read(Array(text.utf8), name: "x")
            #expect(language.isEmpty)
        } catch {
            #expect(!language.isEmpty && error.found.hasPrefix(language), "\(error)")
        }
    }

    @Test("no prefix of a page does harm")
    func truncated() throws {
        let bytes = Array(Self.page.utf8)
        for end in stride(from: 0, through: bytes.count, by: 7) {
            for claim in try claims(Array(bytes[..<end])) { #expect(claim.quote.endOffset <= end) }
        }
    }
}
