import Testing

@testable import Rasters

@Suite("Windows of a grid")
struct GridWindowTests {
    @Test(
        "cover every cell once, whatever the blocks of the file",
        arguments: [(1, 1), (7, 1), (100, 1), (16, 16), (100, 40), (3, 5)], [1, 10, 64, 100_000])
    func cover(block: (Int, Int), cells: Int) {
        let geometry = GridGeometry(columns: 37, rows: 23, transform: [0, 1, 0, 0, 0, -1])
        var visits = [Int](repeating: 0, count: geometry.count)
        for window in GridWindow.covering(geometry, block: block, cells: cells) {
            for row in window.row..<window.row + window.rows {
                for column in window.column..<window.column + window.columns { visits[row * 37 + column] += 1 }
            }
        }
        #expect(visits.allSatisfy { $0 == 1 })
    }

    @Test("A place on the grid and its point on the map lead to each other")
    func roundTrip() throws {
        let geometry = GridGeometry(columns: 4, rows: 4, transform: [100, 2, 0.5, 60, -0.25, -1])
        let point = geometry.point(column: 1.25, row: 3)
        let place = try #require(geometry.place(x: point.x, y: point.y))
        #expect(abs(place.column - 1.25) < 1e-12 && abs(place.row - 3) < 1e-12)
    }

    // Snyder1987, p. 296: on the sphere with standard parallels 33° and 45°, origin 23° N 96° W, unit radius, the point 35° N 75° W lies
    // at x = 0.2966785, y = 0.2462112.
    @Test("The middle of a cell of a Lambert grid lies where the publication says")
    func lambert() throws {
        let radius = 6_371_229.0
        let system =
            "+proj=lcc +lat_1=33 +lat_2=45 +lat_0=23 +lon_0=-96 +R=\(radius) +units=m +no_defs"
        let (x, y) = (0.2966785 * radius, 0.2462112 * radius)
        let geometry = GridGeometry(
            columns: 1, rows: 1, transform: [x - 500, 1_000, 0, y + 500, 0, -1_000], wellKnownText: system)
        let place = try GridLocator(geometry, source: "test")
            .coordinates(of: GridWindow(column: 0, row: 0, columns: 1, rows: 1))
        #expect(abs(place.latitudes[0] - 35) < 1e-5 && abs(place.longitudes[0] + 75) < 1e-5)
    }
}
