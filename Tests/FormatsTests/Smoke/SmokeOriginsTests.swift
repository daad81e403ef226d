import Geo
import Smoke
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Where smoke came from")
struct SmokeOriginsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// West wind of 10 m/s; two fires on one parallel, one far aside, one downwind.
    private let fires = """
        id,longitude,latitude,from,until,pm25Kilograms,bottomMeters,topMeters,radiusMeters
        strong,96,60,2017-07-14T12:00:00Z,2017-07-15T12:00:00Z,3000000,0,1000,150000
        weak,96,60,2017-07-14T12:00:00Z,2017-07-15T12:00:00Z,1000000,0,1000,150000
        aside,96,40,2017-07-14T12:00:00Z,2017-07-15T12:00:00Z,9000000,0,1000,150000
        downwind,130,60,2017-07-14T12:00:00Z,2017-07-15T12:00:00Z,9000000,0,1000,150000

        """

    private func origins(
        _ point: String, seed: UInt64 = 3, particles: Int = 1_000
    ) throws -> (found: [SmokeOrigins.Origin], sources: [SmokeSource]) {
        var (file, sources, request) = try scene(seed)
        request.particles = particles
        let points = try TrajectoryPoints(reading: folder.write(point, as: "points.csv"), allowsColumns: true)
        return (try SmokeOrigins(request).origins(of: points, from: sources, through: file), sources)
    }

    private func scene(_ seed: UInt64) throws -> (WindFile, [SmokeSource], SmokeRequest) {
        let world = WindWorld.northernAsia()
        let winds = folder.path + "/winds-\(folder.names.count).nc"
        try world.write(to: winds)
        var request = SmokeRequest(start: world.start, hours: 18, seed: seed, stepSeconds: 1_800)
        request.particles = 1_000
        request.settings.mixingStepSeconds = 600
        return (try WindFile([winds]), try SmokeSourceFile.read(folder.write(fires, as: "fires.csv")), request)
    }

    @Test("two fires at one place share by what they emit; fires aside and downwind have no share")
    func shares() throws {
        let (found, sources) = try origins("id,longitude,latitude\ntown,103,60\n")
        #expect(found.map { sources[$0.source].id } == ["strong", "weak"])
        #expect((found[0].share - 0.75).magnitude < 1e-9)
        #expect((found.map(\.share).reduce(0, +) - 1).magnitude < 1e-12)
        // 390 km at 10 m/s.
        #expect((found[0].ageHours - 10.8).magnitude < 2.5)
    }

    @Test("smoke above a place is the same carried back from it as carried to it")
    func reciprocity() throws {
        let found = try origins("id,longitude,latitude\ntown,103,60\n").found
        var (file, sources, request) = try scene(4)
        request.particles = 3_000
        request.bounds = (102, 59.5, 104, 60.5)
        request.resolutionDegrees = 1
        var last = 0.0
        _ = try SmokeRun(Array(sources[..<2]), through: file, request).run { last = ($0.column[0] + $0.column[1]) / 2 }
        let back = found.reduce(0) { $0 + $1.micrograms }
        #expect((back / last - 1).magnitude < 0.2, "back \(back), forward \(last)")
    }

    @Test("the same seed gives the same shares, and a point above the smoke has none")
    func heights() throws {
        let low = "id,longitude,latitude,altitudeMeters\ntown,103,60,300\n"
        let found = try origins(low, particles: 200).found
        #expect(try found == origins(low, particles: 200).found)
        #expect(found.count == 2)
        #expect(try origins("id,longitude,latitude,altitudeMeters\ntown,103,60,9000\n", particles: 200).found.isEmpty)
    }

    @Test("a table whose first line says what was assumed is a table, and may be written again")
    func kind() {
        let table = "# climatology: monthly mean winds, not a forecast; winds end at 200 hPa\nid,source\n"
        #expect(FileKind.kind(of: Array(table.utf8)) == .csv)
        #expect(FileKind.kind(of: Array("# A title, of words\n\nOne, two.\n".utf8)) == .otherText)
    }

    @Test("a look back says so, and all that the winds lack")
    func notes() throws {
        var (file, _, request) = try scene(3)
        #expect(SmokeOrigins(request).notes(through: file).contains("no rain in the file: nothing is washed out"))
        #expect(!SmokeOrigins(request).notes(through: file).contains(SmokeRequest.hindsightNote))
        request.isHindsight = true
        #expect(SmokeOrigins(request).notes(through: file).last == SmokeRequest.hindsightNote)
    }

    @Test("the table says the wind first, and names the unit")
    func table() throws {
        let points = try TrajectoryPoints(
            reading: folder.write("id,longitude,latitude\ntown,103,60\n", as: "points.csv"), allowsColumns: true)
        let source = SmokeSource(
            id: "a,b", coordinate: try Coordinate(latitude: 60, longitude: 96), strength: .releases([]))
        let origin = SmokeOrigins.Origin(
            point: 0, source: 0, share: 1, micrograms: 5, ageHours: 10, relativeError: 0.1)
        let lines = SmokeOrigins.csv([origin], of: points, from: [source], notes: ["steady"]).split(separator: "\n")
        #expect(lines[0] == "# steady")
        // The geodesic is 390.418 km long.
        #expect(lines[2] == "town,\"a,b\",96,60,1,5,ug m-2,10,390,0.1")
    }
}
