import TestSupport
import Testing

@Suite("Alerts of the program")
struct AlertsProgramTests {
    let season: SeasonStore
    static let actor = ["--by", "A. Oak", "--role", "duty officer", "--authority", "XX-S"]
    static let evening = "2020-08-12T13:00:00Z"

    init() throws { season = try SeasonStore() }

    private func alerts(_ arguments: [String], status: Int32 = 0) throws -> Program.Outcome {
        let outcome = try season.program.run(["alerts"] + arguments)
        #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
        return outcome
    }

    private func draft() throws -> String {
        _ = try alerts(
            ["draft", "--at", Self.evening, "--within", "20", "--sender", "duty@example.org"] + Self.actor)
        let line = try #require(try alerts(["list", "--at", Self.evening]).output.split(separator: "\n").first)
        return String(try #require(line.split(separator: " ").first))
    }

    @Test("drafted, approved, exported and checked; what follows too late or from elsewhere is refused")
    func life() throws {
        let id = try draft()
        #expect(try alerts(["list", "--at", Self.evening]).output.contains("draft  Wildfire about"))
        let elsewhere = ["--by", "B. Elm", "--role", "duty officer", "--authority", "XX-N"]
        #expect(
            try alerts(["approve", id, "--time", Self.evening] + elsewhere, status: 65).errors.contains("XX-N"))
        _ = try alerts(["approve", id, "--time", Self.evening] + Self.actor)
        _ = try alerts(["approve", id, "--time", Self.evening] + Self.actor, status: 65)
        _ = try alerts(["update", id, "--prolong", "--time", "2020-08-13T01:00:00Z"] + Self.actor, status: 65)
        _ = try alerts(["cancel", id, "--reason", "rain", "--time", "2020-08-12T20:00:00Z"] + Self.actor)
        _ = try alerts(["export", "--out", "out", "--at", "2020-08-12T21:00:00Z"])
        #expect(try season.folder.contents("out") == ["feed.atom", "\(id).1.xml", "\(id).2.xml"].sorted())
        let checked = try alerts(["check", "out/\(id).1.xml", "out/\(id).2.xml", "--json"]).output
        #expect(checked.contains(#""valid":true"#))
        #expect(!checked.contains(#""valid":false"#))
    }

    @Test("a draft is read before it is approved, and a second run drafts nothing again")
    func drafts() throws {
        let id = try draft()
        #expect(try draft() == id)
        _ = try alerts(["export", "--drafts", "--out", "drafts", "--at", Self.evening])
        #expect(try season.folder.contents("drafts") == ["\(id).1.xml"])
        #expect(try season.folder.text("drafts/\(id).1.xml").contains("<status>Exercise</status>"))
        _ = try alerts(["discard", id, "--reason", "a flare", "--time", Self.evening] + Self.actor)
        #expect(try draft() == id, "the first that is listed")
        #expect(try alerts(["list", "--at", Self.evening, "--json"]).output.contains("\"\(id)-2\""))
    }

    @Test("a fire that a late file has given another id is still the one that is warned of")
    func superseded() throws {
        let id = try draft()
        _ = try alerts(["approve", id, "--time", Self.evening] + Self.actor)
        let before = try fireIds()
        let late = Samples.file(Samples.square(37.5, -119.5, "2020-08-10", "2130", side: 2))
        _ = try season.folder.write(late, as: "late.csv")
        #expect(try season.program.run("ingest", "late.csv").status == 0)
        #expect(try fireIds() != before, "the earlier detection gives the fire its id")
        let drafted = try alerts(
            ["draft", "--at", "2020-08-12T14:00:00Z", "--within", "20", "--sender", "duty@example.org"] + Self.actor)
        #expect(drafted.output.hasPrefix("Nothing to warn of"), "the warning is of the same fire")
        let updated = try alerts(["update", id, "--within", "20", "--time", "2020-08-12T15:00:00Z"] + Self.actor)
        #expect(updated.output.hasPrefix("\(id): updated by \(id).2"))
    }

    private func fireIds() throws -> [String] {
        let lines = try season.output("events", "--bbox", "-120,37,-119,38", "--format", "csv").split(separator: "\n")
        return lines.dropFirst().map { String($0.prefix { $0 != "," }) }
    }

    @Test("without areas a warning names the country of the nearest settlement, and is recorded")
    func withoutAreas() throws {
        for arguments in [["places", "load", "places.csv"], ["ingest", "season.csv"]] {
            #expect(try season.program.run(arguments + ["--store", "bare.gpkg"]).status == 0)
        }
        let by = ["--by", "A. Oak", "--role", "duty officer", "--authority", "US", "--store", "bare.gpkg"]
        let options = ["draft", "--at", Self.evening, "--within", "20", "--sender", "duty@example.org"]
        _ = try alerts(options + by)
        #expect(
            try alerts(["list", "--at", Self.evening, "--store", "bare.gpkg", "--json"]).output.contains("[\"US\"]"))
    }

    @Test("an error ends in 65 with its line, advice in 0, a missing file in 74")
    func statuses() throws {
        let least = """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a1</identifier>
            <sender>duty@example.org</sender><sent>2019-07-31T01:00:00+07:00</sent><status>Test</status>
            <msgType>Alert</msgType><scope>Public</scope></alert>
            """
        _ = try season.folder.write(least, as: "least.xml")
        #expect(try alerts(["check", "least.xml"]).output.contains("advice"))
        _ = try season.folder.write(least.replacing("+07:00", with: "Z"), as: "wrong.xml")
        #expect(
            try alerts(["check", "wrong.xml"], status: 65).output.contains("wrong.xml:2: error: schema: expected sent"))
        _ = try alerts(["check", "missing.xml"], status: 74)
        _ = try alerts(["approve", "nothing"] + Self.actor, status: 69)
        _ = try alerts(["draft", "--sender", "a b", "--out", "x"], status: 64)
        _ = try alerts(["export", "--out", "x", "--key", "key.pem"], status: 64)
    }
}
