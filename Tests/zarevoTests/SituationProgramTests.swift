import TestSupport
import Testing

@Suite("zarevo situation and zarevo report")
struct SituationProgramTests {
    let season: SeasonStore

    init() throws { season = try SeasonStore() }

    static let columns = [
        "code", "name", "eventCount", "activeEventCount", "newEventCount", "burnedAreaHectaresLow",
        "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectares",
    ]

    @Test("the table of regions has the fixed columns and counts fires where they are")
    func regions() throws {
        let table = Table(try season.output("situation", "--by", "region", "--format", "csv"))
        #expect(table.columns == Self.columns)
        let rows = Dictionary(uniqueKeysWithValues: table.rows.map { ($0["code"] ?? "", $0) })
        #expect(rows["XX-S"]?["name"] == "Southland")
        #expect(rows["XX-S"]?["eventCount"] == "2")
        #expect(rows["XX-S"]?["activeEventCount"] == "2")
        #expect(rows["XX-S"]?["newEventCount"] == "1")
        #expect(rows["XX-N"]?["activeEventCount"] ?? "0" == "0")
    }

    @Test("the table of districts has the same columns, and the area of the fire in it")
    func districts() throws {
        let table = Table(try season.output("situation", "--by", "district", "--format", "csv"))
        #expect(table.columns == Self.columns)
        let fires = Table(try season.output("events", "--area", "XX-S-1", "--format", "csv"))
        let row = try #require(table.rows.first { $0["code"] == "XX-S-1" })
        #expect(row["eventCount"] == "1")
        for column in ["burnedAreaHectaresLow", "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectares"] {
            #expect(row[column] == fires.rows.first?[column], "\(column)")
        }
    }

    @Test("--at and --area narrow it, --json carries it, and the table is for reading")
    func scope() throws {
        let early = Table(try season.output("situation", "--format", "csv", "--at", "2020-08-01T12:00:00Z"))
        #expect(early.rows.map { $0["code"] } == ["XX-N"])
        #expect(early.rows.first?["newEventCount"] == "1")
        let json = try season.output("situation", "--area", "XX-S", "--json")
        #expect(json.contains("\"at\": \"2020-08-12T10:12:00Z\"") || json.contains("\"at\":\"2020-08-12T10:12:00Z\""))
        #expect(json.contains("Southland") && !json.contains("Northland"))
        #expect(try season.output("situation").contains("Southland"))
    }

    @Test("a report is a page, a text, the figures, tables and maps", arguments: ["en", "ru"])
    func report(language: String) throws {
        _ = try season.output("report", "--language", language, "--out", "morning/report")
        let folder = season.folder
        #expect(
            try Set(folder.contents("morning/report")) == [
                "report.html", "report.md", "report.json", "daily.html", "daily.md", "tables", "maps", "ics209",
            ])
        let page = try folder.text("morning/report/report.html")
        #expect(page.contains("<svg") && page.contains("lang=\"\(language)\""))
        // Nothing is fetched: no address is the source of anything.
        #expect(!page.contains("src=\"http") && !page.contains("<link") && !page.contains("@import"))
        #expect(try folder.text("morning/report/report.md").contains("Oakville") == (language == "en"))
        #expect(try folder.text("morning/report/report.md").contains("Оквилл") == (language == "ru"))
        for name in try folder.contents("morning/report/tables") {
            #expect(name.hasSuffix(".csv"))
            #expect(Table(try folder.text("morning/report/tables/" + name)).columns.count > 3)
        }
        let maps = try folder.contents("morning/report/maps")
        #expect(maps.contains("overview.svg"))
        for name in maps { #expect(try folder.text("morning/report/maps/" + name).contains("<svg"), "\(name)") }
    }

    @Test("--json of a report names the files that were written")
    func names() throws {
        let json = try season.output("report", "--out", "out", "--json")
        for name in ["report.html", "report.md", "report.json", "tables/regions.csv", "maps/overview.svg"] {
            #expect(json.contains("\"out/\(name)\""), "\(name)")
        }
    }
}
