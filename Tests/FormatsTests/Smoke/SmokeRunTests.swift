import Geo
import Glibc
import Smoke
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

@Suite("Smoke from sources to towns")
struct SmokeRunTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let given = """
        id,longitude,latitude,from,until,pm25Kilograms,bottomMeters,topMeters
        a,100,60,2017-07-14T12:00:00Z,2017-07-14T15:00:00Z,3000000,0,500
        b,101,61,2017-07-14T13:00:00Z,2017-07-14T14:00:00Z,1000000,1000,2000

        """

    private func run(
        _ table: String, hours: Int = 6, _ change: (inout SmokeRequest) -> Void = { _ in }
    ) throws
        -> (SmokeFolder.Outcome, String)
    {
        let world = WindWorld.northernAsia()
        let winds = folder.path + "/winds-\(folder.names.count).nc"
        try world.write(to: winds)
        let sources = try SmokeSourceFile.read(folder.write(table, as: "sources.csv"))
        var request = SmokeRequest(start: world.start, hours: hours, seed: 5, stepSeconds: 900)
        request.particles = 400
        request.bounds = (90, 50, 130, 70)
        request.resolutionDegrees = 1
        change(&request)
        let town = Place(
            identifier: 7, name: "Town", russianName: nil, coordinate: try Coordinate(latitude: 60.2, longitude: 100.6),
            population: 1_000, countryCode: "RU", regionCode: "KYA", timeZone: "")
        let outcome = try SmokeFolder.write(
            sources, through: try WindFile([winds]), request, places: [town], into: folder.path)
        return (outcome, folder.path + "/concentration.nc")
    }

    @Test("all of the mass given is emitted and accounted for, and what is in the air stands in the file")
    func mass() throws {
        let (outcome, path) = try run(given)
        #expect((outcome.budget.emittedGrams / 4e9 - 1).magnitude < 1e-12)
        #expect(outcome.isForecast)
        let file = try NetCDFFile(opening: path)
        #expect(file.text("comment")?.contains("no vertical wind") == true)
        #expect(outcome.notes.last == "means over cells of 1° and 100 m above ground")
        let dataset = try RasterDataset(opening: "NETCDF:\"\(path)\":pm25_column", source: path)
        #expect(dataset.bandCount == 6)
        var cells = [Double](repeating: 0, count: 800)
        try dataset.band(6).read(GridWindow(column: 0, row: 0, columns: 40, rows: 20), into: &cells)
        let grid = LatitudeLongitudeGrid(west: 90, south: 50, stepDegrees: 1, rows: 20, columns: 40)
        let grams = cells.indices.reduce(0.0) { sum, index in
            let own = (19 - index / 40) * 40 + index % 40
            return sum + cells[index] * grid.areaSquareMeters(ofCell: own) * 1e-6
        }
        #expect((grams / outcome.airborneGrams - 1).magnitude < 0.02)  // the mean of the last hour, not its end
    }

    @Test("the same run gives the same bytes, another seed others")
    func bytes() throws {
        let first = try run(given, hours: 2).0.budget
        #expect(try run(given, hours: 2).0.budget == first)
        #expect(try run(given, hours: 2) { $0.settings.seed = 6 }.0.budget != first)
    }

    @Test("a wind held steady, a climatology or a look back is no forecast")
    func forecasts() throws {
        var world = WindWorld.northernAsia()
        world.hours = [0]
        let winds = folder.path + "/steady.nc"
        try world.write(to: winds)
        let sources = try SmokeSourceFile.read(folder.write(given, as: "sources.csv"))
        let request = SmokeRequest(start: world.start, hours: 1)
        #expect(try !SmokeRun(sources, through: WindFile([winds]), request).isForecast)
        let examples = #filePath.split(separator: "/Tests/")[0] + "/Examples/winds/era-interim-july.nc"
        #expect(try !SmokeRun(sources, through: WindFile([String(examples)]), request).isForecast)
        #expect(try !run(given, hours: 1) { $0.isHindsight = true }.0.isForecast)
    }

    @Test("each hour as GeoTIFF holds what the netCDF holds, north up")
    func images() throws {
        let (outcome, path) = try run(given, hours: 2) { $0.hasGeoTIFFs = true }
        #expect(outcome.files.suffix(2) == ["smoke-20170714T1200Z.tif", "smoke-20170714T1300Z.tif"])
        let image = try RasterDataset(opening: folder.path + "/smoke-20170714T1300Z.tif", source: "image")
        let grid = try RasterDataset(opening: "NETCDF:\"\(path)\":pm25_column", source: path)
        #expect(image.geometry.transform == grid.geometry.transform)
        var (a, b) = ([Double](repeating: 0, count: 800), [Double](repeating: 0, count: 800))
        try image.band(2).read(GridWindow(column: 0, row: 0, columns: 40, rows: 20), into: &a)
        try grid.band(2).read(GridWindow(column: 0, row: 0, columns: 40, rows: 20), into: &b)
        #expect(a == b && a.contains { $0 > 0 })
    }

    @Test("smoke reaches the town in its way, and the table says when")
    func town() throws {
        let (outcome, _) = try run(given)
        let town = try #require(outcome.towns.first)
        #expect(town.episode?.arrival == WindWorld().start)
        let lines = String(decoding: try InputFile(folder.path + "/exposure.csv").bytes, as: UTF8.self).split(
            separator: "\n")
        #expect(
            lines[0].hasPrefix("# ") && lines[1].hasPrefix("id,name,longitude,latitude,population,arrival,departure"))
        #expect(lines[2].hasPrefix("7,Town,100.6,60.2,1000,2017-07-14T12:00:00Z"))
    }

    @Test("seen power becomes mass by the emission model")
    func power() throws {
        let seen = """
            id,longitude,latitude,time,fireRadiativePowerMegawatts,land
            f,100,60,2017-07-14T06:00:00Z,500,extratropicalForest
            f,100,60,2017-07-14T06:40:00Z,450,extratropicalForest

            """
        let (outcome, _) = try run(seen)
        let power = try #require(
            FirePower([PowerObservation(at: Instant(seconds: 1_500_012_000), megawatts: 500)], longitude: 100))
        let energy = (0..<6).map { power.megajoules(hourFrom: WindWorld().start.adding(hours: Double($0))) }.reduce(
            0, +)
        #expect((outcome.budget.emittedGrams / (energy * 0.49 * 13.8 * 3.4) - 1).magnitude < 1e-9)
    }

    @Test(
        "a source that smokes above the winds, or below all of them, is refused before anything is written",
        arguments: [
            ([1_000.0, 850, 300], ",0,500\n", ",1000,12000\n", "12000 m over the source b"),
            ([500, 300], ",0,500\n", ",0,500\n", "from the ground to 500 m over the source a"),
        ])
    func reach(levels: [Double], first: String, second: String, words: String) throws {
        var world = WindWorld.northernAsia()
        world.levels = ("hPa", levels)
        let winds = folder.path + "/short.nc"
        try world.write(to: winds)
        let table = given.replacing(",0,500\n", with: first).replacing(",1000,2000\n", with: second)
        let sources = try SmokeSourceFile.read(folder.write(table, as: "sources.csv"))
        let error = try #require(throws: FormatError.self) {
            try SmokeRun(sources, through: WindFile([winds]), SmokeRequest(start: world.start, hours: 4))
        }
        #expect(error.expected.contains(words), "\(error)")
    }

    @Test("a fire whose plume cannot be reckoned within the winds is refused, by name and height")
    func shallowWinds() throws {
        var world = WindWorld.northernAsia()
        world.levels = ("m", [10, 400])
        let winds = folder.path + "/shallow.nc"
        try world.write(to: winds)
        let seen = "id,longitude,latitude,time,fireRadiativePowerMegawatts\nf,100,60,2017-07-14T06:00:00Z,500\n"
        let sources = try SmokeSourceFile.read(folder.write(seen, as: "seen.csv"))
        let run = try SmokeRun(
            sources, through: WindFile([winds]), SmokeRequest(start: world.start, hours: 1, stepSeconds: 900))
        let error = try #require(throws: FormatError.self) { try run.run { _ in } }
        #expect(error.expected.contains("the plume of f at 2017-07-14T12:00:00Z") && error.found == "winds up to 400 m")
    }

    @Test("a plume rises by the scheme that is asked for, with the wind and air over it")
    func rise() throws {
        let world = WindWorld.northernAsia()
        let winds = folder.path + "/rise.nc"
        try world.write(to: winds)
        let field = try WindSupply(try WindFile([winds]), from: world.start, to: world.start.adding(hours: 6))
            .field(at: world.start)
        let place = try Coordinate(latitude: 60, longitude: 100)
        let power = try #require(
            FirePower([PowerObservation(at: world.start, megawatts: 500)], longitude: place.longitude))
        let source = SmokeSource(id: "f", coordinate: place, strength: .power(power, land: nil))
        let megawatts = power.megawatts(at: world.start)
        // The standard atmosphere: N² = g / T (g / c_p − 6.5 K/km) at twice the layer's height.
        let layer = Double(
            try #require(field.sample(at: SphericalPosition(place), heightMeters: 10, at: world.start)).surface
                .boundaryLayerHeightMeters)
        let stability = 9.80665 / (288.15 - 0.0065 * 2 * layer) * (9.80665 / 1_004.7 - 0.0065)
        let briggs = 2.6 * cbrt(8.8e-6 * megawatts * 1e6 / 0.125 / (10 * stability))
        let found = source.rise(.briggs, at: world.start, winds: field)
        #expect((found.topMeters / briggs - 1).magnitude < 0.02)
        let sofiev = source.rise(.sofiev, at: world.start, winds: field)
        let expected = PlumeRise.sofiev(
            megawatts: megawatts, boundaryLayerMeters: layer, stabilityPerSquareSecond: stability)
        #expect((sofiev.topMeters / expected.topMeters - 1).magnitude < 0.02)
        #expect((sofiev.topMeters / found.topMeters - 1).magnitude > 0.05)
    }

    @Test(
        "rows that cannot be are refused with their line",
        arguments: [
            ("id,longitude,latitude\na,1,2\n", 1),
            ("id,longitude,latitude,from,until,pm25Kilograms\na,1,99,x,y,1\n", 2),
            ("id,longitude,latitude,time,fireRadiativePowerMegawatts\na,1,2,2017-07-14T12:00:00Z,-3\n", 2),
            (
                "id,longitude,latitude,from,until,pm25Kilograms\na,1,2,2017-07-14T12:00:00Z,2017-07-14T11:00:00Z,5\n", 2
            ),
        ])
    func refusals(table: String, line: Int) throws {
        let path = folder.write(table, as: "bad.csv")
        let error = try #require(throws: FormatError.self) { try SmokeSourceFile.read(path) }
        #expect(error.line == line)
    }

    @Test("a forecast is verified against stations and tracer samples")
    func verification() throws {
        let (_, path) = try run(given)
        let stations = """
            station,longitude,latitude,time,pm25
            s,100.5,60.5,2017-07-14T13:00:00Z,50
            far,20,10,2017-07-14T13:00:00Z,50

            """
        let read = try SmokeObservationFile.read(folder.write(stations, as: "stations.csv"))
        let verification = try SmokeVerification(read, against: path)
        #expect(verification.pairs.count == 1 && verification.outside == 1)
        #expect(verification.pairs[0].measured == 50 && verification.pairs[0].calculated > 0)
        let datem = """
            some\\path\\captex1.txt
            year mn dy  shr  dur   lat     lon    pmch  stn
            2017 07 14 1230 0130 60.50  100.50   343.2  316
            2017 07 14 1200 0300 40.38  -80.63      .0  306

            """
        let samples = try SmokeObservationFile.read(folder.write(datem, as: "tracer.txt"))
        #expect(samples.map(\.station) == ["316", "306"])
        #expect(samples[0].from == Instant(iso8601: "2017-07-14T12:30:00Z"))
        #expect(samples[0].until == Instant(iso8601: "2017-07-14T14:00:00Z"))
        #expect((samples[0].micrograms - 343.2e-6).magnitude < 1e-12)
        let pairs = folder.write("measured,calculated\n1,2\n2,1\n0,3\n4,0\n3,20\n", as: "pairs.csv")
        #expect(try #require(try SmokeVerification(pairsIn: pairs)?.skill).figureOfMeritInSpacePercent == 60)
    }
}
