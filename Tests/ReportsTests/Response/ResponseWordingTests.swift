import Claims
import EmergencyResponse
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Findings in the language of the report")
struct ResponseWordingTests {
    private static func picture() -> ResponsePicture {
        let claims = [
            ResponseScenes.claim("fought", hectares: 100_000),
            ResponseScenes.claim(
                "burning", hectares: 900_000, scope: ClaimScope(suppression: .burning), document: "https://b.example"),
        ]
        return ResponsePicture(
            at: Scenes.at, claims: claims, findings: Reconciler(gazetteer: Gazetteer()).findings(claims: claims))
    }

    @Test("what makes both true stands in it, and not in the other one")
    func explanations() throws {
        let russian = try #require(ResponseScenes.files(Self.picture(), .russian)["report.md"])
        let english = try #require(ResponseScenes.files(Self.picture(), .english)["report.md"])
        #expect(russian.contains("Обе верны, если первая считает") && russian.contains("«активное тушение»"))
        #expect(english.contains("Both are true if the first counts") && english.contains("“actively fought”"))
        #expect(!russian.contains("Both are true") && !english.contains("Обе верны"))
    }
}
