import Claims
import EmergencyResponse
import Geo
import Testing
import Wording

@testable import Reports

@Suite("The response in a report")
struct ResponseReportTests {
    @Test("has no section, notice or member where there is nothing", arguments: Language.allCases)
    func nothing(language: Language) {
        let empty = ResponseScenes.files(ResponsePicture(at: Scenes.at), language)["report.html"] ?? ""
        let without = Scenes.file("report.html", of: Scenes.typical, language)
        #expect(empty == without)
        for anchor in ["regimes", "grounds", "decisions", "help", "claims", "changes", "response-sources"] {
            #expect(!without.contains("id=\"\(anchor)\""), "\(anchor)")
        }
        for files in [
            ResponseScenes.files(ResponsePicture(at: Scenes.at), language),
            ["report.json": Scenes.file("report.json", of: Scenes.typical, language)],
        ] {
            #expect(files["report.json"]?.contains("\"response\"") == false)
        }
    }

    @Test(
        "names the act of a regime, and what of an area is meant",
        arguments: [(Language.english, "whole"), (.russian, "вся территория")])
    func regime(language: Language, whole: String) {
        let html = ResponseScenes.files(ResponseScenes.full, language)["report.html"] ?? ""
        #expect(html.contains("419-p") && html.contains("Government of the krai") && html.contains(whole))
        #expect(html.contains("class=\"notice\""))
    }

    @Test("keeps the words of both sides of an offer apart")
    func offer() throws {
        let html = ResponseScenes.files(ResponseScenes.full)["report.html"] ?? ""
        let row = try #require(html.split(separator: "\n").first { $0.contains("“We will help”") })
        let cells = row.split(separator: "</td>")
        #expect(cells.contains { $0.contains("“We will help”") && !$0.contains("“Thank you”") })
        #expect(cells.contains { $0.contains("“Thank you”") && !$0.contains("“We will help”") })
        #expect(row.contains("held if needed"))
    }

    @Test("shows an official figure beside that of the satellites and their sum nowhere", arguments: Language.allCases)
    func beside(language: Language) {
        let files = ResponseScenes.files(ResponseScenes.full, language)
        let space = NumberText.thinSpace
        let html = files["report.html"] ?? ""
        #expect(html.contains("700\(space)000") && html.contains("23\(space)000"))
        for text in files.values {
            #expect(!text.contains("723\(space)000") && !text.contains("1\(space)600\(space)000"))
        }
    }

    @Test("links every source once, and every link leads somewhere", arguments: Language.allCases)
    func links(language: Language) {
        for (path, html) in ResponseScenes.files(ResponseScenes.full, language) where path.hasSuffix(".html") {
            let body = html.drop { $0 != "\n" }.replacing(#/<meta[^>]*>/#, with: "").replacing(
                #/<style>[^<]*<\/style>/#, with: "")
            let checker = XMLChecker(String(body))
            #expect(checker.fault == nil, "\(path)")
            #expect(Set(checker.identifiers).count == checker.identifiers.count, "\(path)")
            let targets = html.matches(of: #/href="#([^"]*)"/#).map { String($0.output.1) }
            #expect(targets.allSatisfy(checker.identifiers.contains), "\(path)")
        }
    }

    @Test("puts the source at every figure of a claim and of an act", arguments: Language.allCases)
    func sources(language: Language) {
        let html = ResponseScenes.files(ResponseScenes.full, language)["report.html"] ?? ""
        for line in html.split(separator: "\n") where line.contains("419-p") && line.contains("<td") {
            #expect(line.contains("href=\"#entry-1\""))
        }
        let claims = html.split(separator: "\n").filter {
            $0.contains("700\(NumberText.thinSpace)000") && $0.contains("<td")
        }
        #expect(!claims.isEmpty && claims.allSatisfy { $0.contains("href=\"#claim-1\"") })
        #expect(html.contains("href=\"https://example.org/news\"") && html.contains("abababababababab"))
    }

    @Test("tells a changed definition, a correction and a late record apart from a change")
    func reclassified() {
        let ledger = ResponseScenes.ledger([
            (ResponseScenes.declaration("418-p"), -700, -700),
            (
                .correction(
                    Correction(of: 1, replacement: ResponseScenes.declaration(), reason: "a slip of the pen")), -2, -2
            ),
            (.fire("20190728-a", .register(FireReport(reportedBy: "Dispatch"))), -60, -5),
            (.fire("20190728-b", .register(FireReport(reportedBy: "Dispatch"))), -4, -4),
        ])
        let picture = ResponsePicture(
            at: Scenes.at, ledger: ledger,
            claims: [
                ResponseScenes.claim(
                    "before", hectares: 3_000_000, scope: ClaimScope(suppression: .registered), hours: -36),
                ResponseScenes.claim("now", hectares: 60_000),
            ])
        let changes = picture.changes
        let real = changes.filter(\.isReal)
        #expect(real.count == 1 && changes.count == 4)
        guard case .act(let entry)? = real.first else { return #expect(Bool(false), "\(real)") }
        #expect(entry.subject.id == "20190728-b")
        #expect(changes.contains { if case .redefined = $0 { true } else { false } })
        #expect(
            changes.contains { if case .corrected(_, let correction, _) = $0 { correction.entry == 1 } else { false } })
        #expect(
            changes.contains {
                if case .recordedLate(let entry) = $0 { entry.subject.id == "20190728-a" } else { false }
            })
    }

    @Test("leaves out what was said later, long before, or of another area")
    func left() {
        let elsewhere = Area(
            code: "RU-IRK", name: "Irkutsk Oblast", level: .region, parentCode: "RU",
            shape: Scenes.square(around: Scenes.point(56, 106), half: 3), source: "")
        let picture = ResponsePicture(
            at: Scenes.at,
            claims: [
                ResponseScenes.claim("now"), ResponseScenes.claim("later", hours: 5),
                ResponseScenes.claim("old", hours: -200),
            ], areas: Scenes.areas)
        #expect(picture.claims.map(\.identifier) == ["now"] && picture.leftOutClaimCount == 2)
        let other = ResponsePicture(
            at: Scenes.at, claims: [ResponseScenes.claim("now")], scope: elsewhere, areas: Scenes.areas + [elsewhere])
        #expect(other.claims.isEmpty)
        let ledger = ResponseScenes.ledger([(ResponseScenes.declaration(), -700, -700)])
        let regimes = ResponsePicture(
            at: Scenes.at, ledger: ledger, scope: elsewhere, areas: Scenes.areas + [elsewhere]
        ).regimes
        let own = ResponsePicture(at: Scenes.at, ledger: ledger, scope: Scenes.areas[1], areas: Scenes.areas).regimes
        #expect(regimes.isEmpty && own.map(\.area.code) == ["RU-KYA"])
    }

    @Test("gives the same bytes for claims in any order")
    func deterministic() {
        let claims = [
            ResponseScenes.claim("a"), ResponseScenes.claim("b", hours: -3), ResponseScenes.claim("c", hours: -3),
        ]
        let one = ResponseScenes.files(ResponsePicture(at: Scenes.at, claims: claims))
        let other = ResponseScenes.files(ResponsePicture(at: Scenes.at, claims: claims.reversed()))
        #expect(one == other)
    }

    @Test("shows an attachment where there is one")
    func attachment() {
        let smoke = ReportAttachment(
            anchor: "smoke", title: "Smoke <b>", paragraphs: ["Of tomorrow"], drawings: ["<svg id=\"plume\"></svg>"],
            files: [ReportFile(path: "maps/smoke.svg", contents: "<svg/>")])
        let files = ResponseScenes.files(ResponsePicture(at: Scenes.at, attachments: [smoke]))
        #expect(files["report.json"]?.contains("\"response\"") == false)
        let html = files["report.html"] ?? ""
        #expect(html.contains("id=\"attachment-smoke\"") && html.contains("<svg id=\"plume\">"))
        #expect(html.contains("Smoke &lt;b&gt;") && files["maps/smoke.svg"] == "<svg/>")
    }
}
