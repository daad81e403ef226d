import CNetCDF
import Geo
import Glibc
import Smoke
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

/// Air of one temperature, so that the height of a level is R T / g × ln(ps / p).
@Suite("Winds on hybrid levels of netCDF")
struct HybridWindTests {
    let folder: TemporaryFolder
    private let a = [2_000.0, 10_000, 8_000, 1_000, 0]
    private let b = [0.0, 0.2, 0.6, 0.9, 0.995]
    private let surfacePressure = 98_000.0
    private let temperature = 260.0

    init() throws { folder = try TemporaryFolder() }

    /// - Parameter p0: Writes a as a share of it, in the other form of the formula.
    private func file(terms: String?, p0: Double? = nil, weather: Bool = false) throws -> WindFile {
        let path = folder.path + "/hybrid-\(folder.names.count).nc"
        let file = try NetCDFFile(creating: path, source: path)
        let latitudes = [-90.0, -45, 0, 45, 90]
        let longitudes = stride(from: 0.0, to: 360, by: 45).map { $0 }
        let level = try file.addDimension("lev", a.count)
        let row = try file.addDimension("lat", latitudes.count)
        let column = try file.addDimension("lon", longitudes.count)
        let add = { (name: String, units: String, dimensions: [Int32], standard: String) throws -> Int32 in
            let variable = try file.addVariable(name, NC_DOUBLE, dimensions)
            if !units.isEmpty { try file.set("units", units, of: variable) }
            if !standard.isEmpty { try file.set("standard_name", standard, of: variable) }
            return variable
        }
        let lev = try add("lev", "1", [level], "atmosphere_hybrid_sigma_pressure_coordinate")
        if let terms { try file.set("formula_terms", terms, of: lev) }
        let first = try add("hyam", p0 == nil ? "Pa" : "1", [level], "")
        let second = try add("hybm", "1", [level], "")
        let reference = try p0.map { _ in try add("P0", "Pa", [], "") }
        let lat = try add("lat", "degrees_north", [row], "latitude")
        let lon = try add("lon", "degrees_east", [column], "longitude")
        let u = try add("u", "m s-1", [level, row, column], "eastward_wind")
        let v = try add("v", "m s-1", [level, row, column], "northward_wind")
        let t = try add("t", "K", [level, row, column], "air_temperature")
        let ps = try add("aps", "Pa", [row, column], "surface_air_pressure")
        let rain = try weather ? add("pr", "kg m-2 s-1", [row, column], "precipitation_flux") : nil
        let friction = try weather ? add("zust", "m s-1", [row, column], "") : nil
        let heat = try weather ? add("hfss", "W m-2", [row, column], "surface_upward_sensible_heat_flux") : nil
        try file.endDefinitions()
        let cells = latitudes.count * longitudes.count
        let flat = { (value: Double) in [Double](repeating: value, count: cells) }
        try file.write((1...a.count).map { Double($0) }, to: lev)
        try file.write(a.map { $0 / (p0 ?? 1) }, to: first)
        try file.write(b, to: second)
        if let reference, let p0 { try file.write([p0], to: reference) }
        try file.write(latitudes, to: lat)
        try file.write(longitudes, to: lon)
        // A rotation about the axis, which is interpolated exactly however wide the cells are.
        let round = latitudes.flatMap { latitude in longitudes.map { _ in cos(latitude * .pi / 180) } }
        try file.write(a.indices.flatMap { level in round.map { $0 * Double(level) * 2 } }, to: u)
        try file.write(a.indices.flatMap { _ in flat(0) }, to: v)
        try file.write(a.indices.flatMap { _ in flat(temperature) }, to: t)
        try file.write(flat(surfacePressure), to: ps)
        if let rain { try file.write(flat(0.001), to: rain) }
        if let friction { try file.write(flat(0.5), to: friction) }
        if let heat { try file.write(flat(100), to: heat) }
        try file.close()
        return try WindFile([path])
    }

    private func check(_ file: WindFile) throws {
        let frame = try file.onlyFrame(on: Instant(seconds: 0))
        let field = WindField(from: frame, at: Instant(seconds: 0), to: frame, at: Instant(seconds: 3_600))
        let place = SphericalPosition(try Coordinate(latitude: 10, longitude: 20))
        // Between the levels with 2 and 4 m/s, at a height that winds are brought to.
        let scale = 287.052_87 * temperature / 9.80665
        let heights = [1, 2].map { scale * log(surfacePressure / (a[$0] + b[$0] * surfacePressure)) }
        let height = try #require(
            file.levels.metersAboveGround.map { Double($0) }.first { $0 > heights[1] && $0 < heights[0] })
        let expected = 4 - 2 * (height - heights[1]) / (heights[0] - heights[1])
        let sample = try #require(field.sample(at: place, heightMeters: height, at: Instant(seconds: 60)))
        #expect((sample.wind.eastMetersPerSecond - expected * cos(10 * .pi / 180)).magnitude < 0.01)
        #expect((sample.pressurePascals / (surfacePressure * exp(-height / scale)) - 1).magnitude < 0.002)
    }

    @Test("levels lie where a + b × surface pressure lies, in each form of the formula")
    func forms() throws {
        try check(try file(terms: "ap: hyam b: hybm ps: aps"))
        try check(try file(terms: "a: hyam b: hybm p0: P0 ps: aps", p0: 100_000))
        try check(try file(terms: nil))
    }

    @Test("coefficients without their reference pressure are refused")
    func refusal() throws {
        let error = try #require(throws: FormatError.self) { try file(terms: "ap: hyam b: hybm", p0: 100_000) }
        #expect(error.expected.contains("hyam in Pa"))
    }

    @Test("rain, friction velocity and heat flux come from the file, and their lack is said")
    func weather() throws {
        #expect(try file(terms: nil).smokeNotes.first == "no rain in the file: nothing is washed out")
        let file = try file(terms: nil, weather: true)
        #expect(file.smokeNotes.isEmpty)
        let frame = try file.onlyFrame(on: Instant(seconds: 0))
        let surface = try #require(frame.surface.first)
        #expect((surface.rainMillimetersPerHour - 3.6).magnitude < 1e-5)
        #expect((surface.frictionVelocityMetersPerSecond - 0.5).magnitude < 1e-6)
        // −0.4 × 9.80665 × 100 / (1.2 × 1005 × 288 × 0.125)
        #expect((surface.inverseObukhovLengthPerMeter + 0.009_035).magnitude < 1e-5)
    }
}
