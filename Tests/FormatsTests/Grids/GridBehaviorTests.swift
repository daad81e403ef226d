import FireBehavior
import FireWeather
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

@Suite("Fire behaviour on grids")
struct GridBehaviorTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(
        _ name: String, _ grid: MadeGrid = MadeGrid(), value: @escaping (Int, Int) -> Double
    ) throws -> GridInput {
        let path = folder.path + "/" + name
        try grid.writeTIFF([.init(name: "value", value: value)], to: path)
        return .raster(path: path, band: 1)
    }

    private func request(fuels: [String], codes: @escaping (Int, Int) -> Double) throws -> BehaviorRequest {
        _ = try write("fuel.tif", value: codes)
        let table = fuels.enumerated().map { "\"\($0.offset + 1)\": \"\($0.element)\"" }.joined(separator: ", ")
        let key = folder.write("{\"family\": \"fbp\", \"codes\": {\(table)}}", as: "fuel.json")
        var request = BehaviorRequest(
            fuel: folder.path + "/fuel.tif", key: try FuelKey(reading: key), output: folder.path + "/out.tif")
        (request.ffmc, request.bui) = (.number(91), .number(80))
        (request.windSpeed, request.windFrom) = (.number(20), .number(270))
        (request.slope, request.aspect) = (.number(20), .number(180))
        request.foliarMoisture = .number(100)
        return request
    }

    private func value(_ band: String, _ column: Int, _ row: Int) throws -> Double {
        try MadeGrid.value(folder.path + "/out.tif", band: band, column: column, row: row)
    }

    @Test("is that of each place by itself, for every fuel")
    func places() throws {
        let fuels = FuelType.allCases.map { type in
            type.isMixedwood
                ? type.name + " 40"
                : type.isDeadFirMixedwood ? type.name + " 60" : type.isGrass ? type.name + " 75" : type.name
        }
        var request = try request(fuels: fuels) { column, row in Double(min(17, 1 + column + row * 5)) }
        request.threads = 2
        let outcome = try GridBehavior(request).run()
        #expect(outcome.burnable == 15 && outcome.unknown == 0)
        for (index, type) in FuelType.allCases.prefix(15).enumerated() {
            let fuel = try Fuel(type, coniferPercent: 40, deadFirPercent: 60, curingPercent: 75)
            let expected = PrimaryBehavior(
                try BurningConditions(
                    fuel: fuel, fineFuelMoistureCode: 91, buildupIndex: 80, windSpeedKilometersPerHour: 20,
                    windFromDegrees: 270, slopePercent: 20, aspectDegrees: 180, foliarMoisturePercent: 100))
            let columns: [(String, Double)] = [
                ("ROS", expected.rateOfSpreadMetersPerMinute), ("HFI", expected.intensityKilowattsPerMeter),
                ("CFB", expected.crownFractionBurned), ("RAZ", expected.spreadTowardDegrees),
                ("CFC", expected.crownConsumptionKilogramsPerSquareMeter),
                ("SFC", expected.surfaceConsumptionKilogramsPerSquareMeter),
                ("TFC", expected.totalConsumptionKilogramsPerSquareMeter),
            ]
            for (name, value) in columns {
                let found = try self.value(name, index % 5, index / 5)
                #expect(abs(found - value) <= 1e-6 * max(1, value), "\(name) of \(type.name)")
            }
        }
    }

    @Test("a dozen lines tell how the inputs are read, and nothing is written")
    func check() throws {
        var request = try request(fuels: ["C-2", "none", "O-1a"]) { column, _ in [1.0, 2, 3, 9, 1][column] }
        request.ffmc = try write("ffmc.tif") { column, row in column == 0 && row == 0 ? .nan : 80 + Double(column) }
        let check = try GridBehaviorCheck(GridBehavior(request))
        let lines = Dictionary(check.lines.map { ($0.subject, $0.text) }) { first, _ in first }
        #expect(lines["form"]?.hasPrefix("GTiff, ") == true)
        #expect(lines["fuels"] == "C-2 in 6, no fuel in 3, O-1a in 3, unknown in 3 cells")
        #expect(lines["FFMC"] == "80 to 84, missing in 1 of 15 cells")
        #expect(lines["wind"] == "20 to 20 km/h" && lines["curing"] == "none")
        let notes = check.lines.filter { $0.subject == "note" }.map(\.text)
        #expect(notes.contains("1 cells lack FFMC") && notes.contains("3 cells lack curing"))
        #expect(notes.contains("fuel codes without a meaning in the key: 9"))
    }

    @Test("is nothing where no fuel is, unknown where a code has no meaning or curing is missing")
    func withoutFuel() throws {
        var request = try request(fuels: ["C-2", "none", "O-1a"]) { column, _ in [1.0, 2, 3, 9, .nan][column] }
        let outcome = try GridBehavior(request).run()
        #expect(
            outcome
                == BehaviorOutcome(
                    burnable: 3, withoutFuel: 3, unknown: 9,
                    notes: [
                        "fuel codes without a meaning in the key: 9", "6 cells lack a known fuel",
                        "3 cells lack curing",
                    ]))
        let (rate, kind) = (try value("ROS", 1, 0), try value("FD", 1, 0))
        #expect(rate == 0 && kind == 0)
        for column in 2...4 { #expect(try value("ROS", column, 0).isNaN) }
        request.curing = .number(80)
        #expect(try GridBehavior(request).run().unknown == 6)
    }

    @Test("coarser weather is taken from the cell that a place lies in")
    func coarse() throws {
        var request = try request(fuels: ["C-2"]) { _, _ in 1 }
        request.ffmc = try write(
            "coarse.tif", MadeGrid(columns: 2, rows: 1, corner: (99, 61), step: 4)
        ) { column, _ in column == 0 ? 80 : 95 }
        _ = try GridBehavior(request).run()
        // The coarse cells meet at 103° E: the first three columns lie in one, the other two in the next.
        let rates = try (0..<5).map { try value("ROS", $0, 1) }
        #expect(rates[0] == rates[1] && rates[1] == rates[2] && rates[3] == rates[4])
        #expect(rates[3] > rates[2])
    }

    @Test("slope and aspect come from elevation: a plane that rises 30 m in 100 m to the north faces south")
    func terrain() throws {
        let grid = MadeGrid(corner: (500_000, 6_000_000), step: 100, system: "EPSG:32648")
        let plane = try write("elevation.tif", grid) { _, row in 1_000 - 30 * Double(row) }
        guard case .raster(let path, _) = plane else { return }
        let terrain = try HornTerrain(RasterDataset(opening: path, source: path).band(1))
        var (slope, aspect) = ([Double](repeating: 0, count: 15), [Double](repeating: 0, count: 15))
        try terrain.read(GridWindow(column: 0, row: 0, columns: 5, rows: 3), slope: &slope, aspect: &aspect)
        #expect(abs(slope[7] - 30) < 1e-9 && abs(aspect[7] - 180) < 1e-9)
        #expect(slope[0].isNaN)
    }

    @Test("a key of another family, an unknown fuel and a missing input are refused")
    func refusals() throws {
        let other = folder.write("{\"family\": \"fbfm40\"}", as: "other.json")
        #expect(throws: FormatError.self) { try FuelKey(reading: other) }
        let unknown = folder.write("{\"family\": \"fbp\", \"codes\": {\"1\": \"C-9\"}}", as: "unknown.json")
        #expect(throws: FormatError.self) { try FuelKey(reading: unknown) }
        var request = try request(fuels: ["C-2"]) { _, _ in 1 }
        request.bui = nil
        #expect(throws: FormatError.self) { try GridBehavior(request) }
    }

    @Test("land cover becomes fuel by the crosswalk of its table")
    func crosswalk() throws {
        let table = try FuelKey.crosswalk(named: "cci", source: "test")
        #expect(FuelKey(table, isLeafless: false).entry(of: 80) == FuelKey.Entry(fuel: .m2, share: 50))
        #expect(FuelKey(table, isLeafless: true).entry(of: 80) == FuelKey.Entry(fuel: .m1, share: 50))
        #expect(FuelKey(table, isLeafless: false).entry(of: 210) == FuelKey.Entry(fuel: nil, share: nil))
        #expect(FuelKey(table, isLeafless: false).entry(of: 999) == nil)
    }
}
