import Geo
import Glibc
import Smoke
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Winds from files")
struct WindFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Each in a file of its own: one that is open is not written again.
    private func file(_ world: WindWorld) throws -> WindFile {
        let path = folder.path + "/winds-\(folder.names.count).nc"
        try world.write(to: path)
        return try WindFile([path])
    }

    private func points(_ rows: String) throws -> TrajectoryPoints {
        try TrajectoryPoints(reading: folder.write(rows, as: "points.csv"))
    }

    private func ends(
        _ world: WindWorld, _ rows: String, hours: Double, backward: Bool = false
    ) throws -> [TrajectoryRun.Fix] {
        var run = TrajectoryRun(start: backward ? world.start.adding(hours: hours) : world.start, hours: hours)
        run.stepSeconds = 900
        run.isBackward = backward
        var last: [TrajectoryRun.Fix] = []
        try run.run(try points(rows), through: try file(world)) { last = $0 }
        return last
    }

    private let start =
        "id,longitude,latitude,altitudeMeters\na,90,70,3000\nb,-100,85,3000\nc,179.9,-60,3000\nd,0,90,3000\n"

    @Test("trajectories over the pole end where the rotation takes them, and come back")
    func overThePole() throws {
        let places = [(90.0, 70.0), (-100, 85), (179.9, -60), (0, 90)]
        for fix in try ends(.overThePole(), start, hours: 48) {
            let place = places[fix.point]
            let exact = WindWorld.turned(try Coordinate(latitude: place.1, longitude: place.0), hours: 48)
            #expect(SphericalPosition(fix.coordinate).meters(to: exact) < 200)
            #expect(fix.altitudeMeters == 3_000)
        }
        for fix in try ends(.overThePole(), start, hours: 48, backward: true) {
            let place = places[fix.point]
            let exact = WindWorld.turned(try Coordinate(latitude: place.1, longitude: place.0), hours: -48)
            #expect(SphericalPosition(fix.coordinate).meters(to: exact) < 200)
        }
    }

    @Test("south first, longitudes from −180 and pascals are the same wind")
    func orders() throws {
        let expected = try ends(.overThePole(), start, hours: 12)
        var other = WindWorld.overThePole()
        other.latitudes.reverse()
        other.longitudes = stride(from: -180.0, to: 180, by: 5).map { $0 }
        other.levels = ("Pa", [30_000, 50_000, 85_000, 100_000])
        let found = try ends(other, start, hours: 12)
        #expect(found.count == expected.count)
        for (a, b) in zip(found, expected) {
            #expect(SphericalPosition(a.coordinate).meters(to: SphericalPosition(b.coordinate)) < 1)
        }
    }

    @Test("wind is linear in time and height between what the file holds")
    func linear() throws {
        var world = WindWorld()
        world.wind = { _, _, level, time in (Double(10 * level + time), 5) }
        let file = try file(world)
        let supply = try WindSupply(file, from: world.start, to: world.start.adding(hours: 48))
        let field = try supply.field(at: world.start.adding(hours: 12))
        // A height that wind is brought to, between 850 and 500 hPa.
        let (low, high) = (
            StandardAtmosphere.height(ofPressurePascals: 85_000), StandardAtmosphere.height(ofPressurePascals: 50_000)
        )
        let expected = 10 * (1 + (1_500 - low) / (high - low)) + 0.25
        let place = SphericalPosition(try Coordinate(latitude: 2.5, longitude: 7.5))
        let sample = try #require(field.sample(at: place, heightMeters: 1_500, at: world.start.adding(hours: 12)))
        #expect((sample.wind.eastMetersPerSecond - expected).magnitude < 0.01)
        #expect((sample.wind.northMetersPerSecond - 5).magnitude < 0.01)
        #expect((sample.pressurePascals - StandardAtmosphere(heightMeters: 1_500).pressurePascals).magnitude < 50)
    }

    @Test("a member's wind is faster and turned to the left, at poles too, and no change changes no bit")
    func changed() throws {
        let file = try file(.overThePole())
        let (start, end) = (WindWorld().start, WindWorld().start.adding(hours: 48))
        let plain = try WindSupply(file, from: start, to: end).field(at: start)
        let same = try WindSupply(file, from: start, to: end, change: WindChange()).field(at: start)
        let other = try WindSupply(
            file, from: start, to: end, change: WindChange(speedFactor: 1.2, turnDegrees: 30)
        ).field(at: start)
        for (latitude, longitude) in [(60.0, 100.0), (-5, 10), (85, -170), (72.3, 41.7)] {
            let place = SphericalPosition(try Coordinate(latitude: latitude, longitude: longitude))
            let old = try #require(plain.sample(at: place, heightMeters: 2_000, at: start)).wind
            let new = try #require(other.sample(at: place, heightMeters: 2_000, at: start)).wind
            #expect(try #require(same.sample(at: place, heightMeters: 2_000, at: start)).wind == old)
            let (c, s) = (1.2 * cos(Double.pi / 6), 1.2 * sin(Double.pi / 6))
            let (east, north) = (old.eastMetersPerSecond, old.northMetersPerSecond)
            let tolerance = 0.01 * hypot(east, north)
            #expect((new.eastMetersPerSecond - (c * east - s * north)).magnitude < tolerance)
            #expect((new.northMetersPerSecond - (s * east + c * north)).magnitude < tolerance)
        }
    }

    @Test("time, place and levels that the winds lack are refused by name")
    func refusals() throws {
        let world = WindWorld()
        let file = try file(world)
        #expect(throws: FormatError.self) { try WindSupply(file, from: world.start, to: world.start.adding(hours: 49)) }
        var small = WindWorld()
        small.latitudes = [60, 55, 50]
        small.longitudes = [0, 5, 10, 15]
        let error = try #require(throws: FormatError.self) { try ends(small, start, hours: 1) }
        #expect(error.line == 2 && error.expected.contains("latitudes 50.0…60.0"))
        _ = folder.write("not winds", as: "winds.txt")
        #expect(throws: FormatError.self) { try WindFile([folder.path + "/winds.txt"]) }
    }

    @Test("heights that the winds do not reach are refused with the line and the heights that they do")
    func levels() throws {
        let head = "id,longitude,latitude,altitudeMeters,pressureHectopascals\n"
        // 300 hPa of the standard atmosphere: 9,164 m; 500 hPa: 5,574 m.
        for row in ["24000,", "9200,", ",250"] {
            let error = try #require(throws: FormatError.self) {
                try ends(WindWorld(), head + "low,10,50,3000,\nhigh,10,50,\(row)\n", hours: 1)
            }
            #expect(error.line == 3 && error.expected.contains("0…916"), "\(error)")
        }
        let near = try ends(WindWorld(), head + "a,10,50,9100,\nb,10,50,,300\n", hours: 1)
        #expect(near.count == 2)
        #expect(near.allSatisfy { (($0.pressureHectopascals ?? 0) / 301 - 1).magnitude < 0.02 })
        var high = WindWorld()
        high.levels = ("hPa", [500, 300])
        #expect(try ends(high, head + "a,10,50,4000,\n", hours: 1).count == 1)
        let error = try #require(throws: FormatError.self) { try ends(high, head + "a,10,50,3000,\n", hours: 1) }
        #expect(error.expected.contains("357") && error.found == "3000.0 m")
    }

    @Test("winds over high ground reach as far above it as their highest level lies")
    func profileReach() throws {
        let profile = try #require(
            AirProfile(
                [(9_000.0, 30_000.0), (1_500, 85_000), (.nan, 20_000)].map {
                    AirProfile.Sample(
                        heightMeters: $0.0, pressurePascals: $0.1, temperatureKelvin: 260, first: 1, second: 1)
                }))
        #expect(profile.reachMeters == 1_500...9_000)
    }

    @Test("where winds end is said, and nothing where they reach as far as they are used")
    func reachNotes() throws {
        #expect(try file(WindWorld()).notes.last == "winds end at 300 hPa, about 9200 m: what rises above has left")
        var demo = WindWorld()
        demo.levels = ("Pa", [85_000, 50_000, 1_000])
        #expect(try file(demo).reachNotes == ["lowest wind at 850 hPa, about 1500 m: taken down to the ground"])
        demo.levels = ("Pa", [50_000, 1_000])
        #expect(try file(demo).reachNotes == ["lowest wind at 500 hPa, about 5600 m: taken 2000 m down"])
        demo.levels = ("m", [10, 30_000])
        #expect(try file(demo).reachNotes.isEmpty)
    }

    @Test("a single time is held steady, and said so first")
    func steady() throws {
        var world = WindWorld.overThePole()
        world.hours = [0]
        let file = try file(world)
        #expect(file.notes.first == "one time only: the wind is held steady")
        var writer = TrajectoryWriter(try points(start), notes: file.notes)
        writer.add(csv: [])
        #expect(writer.csv.hasPrefix("# one time only"))
    }

    @Test("pressures are heights, and a height comes back as its pressure")
    func pressures() throws {
        let fixes = try ends(WindWorld(), "id,longitude,latitude,pressureHectopascals\na,10,50,500\n", hours: 1)
        #expect((try #require(fixes.first?.pressureHectopascals) - 500).magnitude < 0.5)
        #expect((try #require(fixes.first?.altitudeMeters) - 5_574).magnitude < 20)
    }

    @Test("a line across the antimeridian is cut there")
    func antimeridian() throws {
        let text = "id,longitude,latitude,altitudeMeters\na,179,0,3000\n"
        var writer = TrajectoryWriter(try points(text), notes: [])
        var run = TrajectoryRun(start: WindWorld().start, hours: 6)
        run.intervalMinutes = 360
        var world = WindWorld()
        world.wind = { _, _, _, _ in (20, 0) }
        try run.run(try points(text), through: try file(world)) { writer.add(geoJSON: $0) }
        #expect(writer.geoJSON.contains("[180,0]],[[-180,0]"))
    }

    @Test("the flag of grid-relative winds and the coefficients of hybrid levels are read from GRIB2")
    func header() throws {
        var lambert = [UInt8](repeating: 0, count: 81)
        (lambert[3], lambert[4], lambert[13], lambert[46]) = (81, 3, 30, 0x08)
        var product = [UInt8](repeating: 0, count: 34 + 16)
        (product[3], product[4], product[6]) = (50, 4, 4)
        for (index, value) in [Float(0), 2_000, 0.25, 1].enumerated() {
            withUnsafeBytes(of: value.bitPattern.bigEndian) { bytes in
                for (place, byte) in bytes.enumerated() { product[34 + 4 * index + place] = byte }
            }
        }
        let head = Array("GRIB".utf8) + [0, 0, 0, 2] + [UInt8](repeating: 0, count: 8)
        let header = try #require(GribHeader(folder.write(head + lambert + product, as: "a.grib2")))
        #expect(header.windFollowsGrid)
        #expect(header.hybrid?.a == [0, 2_000] && header.hybrid?.b == [0.25, 1])
        #expect(GribHeader(folder.write("no", as: "b.grib2")) == nil)
    }
}
