import Assessment
import Chronology
import FireEvents
import FireWeather
import Geo
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

@Suite("Cells of a grid under a shape")
struct SamplingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Coordinate] {
        [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
            Coordinate(wrappingLatitude: $0.1, longitude: $0.0)
        }
    }

    private func cells(_ shape: [[Coordinate]], _ geometry: GridGeometry) throws -> Set<[Int]> {
        let mask = GridMask(try GridLocator(geometry, source: "test"), geometry)
        let found = mask.cells(
            inside: MultiPolygon([Polygon(exterior: shape[0], holes: Array(shape.dropFirst()))]))
        #expect(Set(found.map { [$0.column, $0.row] }).count == found.count)
        return Set(found.map { [$0.column, $0.row] })
    }

    private let degrees = GridGeometry(columns: 5, rows: 3, transform: [100, 1, 0, 60, 0, -1])

    @Test("are those whose middles lie inside, holes and what lies beyond the grid left out")
    func inside() throws {
        #expect(
            try cells([box(101.4, 57.4, 103.6, 58.6)], degrees) == [
                [1, 1], [2, 1], [3, 1], [1, 2], [2, 2], [3, 2],
            ])
        #expect(try cells([box(90, 50, 120, 70)], degrees).count == 15)
        #expect(try cells([box(90, 50, 120, 70), box(101.4, 58.4, 102.6, 58.6)], degrees).count == 13)
        #expect(try cells([box(101.6, 58.6, 101.9, 58.9)], degrees).isEmpty)
        #expect(try cells([box(80, 57, 90, 60)], degrees).isEmpty)
    }

    @Test("are found on grids from 0 to 360 degrees too")
    func turned() throws {
        let grid = GridGeometry(columns: 360, rows: 180, transform: [0, 1, 0, 90, 0, -1])
        #expect(try cells([box(-121, 38, -119, 40)], grid) == [[239, 50], [240, 50], [239, 51], [240, 51]])
    }

    @Test("on a projected grid are those that single middles say", arguments: ["EPSG:3576", "EPSG:32648"])
    func projected(system: String) throws {
        let base = GridGeometry(columns: 1, rows: 1, transform: [0, 1, 0, 0, 0, -1], wellKnownText: system)
        let middle = try GridLocator(base, source: "test").places(of: [Coordinate(latitude: 58, longitude: 104)])[0]
        let grid = GridGeometry(
            columns: 40, rows: 40, transform: [middle.column - 2e5, 1e4, 0, -middle.row + 2e5, 0, -1e4],
            wellKnownText: system)
        let locator = try GridLocator(grid, source: "test")
        let ring = stride(from: 0.0, through: 360, by: 1).map { angle in
            let turn = UnitVector(Coordinate(wrappingLatitude: 0, longitude: angle))
            return Coordinate(wrappingLatitude: 58 + turn.y, longitude: 104 + 2 * turn.x)
        }
        let found = try cells([ring], grid)
        let place = locator.coordinates(of: GridWindow(column: 0, row: 0, columns: 40, rows: 40))
        for index in 0..<1_600 {
            let (x, y) = ((place.longitudes[index] - 104) / 2, place.latitudes[index] - 58)
            let radius = (x * x + y * y).squareRoot()
            guard abs(radius - 1) > 0.01 else { continue }
            #expect(found.contains([index % 40, index / 40]) == (radius < 1))
        }
        #expect(!found.isEmpty)
    }

    @Test("are read in any order, each with its value, and none where there is no cell")
    func reading() throws {
        let path = folder.path + "/danger.tif"
        try MadeDanger.write(to: path)
        let days = try DangerDays(path, requiring: ["FWI"])
        let places: [(column: Int, row: Int)?] = [(4, 2), (0, 0), nil, (1, 2), (4, 2), (2, 1)]
        let values = try days.values("FWI", on: MadeDanger.day.advanced(by: 1), at: places)
        #expect(values[2].isNaN)
        for (value, place) in zip(values, places) {
            if let place { #expect(value == MadeDanger.value(20, place.column, place.row, 1)) }
        }
        #expect(try days.values("FWI", on: MadeDanger.day.advanced(by: 5), at: places).allSatisfy(\.isNaN))
        #expect(throws: FormatError.self) { try DangerDays(path, requiring: ["nesterov"]) }
    }
}
