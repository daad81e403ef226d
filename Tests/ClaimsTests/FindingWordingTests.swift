import Claims
import Geo
import Testing
import Wording

@Suite("Findings in two languages")
struct FindingWordingTests {
    private func told(
        _ name: String, _ words: String, _ scope: ClaimScope = Statements.burning, day: String = "2019-07-31",
        url: String? = nil
    ) -> Claim {
        Statements.claim(
            name, .area, words, in: ["RU-KYA"], by: name, published: day, scope: scope, url: url ?? name)
    }

    /// Of as many kinds as a few claims give.
    private var findings: [Reconciliation] {
        let seen = Statements.day("2019-07-31").map { at in
            SatelliteFigure(
                areaCode: "RU-KYA", at: at, burned: .init(low: 1, best: 2, high: 3),
                active: .init(low: 400_000, best: 500_000, high: 600_000), loadedSince: at)
        }
        return Reconciler(gazetteer: Gazetteer()).findings(
            claims: [
                told("1", "1 млн га"), told("2", "986 га"), told("3", "700 тыс. га"),
                told("4", "10 тыс. га", Statements.active), told("5", "1 млн га", day: "2019-08-20"),
                told("6", "30 тыс. га", ClaimScope(suppression: .liquidated, accumulation: .season)),
                told("7", "0 га", Statements.active), told("8", "20 тыс. га", ClaimScope(zone: .control)),
            ], satellite: [seen].compactMap(\.self))
    }

    @Test("the Russian has no English in it, and the English no Russian beyond quotes")
    func languages() {
        let words = Phrasing(.russian) { _ in "Красноярский край" }
        #expect(Set(findings.map(\.kind)).count >= 6)
        for finding in findings {
            let russian = words.kind(finding.kind) + words.explanation(finding)
            #expect(
                !russian.contains { $0.isLetter && $0.isASCII && $0 != "U" && $0 != "T" && $0 != "C" }, "\(russian)")
            let english = Phrasing(.english).kind(finding.kind) + finding.explanation
            let quotes = english.split(separator: "“").map { $0.split(separator: "”").last ?? "" }.joined()
            #expect(!quotes.contains { ("а"..."я").contains($0) }, "\(english)")
        }
    }

    @Test("every number that is told stands in both languages", arguments: Language.allCases)
    func numbers(language: Language) throws {
        let finding = try #require(findings.first(.definitionChange, "1", "4"))
        let text = Phrasing(language, separator: "").explanation(finding)
        #expect(text.contains("1000000") && text.contains("10000") && text.contains("× 100"))
    }
}
