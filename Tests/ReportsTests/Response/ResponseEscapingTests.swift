import Claims
import EmergencyResponse
import Testing
import Wording

@testable import Reports

@Suite("Hostile words in a report")
struct ResponseEscapingTests {
    private static let hostile =
        "<script>alert(1)</script>\"onload='x'&\n=cmd|'/c calc'!A1 ![x](http://e.vil) `|` </title>\u{202E}"

    private static func picture(document: String = hostile) -> ResponsePicture {
        let claim = ResponseScenes.claim("c-1", words: hostile, document: document, publisher: hostile)
        return ResponsePicture(
            at: Scenes.at,
            ledger: ResponseScenes.ledger(
                [(ResponseScenes.declaration(hostile), -700, -700)]
                    + ResponseScenes.offer(hostile, thanks: hostile)),
            claims: [claim], findings: [Reconciliation(.stale, told: [claim, claim], basis: .repetition(days: 8, nil))])
    }

    @Test("become text in every page", arguments: Language.allCases)
    func pages(language: Language) {
        for (path, text) in ResponseScenes.files(Self.picture(), language) where path.hasSuffix(".html") {
            #expect(!text.contains("<script") && !text.contains("onload='") && !text.contains("\u{202E}"), "\(path)")
        }
        let html = ResponseScenes.files(Self.picture(), language)["report.html"] ?? ""
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test("become text in Markdown", arguments: ["report.md", "daily.md"])
    func markdown(path: String) {
        let text = ResponseScenes.files(Self.picture())[path] ?? ""
        #expect(!text.isEmpty && !text.contains("<script") && !text.contains("![x]"))
    }

    @Test(
        "never become a link that runs anything",
        arguments: [
            "javascript:alert(1)", "data:text/html,x", "https://a.b/ onload=x", "file:///etc/passwd", "http://a\n.b",
        ])
    func schemes(address: String) {
        for text in ResponseScenes.files(Self.picture(document: address)).values {
            #expect(!text.contains("href=\"\(address.prefix(9))"))
        }
    }

    @Test("do not lead out of the folder of the report")
    func names() {
        #expect(
            "../../etc/passwd".fileName == ".._.._etc_passwd" && "..".fileName == "_" && "пожар".fileName == "_____")
    }
}
