import FireEvents
import Formats
import Geo
import Tables
import Testing

@Suite("Tables of static sources")
struct StaticSourceFileTests {
    @Test("columns are found by name; radius and name may be missing")
    func read() throws {
        let text = """
            name,kind,longitude,latitude,radiusMeters
            "Mutnovsky, Kamchatka",Volcano,158.195,52.453,3000
            ,flare,74.5,61.25,
            """
        let folder = try TemporaryFolder()
        let sources = try StaticSourceFile.read(folder.write(text, as: "sources.csv"))
        #expect(
            sources == [
                StaticSource(
                    coordinate: try Coordinate(latitude: 52.453, longitude: 158.195), radiusMeters: 3_000,
                    kind: "volcano", name: "Mutnovsky, Kamchatka"),
                StaticSource(
                    coordinate: try Coordinate(latitude: 61.25, longitude: 74.5),
                    radiusMeters: StaticSourceFile.usualRadiusMeters, kind: "flare", name: ""),
            ])
    }

    @Test("a table that is wrong anywhere is refused with its line", arguments: ["0", "-5", "50001", "x"])
    func wrong(radius: String) throws {
        let text = "longitude,latitude,radiusMeters,kind\n74,61,1000,flare\n74,61,\(radius),flare\n"
        let folder = try TemporaryFolder()
        let path = folder.write(text, as: "sources.csv")
        let error = #expect(throws: FormatError.self) { try StaticSourceFile.read(path) }
        #expect(error?.line == 3)
    }
}
