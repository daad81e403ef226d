import Assessment
import FireEvents
import FireWeather
import Geo
import Testing

@testable import Formats
@testable import ModelRuns
@testable import Rasters
@testable import Tables

@Suite("Tables in JSON")
struct JSONTableTests {
    @Test("a list of objects is a table, alone or inside an object; a missing member is an empty field")
    func objects() throws {
        let list = #"[{"a": 1, "b": "x, y"}, {"b": null, "a": 2.5, "c": true}]"#
        for text in [list, #"{"count": 2, "rows": \#(list)}"#] {
            let table = try DelimitedTable(InputFile(name: "made.json", bytes: Array(text.utf8)))
            #expect(table.columns == ["a", "b", "c"])
            #expect(table.rows.map { Array($0) } == [["1", "x, y", ""], ["2.5", "", "true"]])
        }
    }

    @Test("columns side by side as Open-Meteo gives them, with units, place and clock")
    func openMeteo() throws {
        let hours = (0..<48).map { "\"2026-07-0\(1 + $0 / 24)T" + ($0 % 24 < 10 ? "0" : "") + "\($0 % 24):00\"" }
        func column(_ value: (Int) -> Double) -> String { (0..<48).map { "\(value($0))" }.joined(separator: ", ") }
        let text = """
            {"latitude": 60.0, "longitude": 105.0, "utc_offset_seconds": 0, "timezone": "GMT",
             "hourly_units": {"time": "iso8601", "temperature_2m": "°C", "relative_humidity_2m": "%", "wind_speed_10m": "m/s", "precipitation": "mm"},
             "hourly": {"time": [\(hours.joined(separator: ", "))], "temperature_2m": [\(column { $0 % 24 == 5 ? 24 : 20 })],
             "relative_humidity_2m": [\(column { _ in 45 })], "wind_speed_10m": [\(column { _ in 5 })], "precipitation": [\(column { $0 == 10 ? 2 : 0 })]}}
            """
        let table = try StationTable(InputFile(name: "made.json", bytes: Array(text.utf8)))
        #expect(table.stations[0].latitude == 60 && table.clock.zone == .aheadOfUTC(minutes: 0))
        let noons = NoonRecord(table.stations[0].observations, rainHours: 24).observations
        #expect(noons.map(\.temperatureCelsius) == [24, 24] && noons[1].rainMillimeters == 2)
        #expect(abs((noons[0].windKilometersPerHour ?? 0) - 18) < 1e-9)
    }

    @Test("elements of orbits as a list in JSON are read as from CSV; other XML is refused by its name")
    func orbits() throws {
        let folder = try TemporaryFolder()
        let json = """
            [{"OBJECT_NAME": "NOAA 20", "NORAD_CAT_ID": 43013, "EPOCH": "2026-07-14T04:43:05.698272", "MEAN_MOTION": 14.195,
              "ECCENTRICITY": 0.00012, "INCLINATION": 98.7, "RA_OF_ASC_NODE": 10.5, "ARG_OF_PERICENTER": 90.1, "MEAN_ANOMALY": 270.2, "BSTAR": "0.00001"}]
            """
        let sets = try OrbitFile.read(folder.write(json, as: "omm.json"))
        #expect(sets.map(\.catalogNumber) == [43_013] && sets[0].eccentricity == 0.00012)
        let path = folder.write("<?xml version=\"1.0\"?><kml></kml>", as: "omm.xml")
        let error = try #require(throws: FormatError.self) { try OrbitFile.read(path) }
        #expect(error.found.contains("XML"))
    }

    @Test("columns of flashes can be named")
    func flashes() throws {
        let folder = try TemporaryFolder()
        let path = folder.write("Zeit;Breite;Länge;I\n2026-07-14 04:43:05;60,5;105,25;-12,5\n", as: "flashes.csv")
        #expect(throws: FormatError.self) { try FlashFile.read(path) }
        let reading = try FlashFile.read(
            path, columns: [.time: "Zeit", .latitude: "Breite", .longitude: "Länge", .current: "I"])
        #expect(reading.flashes.map(\.peakKiloamperes) == [-12.5] && reading.rejected.isEmpty)
    }

    @Test(
        "boundaries of geoBoundaries, Natural Earth and OpenStreetMap are known by their properties, others by options",
        arguments: [
            (#""shapeName": "Land", "shapeISO": "RU-IRK", "shapeType": "ADM1""#, AreaNaming()),
            (
                #""name": "Land", "iso_a2": "-99", "iso_3166_2": "RU-IRK""#,
                AreaNaming(code: nil, name: nil, level: .region)
            ),
            (#""name": "Land", "ISO3166-2": "RU-IRK", "admin_level": "4""#, AreaNaming()),
            (#""KOD": "RU-IRK", "NAZV": "Land""#, AreaNaming(code: "KOD", name: "NAZV", level: .region)),
        ])
    func boundaries(properties: String, naming: AreaNaming) throws {
        let folder = try TemporaryFolder()
        let path = folder.write(
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {\(properties)}, "geometry":
            {"type": "Polygon", "coordinates": [[[100, 50], [101, 50], [101, 51], [100, 51], [100, 50]]]}}]}
            """, as: "areas.geojson")
        let areas = try AreaFile.read(path, naming)
        #expect(areas.map(\.code) == ["RU-IRK"] && areas[0].name == "Land" && areas[0].level == .region)
    }

    @Test(
        "the zone of a time axis counts",
        arguments: [
            ("hours since 2026-07-01 00:00:00", 0), ("hours since 2026-07-01 00:00:00 +07:00", -7),
            ("hours since 2026-07-01T00:00:00-03:00", 3), ("hours since 2026-07-01 00:00:00 UTC", 0),
        ])
    func axis(units: String, hours: Int) throws {
        let axis = try #require(TimeAxis(units: units, calendar: nil))
        let midnight = try #require(
            TimeAxis(units: "hours since 2026-07-01", calendar: nil)?.instant(at: Double(hours)))
        #expect(axis.instant(at: 0) == midnight)
        #expect(TimeAxis(units: "hours since 2026-07-01 00:00:00 MSK", calendar: nil) == nil)
    }
}
