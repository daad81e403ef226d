import FoundationEssentials
import TestSupport
import Testing

@Suite("Map of regimes")
struct RegimeMapProgramTests {
    let season: SeasonStore
    static let at = "2020-08-12T13:00:00Z"

    struct Collection: Decodable {
        struct Feature: Decodable {
            struct Properties: Decodable {
                var area: String
                var extent: String
                var regime: String
                var level: String
                var since: String
                var until: String?
                var actNumber: String
                var actIssuedBy: String
                var grounds: [String]
                var declaration: String
                var outline: String
                var districts: [String]
            }
            struct Geometry: Decodable {
                var type: String
                var coordinates: [[[[Double]]]]
            }
            var properties: Properties
            var geometry: Geometry?
        }
        var notOnMap: [String]
        var features: [Feature]
    }

    init() throws {
        season = try SeasonStore()
        try record("south", "XX-S", expires: "2020-09-01")
        try record("north", "XX-N:part")
        try record("oak", "XX-S:part", "XX-S-1", regime: "specialFireRegime")
        try record("far", "XX-Q@XX-S-1")
    }

    private func record(
        _ id: String, _ areas: String..., regime: String = "emergency", expires: String? = nil
    ) throws {
        let actor = [
            "--by", "A. Oak", "--role", "head", "--authority", "XX-S,XX-N,XX-Q", "--authority-level", "regional",
        ]
        let outcome = try season.program.run(
            ["declarations", "record", id, "--regime", regime, "--level", "regional", "--number", "7-" + id]
                + ["--date", "2020-08-11", "--issued-by", "Government", "--time", "2020-08-11T06:00:00Z"]
                + ["--rule", "R 1", "--facts", "large fires"]
                + areas.flatMap { ["--area", $0] } + (expires.map { ["--expires", $0] } ?? []) + actor)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func collection(at instant: String = at) throws -> Collection {
        let text = try season.output("declarations", "list", "--at", instant, "--format", "geojson")
        return try JSONDecoder().decode(Collection.self, from: Data(text.utf8))
    }

    @Test("a feature for each area and regime, with its act and what its geometry is")
    func features() throws {
        let found = try collection()
        let outlines = found.features.map { [$0.properties.declaration, $0.properties.area, $0.properties.outline] }
        #expect(
            outlines == [
                ["north", "XX-N", "surroundings"], ["far", "XX-Q", "none"], ["south", "XX-S", "area"],
                ["oak", "XX-S", "districts"], ["oak", "XX-S-1", "area"],
            ])
        let south = try #require(found.features.first { $0.properties.declaration == "south" })
        #expect(south.properties.actNumber == "7-south" && south.properties.actIssuedBy == "Government")
        #expect(south.properties.level == "regional" && south.properties.grounds == ["R 1: large fires"])
        #expect(south.properties.since == "2020-08-11T06:00:00Z" && south.properties.until == "2020-09-01T00:00:00Z")
        #expect(found.features[3].properties.districts == ["XX-S-1"] && found.features[3].geometry == nil)
    }

    /// RFC 7946, 3.1.6: rings are closed, the exterior runs against the clock.
    @Test("the outlines are those of the loaded areas, as RFC 7946 has them")
    func geometry() throws {
        let south = try #require(try collection().features.first { $0.properties.declaration == "south" }?.geometry)
        let ring = try #require(south.coordinates.first?.first)
        #expect(south.type == "MultiPolygon" && ring.first == ring.last)
        #expect(Set(ring) == [[-123, 36], [-117, 36], [-117, 39], [-123, 39]])
        let twice = zip(ring, ring.dropFirst()).reduce(0.0) { $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1] }
        #expect(twice > 0)
    }

    @Test("what has no outline is named, on standard error and on the map")
    func missing() throws {
        #expect(try collection().notOnMap == ["XX-Q"])
        let outcome = try season.program.run("declarations", "list", "--at", Self.at, "-o", "map.svg")
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("not on the map, no outline loaded: XX-Q"))
        let map = try season.folder.text("map.svg")
        #expect(map.contains("Not on the map, no outline loaded: XX-Q."))
        #expect(map.contains("In part, and no act names the districts: Northland."))
        #expect(map.contains("special fire regime: a whole district"))
    }

    @Test("an ended regime is off the map; with nothing in force it says so")
    func ended() throws {
        #expect(try collection(at: "2020-09-01T00:00:00Z").features.allSatisfy { $0.properties.declaration != "south" })
        #expect(try collection(at: "2020-08-01T00:00:00Z").features.isEmpty)
        let empty = try season.output("declarations", "list", "--at", "2020-08-01T00:00:00Z", "--format", "svg")
        #expect(empty.contains("Nothing is in force."))
    }

    @Test("64: a map is not a list of everything; 69: and needs outlines")
    func refused() throws {
        #expect(try season.program.run("declarations", "list", "--format", "svg", "--json").status == 64)
        #expect(try season.program.run("declarations", "list", "-o", "map.txt").status == 64)
        let folder = try TemporaryFolder()
        let program = try Program(in: folder)
        _ = try folder.write(Samples.season, as: "season.csv")
        #expect(try program.run("ingest", "season.csv").status == 0)
        #expect(try program.run("declarations", "list", "--format", "svg").status == 69)
        #expect(try program.run("declarations", "list", "--format", "geojson").status == 0)
    }
}
