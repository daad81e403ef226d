import TestSupport
import Testing

@Suite("Nothing enters a store that cannot leave it")
struct PoisonProgramTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(in: folder)
    }

    private func write(_ text: String, as name: String) throws -> String {
        _ = try folder.write(text, as: name)
        return name
    }

    private static let header =
        "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n"

    /// The case of a region of the Far East in one ring, as files of boundaries have it.
    @Test(
        "a region to 190° or jumping to -170° holds the fires on both sides of 180° and none around the Earth",
        arguments: [190, -170])
    func overAntimeridian(east: Int) throws {
        let ring = "[[[177,64],[\(east),64],[\(east),68],[177,68],[177,64]]]"
        let areas = try write(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"RU-CHU","name":"Chukotka","level":"region"},"geometry":{"type":"Polygon","coordinates":\#(ring)}}]}"#,
            as: "areas.geojson")
        let rows = [178.9, -173.4, 20].flatMap { longitude in
            [(66.2, 0.0), (66.2017, 0.0067), (66.1968, 0.0039)].map { latitude, step in
                "\(latitude),\(longitude + step),338,0.42,0.45,2026-07-14,1942,N20,VIIRS,n,2.0NRT,291.18,6.00,N\n"
            }
        }
        let fires = try write(Self.header + rows.joined(), as: "fires.csv")
        #expect(try program.run("areas", "load", areas).status == 0)
        #expect(try program.run("ingest", fires).status == 0)
        let table = Table(try program.run("situation", "--by", "region", "--format", "csv").output)
        // The fire at 20° E stands in the row of fires elsewhere, which has no code.
        #expect(table.rows.map { $0["code"] } == ["RU-CHU", ""] && table.rows.map { $0["eventCount"] } == ["2", "1"])
        #expect(Table(try program.run("events", "--format", "csv").output).rows.count == 3)
    }

    @Test("an article with a number of 400 digits leaves no claim, says why, and poisons nothing")
    func hugeNumber() throws {
        let number = "9" + String(repeating: "0", count: 400)
        let article = try write("Fires in Krasnoyarsk Krai cover \(number) hectares.", as: "claim.txt")
        let extracted = try program.run("claims", "extract", article, "--keep")
        #expect(
            extracted.status == 65 && extracted.errors.contains("claim.txt: byte 1: expected 0 to 51100000000 hectares")
        )
        for command in [["claims", "list"], ["claims", "reconcile"], ["claims", "list", "--json"]] {
            #expect(try program.run(command).status == 0)
        }
    }

    @Test("a table with 1e308, and places of more people than there are, are refused with the line")
    func tables() throws {
        let claims = try write(
            "subject,document,areas,quantity,low,high,unit\narea,http://x,RU-KYA,,1e308,1e308,hectares\n",
            as: "claims.csv")
        let refused = try program.run("claims", "import", claims)
        #expect(refused.status == 65 && refused.errors.contains("claims.csv:2"))
        let places = try write(
            """
            geonameid,name,latitude,longitude,population,countrycode
            1,N,38.51,-122.75,9223372036854775807,US
            """, as: "places.csv")
        let crowded = try program.run("places", "load", places)
        #expect(crowded.status == 65 && crowded.errors.contains("places.csv:2"))
    }

    @Test("an area that replaces another is told, across files of one command too")
    func replaced() throws {
        func area(_ name: String, as file: String) throws -> String {
            try write(
                #"{"type":"Feature","properties":{"code":"D","name":"\#(name)","level":"region"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}"#,
                as: file)
        }
        let files = [try area("Dee", as: "a.geojson"), try area("Eff", as: "b.geojson")]
        let loaded = try program.run(["areas", "load"] + files)
        #expect(loaded.status == 0)
        #expect(loaded.errors.contains("b.geojson: D: replaces the region “Dee”, whose name is “Dee” and not “Eff”"))
    }
}
