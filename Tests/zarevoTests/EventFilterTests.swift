import TestSupport
import Testing

@Suite("Filters of zarevo events")
struct EventFilterTests {
    let season: SeasonStore

    init() throws { season = try SeasonStore() }

    /// A run of events with its options, and the fires that it must find, by their status at the end of the season.
    struct Filter: CustomTestStringConvertible {
        var options: [String]
        var fires: Set<String>
        var testDescription: String { options.joined(separator: " ") }
    }

    static let filters = [
        Filter(options: [], fires: ["ended", "active", "new"]),
        Filter(options: ["--status", "ended"], fires: ["ended"]),
        Filter(options: ["--status", "new"], fires: ["new"]),
        Filter(options: ["--status", "quiet"], fires: []),
        Filter(options: ["--bbox", "-120,37,-119,38"], fires: ["active"]),
        Filter(options: ["--bbox=-124,36,-117,39"], fires: ["active", "new"]),
        Filter(options: ["--bbox", "170,36,-121,42"], fires: ["ended"]),
        Filter(options: ["--area", "XX-N"], fires: ["ended"]),
        Filter(options: ["--area", "XX-S"], fires: ["active", "new"]),
        Filter(options: ["--area", "XX-S-1"], fires: ["active"]),
        Filter(options: ["--since", "2020-08-02T10:00:00Z"], fires: ["ended", "active", "new"]),
        Filter(options: ["--since", "2020-08-02T10:01:00Z"], fires: ["active", "new"]),
        Filter(options: ["--area", "XX-S", "--status", "new"], fires: ["new"]),
    ]

    @Test("a filter leaves the fires that it names", arguments: filters)
    func filter(_ filter: Filter) throws {
        let outcome = try season.program.run(["events", "--format", "csv"] + filter.options)
        try #require(outcome.status == 0, "\(outcome.errors)")
        let statuses = Table(outcome.output).rows.compactMap { $0["status"] }
        #expect(statuses.count == filter.fires.count)
        #expect(Set(statuses) == filter.fires)
    }

    @Test("--at tells what was known then, and nothing later")
    func at() throws {
        let early = Table(try season.output("events", "--format", "csv", "--at", "2020-08-02T09:59:00Z"))
        #expect(early.rows.count == 1)
        #expect(early.rows.first?["status"] == "new")
        #expect(early.rows.first?["detectionCount"] == "25")
        let between = Table(try season.output("events", "--format", "csv", "--at", "2020-08-05T00:00:00Z"))
        #expect(between.rows.map { $0["status"] } == ["quiet"])
        #expect(between.rows.first?["id"] == early.rows.first?["id"])
        let late = Table(try season.output("events", "--format", "csv", "--at", "2020-08-30T00:00:00Z"))
        #expect(late.rows.map { $0["status"] } == ["ended", "notKnown", "notKnown"])
    }

    @Test("fires seen with low confidence alone are left out, unless all are asked for")
    func all() throws {
        let rows = Samples.square(41, -118, "2020-08-12", side: 2, confidence: "l")
        _ = try season.folder.write(Samples.file(rows), as: "glint.csv")
        _ = try season.output("ingest", "glint.csv")
        #expect(Table(try season.output("events", "--format", "csv")).rows.count == 3)
        let all = Table(try season.output("events", "--format", "csv", "--all"))
        #expect(all.rows.compactMap { $0["kind"] }.sorted() == ["fire", "fire", "fire", "unknown"])
    }
    @Test("low confidence alone can be ignored altogether; its share is told while it is kept")
    func lowConfidence() throws {
        let rows = Samples.square(41, -118, "2020-08-12", side: 2, confidence: "l")
        _ = try season.folder.write(Samples.file(rows), as: "glint.csv")
        _ = try season.output("ingest", "glint.csv")
        let ignored = try season.output("events", "--format", "csv", "--all", "--low-confidence", "ignore")
        #expect(Table(ignored).rows.compactMap { $0["kind"] } == ["fire", "fire", "fire"])
        // Three fires of 50, 32 and 9 pixels, and this of 4.
        let kept = try season.output("situation", "--json")
        #expect(kept.contains("\"unknownEvents\": 1,") && kept.contains("\"unknownEventShare\": 0.25,"))
        #expect(kept.contains("\"unknownDetectionShare\": 0.0421,") && kept.contains("\"lowConfidenceShare\": 0.0421"))
        let without = try season.output("situation", "--json", "--low-confidence", "ignore")
        #expect(without.contains("\"unknownEvents\": 0,") && without.contains("\"lowConfidenceShare\": 0"))
        #expect(try season.output("situation") == season.output("situation", "--low-confidence", "keep"))
    }
}
