import Assessment
import FireEvents
import FireWeather
import Geo
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Danger of a situation from a grid")
struct SituationDangerFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func shape(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> MultiPolygon {
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return MultiPolygon([
            Polygon(exterior: corners.map { Coordinate(wrappingLatitude: $0.1, longitude: $0.0) })
        ])
    }

    /// Noon of the first day at 102° E; the second day has begun east of 255°.
    private let at = MadeDanger.day.midnight.adding(hours: 5)

    private let areas = [
        Area(code: "A", name: "A", level: .region, parentCode: nil, shape: shape(100, 57, 105, 60), source: "made"),
        Area(code: "B", name: "B", level: .district, parentCode: "A", shape: shape(101, 57, 103, 58), source: "made"),
        Area(
            code: "C", name: "C", level: .district, parentCode: "A", shape: MultiPolygon(),
            centers: [Coordinate(wrappingLatitude: 59.5, longitude: 104.5)], source: "made"),
        Area(code: "D", name: "D", level: .district, parentCode: nil, shape: shape(20, 20, 25, 25), source: "made"),
    ]

    /// Two squares of pixels: within column 1, row 1, and where there is no grid.
    private func situation() throws -> Situation {
        func fire(_ latitude: Double, _ longitude: Double) -> [Detection] {
            (0..<4).map { index in
                Detection(
                    coordinate: Coordinate(
                        wrappingLatitude: latitude + 0.003 * Double(index / 2),
                        longitude: longitude + 0.006 * Double(index % 2)), observedAt: at.adding(hours: -1),
                    scanKilometers: 0.4, trackKilometers: 0.4, satellite: .noaa20, confidence: Confidence(.nominal),
                    isDaytime: true, version: ProductVersion(stream: .standard, hundredths: 200))
            }
        }
        let evidence = Evidence(
            detections: fire(58.5, 101.5) + fire(57.5, 102.996) + fire(59.4, 104.4) + fire(22, 22), areas: areas)
        return try #require(Situation(evidence, at: at))
    }

    private func danger() throws -> (Situation, SituationDanger) {
        let path = folder.path + "/danger.tif"
        try MadeDanger.write(to: path)
        let situation = try situation()
        let danger = try SituationDangerFile(path).danger(of: situation, areas: areas, scales: .north)
        return (situation, danger)
    }

    private func value(_ column: Int, _ row: Int) -> Double { MadeDanger.value(20, column, row, 0) }

    @Test("is at each fire that of its cells, on the day that it is there")
    func fires() throws {
        let (situation, danger) = try danger()
        let readings = situation.fires.map { ($0.event.center, danger.fires[$0.event.id]) }
        #expect(readings.count == 4)
        for (center, reading) in readings {
            let reading = try #require(reading)
            #expect(reading.day == MadeDanger.day)
            switch center.longitude {
            case ..<50: #expect(reading.atCenter == nil && reading.maximum == nil)
            case ..<102: #expect(reading.atCenter == value(1, 1) && reading.maximum == value(1, 1))
            // Its pixels reach over the border of the cells.
            case ..<104: #expect(reading.maximum == value(3, 2))
            default: #expect(reading.atCenter == value(4, 0))
            }
        }
    }

    @Test("is in each area that of the cells in it, of the one around its centre where the outline is not known")
    func districts() throws {
        let (_, danger) = try danger()
        #expect(danger.areas["A"]?.cellCount == 15 && danger.areas["A"]?.maximum == value(4, 2))
        #expect(danger.areas["A"]?.median == value(2, 1))
        let district = try #require(danger.areas["B"])
        #expect(district.cellCount == 2 && abs(district.median - (value(1, 2) + value(2, 2)) / 2) < 1e-12)
        #expect(danger.areas["C"]?.maximum == value(4, 0))
        #expect(danger.areas["D"] == nil)
    }

    @Test("is refused from a file without the index")
    func refused() throws {
        let path = folder.path + "/codes.tif"
        try MadeDanger.write(to: path, layers: ["DMC", "DC"])
        #expect(throws: FormatError.self) { try SituationDangerFile(path) }
    }

    @Test("is read from netCDF as it is from GeoTIFF")
    func netCDF() throws {
        // Weather of one day, through the program's own writer of netCDF.
        let path = folder.path + "/weather.tif"
        let elements = [("temp", "°C", 25.0), ("rh", "%", 30), ("ws", "km/h", 15), ("prec", "mm", 0)]
        try MadeGrid().writeTIFF(
            elements.map { name, unit, base in
                .init(name: name, unit: unit, metadata: [("date", MadeDanger.day.text)]) { column, _ in
                    base + (name == "temp" ? Double(column) : 0)
                }
            }, to: path)
        var found: [SituationDanger] = []
        for ending in ["nc", "tif"] {
            var request = DangerRequest(
                paths: [path], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
            request.output = folder.path + "/danger." + ending
            _ = try GridDanger(request).run()
            let file = try SituationDangerFile(folder.path + "/danger." + ending)
            found.append(try file.danger(of: situation(), areas: areas, scales: .north))
        }
        #expect(found[0].fires == found[1].fires && found[0].areas == found[1].areas)
        #expect(found[0].areas["A"]?.cellCount == 15)
    }
}
