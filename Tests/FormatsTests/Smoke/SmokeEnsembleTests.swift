import Geo
import Glibc
import Smoke
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

@Suite("Ensembles of smoke")
struct SmokeEnsembleTests {
    private let start = Instant(seconds: 1_500_033_600)

    private func source(_ land: BurningLand?) throws -> SmokeSource {
        let power = try #require(FirePower([PowerObservation(at: start, megawatts: 100)], longitude: 100))
        return SmokeSource(
            id: "a", coordinate: try Coordinate(latitude: 60, longitude: 100), strength: .power(power, land: land))
    }

    @Test("members spread as the inventory's uncertainty says, and a member is the same whichever others run")
    func members() throws {
        let request = SmokeRequest(start: start, hours: 24, seed: 7)
        let factors = try (1...999).map {
            log(SmokeEnsemble.request($0, of: request, [try source(.peat)]).emissionFactor)
        }
        let mean = factors.reduce(0, +) / Double(factors.count)
        let variance = factors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(factors.count)
        #expect(mean.magnitude < 0.08)
        #expect((variance.squareRoot() / (log(4.5) / 2) - 1).magnitude < 0.07)
        let again = SmokeEnsemble.request(5, of: request, [try source(.peat)])
        #expect(log(again.emissionFactor) == factors[4])
        #expect(
            Set(try (1...50).map { SmokeEnsemble.request($0, of: request, [try source(nil)]).settings.seed }).count
                == 50)
    }

    @Test("winds of members spread in speed and direction as is documented, each its own way")
    func winds() throws {
        let request = SmokeRequest(start: start, hours: 24, seed: 7)
        let changes = try (1...999).map {
            SmokeEnsemble.request($0, of: request, [try source(.peat)]).windChange
        }
        for (values, spread) in [
            (changes.map { log($0.speedFactor) }, 0.15), (changes.map(\.turnDegrees), 8.0),
        ] {
            let mean = values.reduce(0, +) / Double(values.count)
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
            #expect(mean.magnitude < 0.1 * spread)
            #expect((variance.squareRoot() / spread - 1).magnitude < 0.07)
            #expect(values.allSatisfy { $0.magnitude <= 3 * spread + 1e-12 })
        }
        let products = changes.reduce(0) { $0 + log($1.speedFactor) / 0.15 * $1.turnDegrees / 8 }
        #expect((products / Double(changes.count)).magnitude < 0.1)
    }

    @Test("member 0 is the run itself")
    func control() throws {
        var request = SmokeRequest(start: start, hours: 24, seed: 7)
        (request.emissionFactor, request.riseFactor) = (1.5, 0.75)
        request.windChange = WindChange(speedFactor: 1.25, turnDegrees: 5)
        let own = SmokeEnsemble.request(0, of: request, [try source(nil)])
        #expect(own.emissionFactor == 1.5 && own.riseFactor == 0.75 && own.windChange == request.windChange)
        #expect(own.settings.seed == 7 && own.settings.gustFraction == request.settings.gustFraction)
        let other = SmokeEnsemble.request(1, of: request, [try source(nil)])
        #expect(other.emissionFactor != 1.5 && other.riseFactor != 0.75 && other.windChange != request.windChange)
        #expect(other.settings.seed != 7 && other.settings.gustFraction != request.settings.gustFraction)
    }

    @Test("given masses stay as they are, plume heights do not")
    func given() throws {
        let given = SmokeSource(
            id: "a", coordinate: try Coordinate(latitude: 60, longitude: 100), strength: .releases([]))
        let own = SmokeEnsemble.request(3, of: SmokeRequest(start: start, hours: 24, seed: 7), [given])
        #expect(own.emissionFactor == 1 && own.riseFactor != 1)
    }

    @Test("members of another run, left in the folder, are refused by the names of their folders")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        let grid = LatitudeLongitudeGrid(west: 100, south: 60, stepDegrees: 1, rows: 2, columns: 2)
        let paths = try [(0.0, 3), (0, 3), (0, 2), (24, 3)].enumerated().map { number, hours in
            let path = folder.path + "/m\(number).nc"
            let file = try SmokeNetCDF(creating: path, grid, hours: hours.1, comment: "c")
            for hour in 0..<hours.1 {
                let still = [Double](repeating: 0, count: 4)
                try file.write(hour: hour, epochHours: hours.0 + Double(hour), surface: still, column: still)
            }
            try file.close()
            return path
        }
        #expect(try SmokeCombination(Array(paths[..<2])).members == 2)
        let error = try #require(throws: FormatError.self) { try SmokeCombination(paths) }
        #expect(error.expected.contains("3 from 1970-01-01T00:00:00Z"))
        #expect(error.found.hasPrefix("2 from 1970-01-01T00:00:00Z in \(paths[2]), \(paths[3]);"))
    }

    @Test("the probability of a class is the share of members whose highest daily mean reaches it")
    func probabilities() throws {
        let folder = try TemporaryFolder()
        let grid = LatitudeLongitudeGrid(west: 100, south: 60, stepDegrees: 1, rows: 2, columns: 2)
        // Cell 0: 40 µg/m³ for 24 of 30 hours in one member, 100 in another, 5 in the rest.
        let paths = try [40.0, 100, 5, 5].enumerated().map { number, value in
            let path = folder.path + "/m\(number).nc"
            let file = try SmokeNetCDF(creating: path, grid, hours: 30, comment: "c")
            for hour in 0..<30 {
                let surface = [hour >= 3 && hour < 27 ? value : 0, 0, 0, 0]
                try file.write(hour: hour, epochHours: Double(hour), surface: surface, column: surface)
            }
            try file.close()
            return path
        }
        let combined = try SmokeCombination(paths)
        let west = try Coordinate(latitude: 60.5, longitude: 100.5)
        #expect(try combined.probabilities(at: west) == [0.5, 0.5, 0.25, 0, 0])
        #expect(try combined.probabilities(at: Coordinate(latitude: 61.5, longitude: 100.5)) == [0, 0, 0, 0, 0])
        #expect(try combined.probabilities(at: Coordinate(latitude: 10, longitude: 10)) == nil)
        #expect(combined.isFullDay)
        let place = Place(identifier: 4, name: "W", coordinate: west, population: 9, countryCode: "RU")
        let lines = try combined.csv([place], notes: ["climatology"]).split(separator: "\n")
        #expect(
            lines[0].hasPrefix("# climatology; share of 4 members") && lines[2] == "4,W,100.5,60.5,9,0.5,0.5,0.25,0,0")
        try combined.writeGeoTIFF(to: folder.path + "/p.tif", notes: ["climatology"])
        let image = try RasterDataset(opening: folder.path + "/p.tif", source: "p.tif")
        #expect(image.metadata["comment"]?.hasPrefix("climatology; share of 4 members") == true)
        #expect(throws: FormatError.self) { try SmokeCombination([paths[0]]) }
    }
}
