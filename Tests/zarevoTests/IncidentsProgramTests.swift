import TestSupport
import Testing

@Suite("zarevo incidents and the names of fires")
struct IncidentsProgramTests {
    let season: SeasonStore
    static let actor = ["--by", "A. Oak", "--role", "duty officer", "--authority", "XX-S"]

    init() throws { season = try SeasonStore() }

    private func events(_ arguments: String...) throws -> [[String: String]] {
        try Table(season.program.run(["events", "--format", "csv"] + arguments).output).rows
    }

    private func load(_ name: String = "Great Fire", acres: Int = 200, asOf: String = "") throws {
        let event = try #require(try events().first)
        let row = [
            "i1", name, event["firstSeen"] ?? "", event["ignitionLatitude"] ?? "", event["ignitionLongitude"] ?? "",
            String(acres), asOf,
        ]
        let text = "id,name,start,latitude,longitude,acres,asOf\n" + row.joined(separator: ",") + "\n"
        _ = try season.folder.write(text, as: "incidents.csv")
        _ = try season.output("incidents", "load", "incidents.csv", "--source", "Agency")
    }

    @Test("after a load every output says the officials' name, with their size beside ours")
    func names() throws {
        let before = try #require(try events().first)
        #expect(before["nameBasis"] == "place")
        try load()
        let after = try #require(try events().first { $0["id"] == before["id"] })
        #expect(after["name"] == "Great Fire" && after["officialName"] == "Great Fire")
        #expect(after["officialAreaHectares"] == "80.9" && after["nameBasis"] == "official")
        #expect(try season.output("events").contains("Great Fire"))
        #expect(try season.output("situation").contains("Great Fire"))
        _ = try season.output("report", "--out", "report")
        #expect(try season.folder.text("report/report.html").contains("Great Fire"))
        #expect(try season.folder.text("report/report.html").contains("Official names and sizes"))
        #expect(try season.folder.text("report/report.json").contains("\"officialAreaHectares\": 80.9"))
        _ = try season.output("report", "--out", "report-ru", "--language", "ru")
        #expect(try season.folder.text("report-ru/report.html").contains("Официальные названия и площади"))
        #expect(try season.output("incidents", "list", "--json").contains("\"claim\":{\"id\":\"incident:Agency:i1"))
    }

    @Test(
        "official sizes are claims, held against the same fire on their day, and a person's name for it goes before theirs"
    )
    func claims() throws {
        let fire = try #require(try events().first)
        let hectares = try #require(fire["burnedAreaHectares"].flatMap(Double.init))
        try load(acres: Int(hectares / 0.404_686), asOf: "2020-08-13T00:00:00Z")
        #expect(try season.output("claims", "list").contains("Great Fire"))
        #expect(try season.output("claims", "list", "--json").contains("\"publisher\": \"Agency\""))
        let held = try season.output("claims", "reconcile")
        #expect(held.contains("Great Fire") && held.contains("unburned islands"), "\(held)")
        try load(acres: Int(hectares / 0.404_686 * 20), asOf: "2020-08-12T00:00:00Z")
        #expect(try season.output("claims", "reconcile", "--language", "ru").contains("островами"))
        let id = try #require(fire["id"])
        _ = try season.program.run(
            ["events", "name", id, "The Long One", "--time", "2020-08-12T00:00:00Z"] + Self.actor)
        #expect(try events().first { $0["id"] == id }?["name"] == "The Long One")
        #expect(try events().first { $0["id"] == id }?["officialName"] == "Great Fire")
    }

    @Test("the same file twice changes nothing, and a newer edition takes its place")
    func editions() throws {
        try load(asOf: "2020-08-03T00:00:00Z")
        #expect(
            try season.output("incidents", "load", "incidents.csv", "--source", "Agency", "--json").contains(
                "\"unchanged\":1"))
        try load(acres: 300, asOf: "2020-08-12T00:00:00Z")
        #expect(try events().contains { $0["officialAreaHectares"] == "121.4" })
    }

    @Test("a person names a fire from an instant on, and takes the name back; the ledger tells of both")
    func given() throws {
        let id = try #require(try events().first?["id"])
        let named = try season.program.run(
            ["events", "name", id, "The Long One", "--time", "2020-08-12T00:00:00Z"] + Self.actor)
        #expect(named.status == 0, "\(named.errors)")
        #expect(try events().first { $0["id"] == id }?["name"] == "The Long One")
        #expect(try events("--at", "2020-08-11T23:00:00Z").first { $0["id"] == id }?["nameBasis"] == "place")
        #expect(try events("--at", "2020-08-12T01:00:00Z").first { $0["id"] == id }?["nameBasis"] == "given")
        let back = try season.program.run(["events", "unname", id, "--reason", "another fire"] + Self.actor)
        #expect(back.status == 0, "\(back.errors)")
        #expect(try season.output("ledger", "verify").contains("2"))
        let none = try season.program.run(["events", "name", "20200101-0000000000", "X"] + Self.actor)
        #expect(none.status == 69)
        let empty = try season.program.run(["events", "name", id, " ", "--insist"] + Self.actor)
        #expect(empty.status == 65 && empty.errors.contains("refused"))
    }

    @Test("a name without an instant for a season that is over is asked about, with what to give, and not recorded")
    func givenTooLate() throws {
        let id = try #require(try events().first?["id"])
        let late = try season.program.run(["events", "name", id, "The Long One"] + Self.actor)
        #expect(late.status == 64 && late.errors.contains("--time 2020-") && late.errors.contains("--insist"))
        let meant = try season.program.run(["events", "name", id, "The Long One", "--insist"] + Self.actor)
        #expect(meant.status == 0, "\(meant.errors)")
        #expect(try events().first { $0["id"] == id }?["nameBasis"] == "place")
    }

    @Test("wrong usage and bad files are said, and nothing is taken up")
    func errors() throws {
        _ = try season.folder.write("a,b\n1,2\n", as: "bad.csv")
        #expect(try season.program.run("incidents", "load", "bad.csv").status == 65)
        #expect(try season.program.run("incidents", "load", "bad.csv", "--column", "nonsense=a").status == 64)
        #expect(try season.program.run("incidents", "load", "none.csv").status == 74)
        #expect(try season.output("incidents", "list") == "No incidents.\n")
        _ = try season.folder.write("name,size\nA,100\n", as: "unitless.csv")
        let none = try season.program.run("incidents", "load", "unitless.csv")
        #expect(none.status == 65 && none.errors.contains("--unit") && none.errors.contains("all 1 records"))
    }
}
