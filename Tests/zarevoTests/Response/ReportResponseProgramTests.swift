import TestSupport
import Testing

@Suite("zarevo report with claims and acts")
struct ReportResponseProgramTests {
    let season: SeasonStore

    init() throws {
        season = try SeasonStore()
        _ = try season.folder.write(ClaimsProgramTests.claims, as: "claims.csv")
        let actor = ["--by", "A. Oak", "--role", "head", "--authority", "XX-S", "--authority-level", "regional"]
        for arguments in [
            ["claims", "import", "claims.csv"],
            [
                "declarations", "record", "south", "--regime", "emergency", "--level", "regional", "--area", "XX-S",
                "--number", "7-s", "--date", "2020-08-11", "--issued-by", "Government", "--time",
                "2020-08-11T06:00:00Z",
            ] + actor,
        ] {
            let outcome = try season.program.run(arguments)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
    }

    private func report(_ arguments: String..., to folder: String = "out") throws -> String {
        let outcome = try season.program.run(
            ["report", "--at", "2020-08-12T14:00:00Z", "--out", folder] + arguments,
            environment: ["ZAREVO_RULES=" + DemoTests.examples.replacing("/Examples", with: "/Rules")])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try season.folder.text(folder + "/report.html")
    }

    @Test("has the regimes with their map, the claims beside the evidence, and the files for them")
    func sections() throws {
        let page = try report()
        for text in [
            "id=\"regimes\"", "State of emergency: in all of Southland.", "№ 7-s", "regimes-areas", "×\u{A0}2.5",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(try season.folder.contents("out/maps").contains("regimes.svg"))
        #expect(try season.folder.text("out/daily.html").contains("Southland"))
        #expect(try season.folder.text("out/report.json").contains("\"declaration\": \"south\""))
    }

    @Test("every link inside the page leads somewhere, the areas of the map to the entry that put them in force")
    func links() throws {
        let page = try report()
        let targets = Set(page.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } })
        #expect(targets.contains("entry-1"))
        for target in targets { #expect(page.contains("id=\"\(target)\""), "\(target)") }
    }

    @Test("of an area shows what concerns it, in Russian too, and what was not yet said is not in it")
    func scope() throws {
        #expect(!(try report("--area", "XX-N", to: "north")).contains("id=\"regimes\""))
        #expect(try report("--language", "ru", to: "ru").contains("Действующие режимы"))
        let before = try season.program.run("report", "--at", "2020-08-11T05:00:00Z", "--out", "before")
        #expect(before.status == 0, "\(before.errors)")
        #expect(!(try season.folder.text("before/report.html")).contains("id=\"regimes\""))
        #expect(!(try season.folder.contents("before/maps")).contains("regimes.svg"))
    }

    @Test("the same store gives the same bytes")
    func repeated() throws {
        let first = try report()
        #expect(try report(to: "again") == first)
        let (a, b) = (try season.folder.text("out/report.json"), try season.folder.text("again/report.json"))
        #expect(a == b)
    }
}
