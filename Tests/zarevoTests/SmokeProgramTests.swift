import Glibc
import TestSupport
import Testing

/// What a run of smoke takes from a store that its sources do not come from.
@Suite("Smoke of a table of sources")
struct SmokeProgramTests {
    static let sources =
        "id,longitude,latitude,time,fireRadiativePowerMegawatts\nnear,-119.5,37.5,2020-08-12T00:00:00Z,900\n"
    static let noCoasts = "No coasts: no areas are loaded."
    let season: SeasonStore

    init() throws {
        season = try SeasonStore()
        _ = try season.folder.write(Self.sources, as: "sources.csv")
    }

    private func smoke(_ options: String...) throws -> Program.Outcome {
        try season.program.run(
            [
                "smoke", "--sources", "sources.csv", "--winds", DemoTests.examples + "/winds/era-interim-july.nc",
                "--start", "2020-08-12T00:00:00Z", "--hours", "6", "--month", "7", "--particles", "200", "--polar",
                "400", "--bbox", "-180,30,180,90", "--resolution", "4", "--out", "smoke",
            ] + options)
    }

    @Test("the settlements and the coasts are those of the store")
    func ofTheStore() throws {
        let outcome = try smoke()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try season.folder.text("smoke/exposure.csv").contains("Oakville"))
        #expect(try !season.folder.text("smoke/map.svg").contains(Self.noCoasts))
    }

    @Test("where there is no store, the map says what it lacks")
    func withoutStore() throws {
        #expect(unlink(season.folder.path("zarevo.gpkg")) == 0)
        let outcome = try smoke()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try !season.folder.text("smoke/exposure.csv").contains("Oakville"))
        #expect(try season.folder.text("smoke/map.svg").contains(Self.noCoasts))
    }

    @Test("a store that is named and is not there is an error")
    func missingStore() throws {
        let outcome = try smoke("--store", "other.gpkg")
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("other.gpkg"), "\(outcome.errors)")
    }
}
