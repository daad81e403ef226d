import Geo
import Smoke
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Rain in files of winds")
struct WindRainTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Winds at 0, 6 and 12 h, with amounts of rain in them.
    private func file(
        _ values: [Double], unit: String = "m", methods: String = "", name: String = "tp",
        as meaning: RainMeaning? = nil
    ) throws -> WindFile {
        var world = WindWorld()
        world.hours = [0, 6, 12]
        world.latitudes = [70, 65, 60, 55, 50]
        world.longitudes = [90, 95, 100, 105, 110]
        world.rain = (name, unit, methods, values)
        let path = folder.path + "/rain-\(folder.names.count).nc"
        try world.write(to: path)
        return try WindFile([path], rain: meaning)
    }

    private let start = WindWorld().start

    /// mm/h at the three times.
    private func rates(_ file: WindFile) throws -> [Float] {
        try file.requireRain(from: start, to: start.adding(hours: 12))
        let place = SphericalPosition(try Coordinate(latitude: 61, longitude: 101))
        return try [0.0, 6, 12].map { hours in
            let time = start.adding(hours: hours)
            let frame = try file.frame(at: time)
            let field = WindField(from: frame, at: time, to: frame, at: time.adding(hours: 1))
            return try #require(field.sample(at: place, heightMeters: 100, at: time)).surface.rainMillimetersPerHour
        }
    }

    private func agree(_ found: [Float], _ expected: [Float]) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { ($0 - $1).magnitude < 1e-4 }
    }

    @Test("sums of the hour before in metres are mm/h, by what the file says or by what the user says")
    func hourly() throws {
        let values = [0.001, 0, 0.0025]
        #expect(agree(try rates(file(values, methods: "time: sum (interval: 1 hour)")), [1, 0, 2.5]))
        #expect(agree(try rates(file(values, as: .hours(1))), [1, 0, 2.5]))
        #expect(agree(try rates(file([6, 12, 3], unit: "mm", as: .hours(6))), [1, 2, 0.5]))
        #expect(agree(try rates(file([6, 12, 3], unit: "kg m-2", as: .step)), [1, 2, 0.5]))
    }

    @Test("sums since the beginning of a forecast are rates by their differences; one that is less begins anew")
    func running() throws {
        #expect(agree(try rates(file([0, 0.006, 0.018], as: .running)), [1, 1, 2]))
        #expect(agree(try rates(file([0.024, 0.006, 0.018], as: .running)), [1, 1, 2]))
    }

    @Test("amounts that do not say when they fell are refused by name for smoke, and the refusal says how to tell")
    func unknown() throws {
        let file = try file([0.001, 0, 0.002])
        let error = try #require(throws: FormatError.self) {
            try file.requireRain(from: start, to: start.adding(hours: 12))
        }
        #expect(error.expected.contains("rain tp") && error.expected.contains("--rain 1h"))
        #expect(error.found.contains("amount in m"))
        let strange = try self.file([1, 1, 1], unit: "K", as: .hours(1))
        #expect(throws: FormatError.self) { try strange.requireRain(from: start, to: start.adding(hours: 6)) }
        #expect(throws: FormatError.self) { try rates(self.file([1, 1, 1], unit: "mm", as: .rate)) }
    }

    @Test("an amount that fell in no time, as analyses of NAM hold it, is no rain, and that is said")
    func analysis() throws {
        let path = #filePath.split(separator: "/Tests/")[0] + "/Verification/smoke/nam-500hPa.grib2"
        let file = try WindFile([String(path)])
        let time = try #require(file.times.first)
        try file.requireRain(from: time, to: time.adding(hours: 6))
        #expect(file.smokeNotes.contains("rain APCP at 0-SFC is an amount without a time: not used"))
    }

    @Test("winds without the rain of their time are refused, with the time")
    func uncovered() throws {
        var world = WindWorld()
        world.hours = [0, 6]
        let winds = folder.path + "/dry.nc"
        try world.write(to: winds)
        var wet = WindWorld()
        wet.hours = [0]
        wet.rain = ("tp", "m", "", [0.001])
        let first = folder.path + "/first.nc"
        try wet.write(to: first)
        let file = try WindFile([first, winds], rain: .hours(1))
        let error = try #require(throws: FormatError.self) {
            try file.requireRain(from: start, to: start.adding(hours: 6))
        }
        #expect(error.expected.contains(start.adding(hours: 6).description))
    }

    @Test("rain is never passed over without a word, and none is said where there is none")
    func notes() throws {
        #expect(try file([0, 0, 0], as: .hours(1)).smokeNotes.first == "amounts of rain taken as 1h")
        #expect(
            try !file([0, 0, 0], methods: "time: sum (interval: 1 hour)").smokeNotes.contains { $0.contains("no rain") }
        )
        var world = WindWorld()
        world.latitudes = [60, 55]
        let path = folder.path + "/none.nc"
        try world.write(to: path)
        #expect(try WindFile([path]).smokeNotes.contains("no rain in the file: nothing is washed out"))
    }

    @Test(
        "the length of a sum is read from cell methods, and not guessed",
        arguments: [
            ("time: sum (interval: 1 hour)", 1), ("time: sum (interval: 6 hours)", 6),
            ("time: sum (interval: 60 minutes)", 1),
            ("area: mean time: sum (interval: 3 hr comment: x)", 3), ("time: sum", nil),
            ("time: mean (interval: 1 hour)", nil),
            ("time: sum (interval: 1 month)", nil), ("", nil), ("time: sum (interval:", nil),
        ] as [(String, Int?)])
    func cellMethods(text: String, hours: Int?) { #expect(WindRain.hours(inCellMethods: text) == hours) }
}
