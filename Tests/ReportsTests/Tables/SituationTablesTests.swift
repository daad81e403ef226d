import Assessment
import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("Tables")
struct SituationTablesTests {
    @Test("by region and district have the names that other programs read")
    func summaryColumns() {
        let header = Scenes.file("tables/regions.csv", of: Scenes.typical).prefix { $0 != "\n" }
        #expect(
            header == "code,name,eventCount,activeEventCount,newEventCount,burnedAreaHectaresLow,burnedAreaHectares,"
                + "burnedAreaHectaresHigh,activeAreaHectares")
    }

    @Test("of fires begin with the names that events have everywhere")
    func fireColumns() {
        let names = Scenes.file("tables/fires.csv", of: Scenes.situation([])).prefix { $0 != "\n" }
        #expect(
            names.hasPrefix(
                "id,name,status,firstSeen,lastSeen,longitude,latitude,detectionCount,burnedAreaHectaresLow,"
                    + "burnedAreaHectares,burnedAreaHectaresHigh,activeAreaHectares,growthHectaresPerDay,"
                    + "fireRadiativePowerMegawatts,nearestPlace,nearestPlaceKilometers"))
    }

    @Test("have as many fields in each row as in the header")
    func fieldCount() {
        let lines = Scenes.file("tables/fires.csv", of: Scenes.typical).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
    }

    @Test("of every kind of fires have the same columns")
    func sameColumns() {
        let headers = ["fires", "largest", "fastest-growing", "new", "ended", "near-settlements"].map { name in
            Scenes.file("tables/\(name).csv", of: Scenes.typical).prefix { $0 != "\n" }
        }
        #expect(Set(headers).count == 1 && !headers[0].isEmpty)
    }

    @Test("keep an area's name in its field, whatever is in it")
    func hostileName() {
        let situation = Scenes.situation([Scenes.fire("a")], name: "=a,\"b\"")
        let table = Scenes.file("tables/regions.csv", of: situation)
        #expect(table.split(separator: "\n")[1].hasPrefix("RU-KYA,\"'=a,\"\"b\"\"\",1,"))
    }

    @Test("leave a missing figure empty")
    func missing() {
        var fire = Scenes.fire("a")
        fire.event.radiativePower.latestPassMegawatts = nil
        fire.nearestPlace = nil
        let row = Scenes.file("tables/fires.csv", of: Scenes.situation([fire])).split(separator: "\n")[1]
        #expect(row.split(separator: ",", omittingEmptySubsequences: false)[13...15].allSatisfy { $0.isEmpty })
    }

    @Test("on a terminal fit 100 columns and end best values in one column", arguments: Language.allCases)
    func terminal(language: Language) {
        let name = "A region whose name is far longer than any region's name has a right to be, and then some more"
        var situation = Scenes.situation(Scenes.typical.fires, name: name)
        var other = situation.regions[0]
        other.burnedArea = .init(low: 8, best: 9, high: 10)
        situation.regions.append(other)
        let text = SituationTables.terminal(situation, by: .region, language: language)
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
        let opens = lines.suffix(2).map { line in Array(line).lastIndex(of: "(") }
        #expect(opens[0] == opens[1])
    }

    @Test("for readers begin with the area where most burns now")
    func order() {
        var quiet = Scenes.typical.regions[0]
        (quiet.name, quiet.code, quiet.activeArea) = ("Quiet", "A", .zero)
        let sorted = AreaSummary.byUrgency([quiet, Scenes.typical.regions[0]])
        #expect(sorted.map(\.name) == ["Krasnoyarsk Krai", "Quiet"])
    }
}
