import CGDAL
import Chronology
import FireWeather
import Geo
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

@Suite("Formats of weather grids")
struct GridFormatTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func codes(_ paths: [String], units: [WeatherVariable: String] = [:]) throws -> [Double] {
        var request = DangerRequest(paths: paths, system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.output = folder.path + "/out.tif"
        request.noon.units = units
        request.noon.day = CalendarDay(year: 2019, month: 7, day: 1)
        request.noon.isDaily = true
        let day = try GridDanger(request).run().days[0].day.text
        return try ["FFMC", "DMC", "DC", "FWI"].map {
            try MadeGrid.value(folder.path + "/out.tif", band: "\($0) \(day)", column: 2, row: 1)
        }
    }

    private func tiff(_ name: String, _ bands: [MadeGrid.Band]) throws -> String {
        let path = folder.path + "/" + name
        try MadeGrid().writeTIFF(bands, to: path)
        return path
    }

    /// 20 °C, 45 %, 18 km/h, 2 mm by the equations themselves.
    private func expected(humidity: Double = 45) throws -> [Double] {
        let weather = try NoonWeather(
            temperatureCelsius: 20, relativeHumidityPercent: humidity, windKilometersPerHour: 18, rainMillimeters: 2)
        let danger = FireDanger(
            after: .startUp, weather: weather, month: 7, convention: FireWeatherConvention(dayLength: .latitude(58.5)))
        return [danger.codes.ffmc.value, danger.codes.dmc.value, danger.codes.dc.value, danger.fwi.value]
    }

    private func expect(_ found: [Double], _ expected: [Double], within tolerance: Double = 2e-5) {
        for (one, other) in zip(found, expected) { #expect(abs(one - other) < tolerance * max(1, other)) }
    }

    private static let usualUnits: [[(String, Double)]] = [
        [("°C", 20.0), ("%", 45), ("km/h", 18), ("mm", 2)], [("K", 293.15), ("1", 0.45), ("m s-1", 5), ("m", 0.002)],
        [("degF", 68), ("percent", 45), ("kt", 18 / 1.852), ("kg m-2", 2)],
        [("[C]", 20), ("%", 45), ("mph", 18 / 1.609344), ("kg m-2 s-1", 2.0 / 86_400)],
        [("Celsius", 20), ("fraction", 0.45), ("[m/s]", 5), ("inch", 2 / 25.4)],
        [("degK", 293.15), ("%", 45), ("m s**-1", 5), ("mm/day", 2)],
    ]

    @Test("every usual unit leads to the same danger", arguments: usualUnits)
    func units(_ fields: [(String, Double)]) throws {
        let bands = zip(["temperature", "humidity", "windSpeed", "rain"], fields).map { name, field in
            MadeGrid.Band(name: name, unit: field.0) { _, _ in field.1 }
        }
        expect(try codes([tiff("in.tif", bands)]), try expected())
    }

    @Test("dew point and wind components stand for humidity and speed")
    func components() throws {
        let dewPoint = try VaporPressure.dewPointCelsius(temperatureCelsius: 20, relativeHumidityPercent: 45)
        let bands: [MadeGrid.Band] = [
            .init(name: "2m_temperature", unit: "K") { _, _ in 293.15 },
            .init(name: "2m_dewpoint_temperature", unit: "K") { _, _ in dewPoint + 273.15 },
            .init(name: "10m_u_component_of_wind", unit: "m s**-1") { _, _ in -3 },
            .init(name: "10m_v_component_of_wind", unit: "m s**-1") { _, _ in 4 },
            .init(name: "total_precipitation", unit: "m") { _, _ in 0.002 },
        ]
        expect(try codes([tiff("in.tif", bands)]), try expected())
    }

    @Test("packed values are unpacked, missing ones stay missing")
    func packed() throws {
        let bands: [MadeGrid.Band] = [
            .init(name: "t2m", unit: "K", missing: -32_767, packing: (0.01, 273.15)) { column, _ in
                column == 0 ? -32_767 : 2_000
            },
            .init(name: "rh", unit: "%") { _, _ in 45 }, .init(name: "ws", unit: "km/h") { _, _ in 18 },
            .init(name: "prec", unit: "mm") { _, _ in 2 },
        ]
        expect(try codes([tiff("in.tif", bands)]), try expected())
        #expect(try MadeGrid.value(folder.path + "/out.tif", band: "FWI 2019-07-01", column: 0, row: 1).isNaN)
    }

    @Test("several files, one a variable, make one weather; another grid is refused")
    func severalFiles() throws {
        let paths = try [("t2m", "K", 293.15), ("rh", "%", 45), ("ws", "m/s", 5), ("tp", "mm", 2)].map {
            name, unit, value in
            try tiff(name + ".tif", [.init(name: name, unit: unit) { _, _ in value }])
        }
        expect(try codes(paths), try expected())
        let other = folder.path + "/other.tif"
        try MadeGrid(corner: (101, 60)).writeTIFF([.init(name: "tp", unit: "mm") { _, _ in 2 }], to: other)
        #expect(throws: FormatError.self) { try codes(paths.dropLast() + [other]) }
    }

    @Test("GRIB messages are known by element, level and time")
    func grib() throws {
        // Discipline 0: category 0 temperature, 1 moisture, 2 momentum; level 103 is height above ground, 1 the surface.
        func message(_ category: Int, _ number: Int, _ level: (Int, Int)) -> [(String, String)] {
            let template = "\(category) \(number) 2 0 83 0 0 0 1 0 0 0 0 \(level.0) 0 0 0 0 \(level.1) 255 0 0 0 0 0"
            return [
                ("DATA_ENCODING", "IEEE_FLOATING_POINT"), ("DISCIPLINE", "0"), ("PDS_PDTN", "0"), ("INPUT_UNIT", "K"),
                ("PDS_TEMPLATE_NUMBERS", template),
                (
                    "IDS",
                    "CENTER=7 SUBCENTER=0 MASTER_TABLE=2 SIGNF_REF_TIME=1 REF_TIME=2019-07-01T05:00:00Z PROD_STATUS=0 TYPE=1"
                ),
            ]
        }
        let fields: [(Int, Int, (Int, Int), Double)] = [
            (0, 0, (103, 2), 293.15), (1, 1, (103, 2), 45), (2, 2, (103, 10), 3), (2, 3, (103, 10), 4),
            (1, 8, (1, 0), 2),
        ]
        let paths = try fields.enumerated().map { index, field in
            let path = try tiff(
                "\(index).tif",
                [.init { column, row in field.3 + Double(column + row) * 1e-6 }])
            let target = folder.path + "/\(index).grib2"
            try MadeGrid.copy(
                path, to: target, driver: "GRIB", options: message(field.0, field.1, field.2))
            return target
        }
        expect(try codes(paths), try expected(), within: 1e-4)
    }

    @Test("netCDF is known by standard names and its time axis")
    func netCDF() throws {
        let path = folder.path + "/in.nc"
        try writeCF(to: path)
        var request = DangerRequest(paths: [path], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.output = folder.path + "/out.tif"
        let outcome = try GridDanger(request).run()
        #expect(outcome.days.map(\.day.text) == ["2019-07-01", "2019-07-02"])
        let found = try ["FFMC", "DMC", "DC", "FWI"].map {
            try MadeGrid.value(folder.path + "/out.tif", band: "\($0) 2019-07-01", column: 2, row: 1)
        }
        expect(found, try expected())
    }

    /// Two days of CF fields as climate models give them.
    private func writeCF(to path: String) throws {
        let file = try NetCDFFile(creating: path, source: path)
        let grid = GridGeometry(columns: 5, rows: 3, transform: [100, 1, 0, 60, 0, -1])
        let time = try file.addDimension("time", 2)
        let place = try NetCDFGrid(grid, defining: file)
        let axis = try file.addVariable("time", 6, [time])
        try file.set("units", "days since 2019-07-01", of: axis)
        let fields = [
            ("tas", "air_temperature", "K", 293.15), ("hurs", "relative_humidity", "%", 45),
            ("sfcWind", "wind_speed", "m s-1", 5), ("pr", "precipitation_flux", "kg m-2 s-1", 2.0 / 86_400),
        ]
        let variables = try fields.map { field in
            let variable = try file.addVariable(field.0, 6, [time, place.rows, place.columns])
            try file.set("standard_name", field.1, of: variable)
            try file.set("units", field.2, of: variable)
            return (variable, field.3)
        }
        try file.endDefinitions()
        try file.write([0, 1], to: axis)
        try place.writeAxes(to: file)
        for (variable, value) in variables { try file.write([Double](repeating: value, count: 30), to: variable) }
        try file.close()
    }

    @Test(
        "the direction of wind is told from components only where they are east and north, and its lack is said",
        arguments: [
            ("WGS84", true), ("EPSG:3857", false),
            ("+proj=ob_tran +o_proj=longlat +o_lat_p=40 +lon_0=18 +R=6371229", false),
        ])
    func direction(system: String, isTold: Bool) throws {
        var grid = MadeGrid()
        grid.system = system
        if system == "EPSG:3857" { (grid.corner, grid.step) = ((1e7, 8e6), 1e4) }
        let path = folder.path + "/components.tif"
        try grid.writeTIFF(
            [
                .init(name: "t2m", unit: "K") { _, _ in 293.15 }, .init(name: "rh", unit: "%") { _, _ in 45 },
                .init(name: "u10", unit: "m s-1") { _, _ in 5 }, .init(name: "v10", unit: "m s-1") { _, _ in 0 },
                .init(name: "prec", unit: "mm") { _, _ in 2 },
            ], to: path)
        var request = DangerRequest(paths: [path], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.noon.day = CalendarDay(year: 2019, month: 7, day: 1)
        request.output = folder.path + "/direction.tif"
        request.withWeather = true
        let outcome = try GridDanger(request).run()
        let from = try MadeGrid.value(folder.path + "/direction.tif", band: "windFrom 2019-07-01", column: 1, row: 1)
        let speed = try MadeGrid.value(folder.path + "/direction.tif", band: "windSpeed 2019-07-01", column: 1, row: 1)
        #expect(abs(speed - 18) < 1e-5)
        #expect(isTold ? from == 270 : from.isNaN)
        #expect(outcome.notes.contains { $0.hasPrefix("wind direction left out") } == !isTold)
    }

    @Test("what the program writes, it reads: netCDF has names, units, coordinates and the missing value")
    func outputNetCDF() throws {
        let bands: [MadeGrid.Band] = [
            .init(name: "t2m", unit: "K") { column, _ in column == 4 ? .nan : 293.15 },
            .init(name: "rh", unit: "%") { _, _ in 45 },
            .init(name: "ws", unit: "km/h") { _, _ in 18 }, .init(name: "prec", unit: "mm") { _, _ in 2 },
        ]
        var request = DangerRequest(
            paths: [try tiff("in.tif", bands)], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.noon.day = CalendarDay(year: 2019, month: 7, day: 1)
        request.output = folder.path + "/out.nc"
        request.withWeather = true
        _ = try GridDanger(request).run()
        let layers = try DangerLayers(folder.path + "/out.nc", day: nil)
        #expect(layers.day == CalendarDay(year: 2019, month: 7, day: 1))
        let band = try #require(layers.band("FWI"))
        var values = [Double](repeating: 0, count: 15)
        try band.read(GridWindow(column: 0, row: 0, columns: 5, rows: 3), into: &values)
        let index = try expected()[3]
        #expect(values[4].isNaN && abs(values[7] - index) < 1e-5)
        #expect(
            band.dataset.geometry.agrees(with: GridGeometry(columns: 5, rows: 3, transform: [100, 1, 0, 60, 0, -1])))
        #expect(layers.band("temperature")?.unit == "degree_Celsius")
    }
}
