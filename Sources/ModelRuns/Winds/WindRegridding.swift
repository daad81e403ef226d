import Geo
import Glibc
import Rasters
import Smoke
import Tables

/// Brings winds of a file's own grid to latitudes and longitudes.
struct WindRegridding {
    private let columns: WindColumns

    init(_ columns: WindColumns) { self.columns = columns }

    func frame(levels: WindLevels) throws(FormatError) -> WindFrame {
        let locator = try GridLocator(columns.geometry, source: columns.source)
        return locator.isGeographic && columns.geometry.isUpright
            ? try geographic(levels) : try projected(levels, locator)
    }

    // MARK: Latitudes and longitudes

    /// The nodes as they are, south first, rows at the poles added where the grid goes round the world.
    private func geographic(_ levels: WindLevels) throws(FormatError) -> WindFrame {
        let geometry = columns.geometry
        let latitudes = (0..<geometry.rows).map(geometry.y(ofRow:))
        let order = latitudes.indices.sorted { latitudes[$0] < latitudes[$1] }
        let step = geometry.transform[1].magnitude
        let isRound = (Double(geometry.columns) * step - 360).magnitude < step / 100
        // A column that repeats the first is left out.
        let isClosed = (Double(geometry.columns - 1) * step - 360).magnitude < step / 100
        let count = isClosed ? geometry.columns - 1 : geometry.columns
        let across = geometry.transform[1] > 0 ? Array(0..<count) : Array((0..<count).reversed())
        var rows = order.map { row in (min(90, max(-90, latitudes[row])), across.map { row * geometry.columns + $0 }) }
        if isRound || isClosed { addPoles(&rows) }
        let isRising = rows.count > 1 && zip(rows, rows.dropFirst()).allSatisfy { $0.0 < $1.0 }
        guard isRising, count > 1, step > 0, step <= 60, isRound || isClosed || Double(count - 1) * step < 360 else {
            throw FormatError(
                source: columns.source,
                expected: "longitudes and latitudes at least two by two, once round the Earth at most",
                found: geometry.summary)
        }
        let grid = WindGrid(
            latitudes: rows.map(\.0), firstLongitude: geometry.x(ofColumn: across[0]), longitudeStep: step,
            columns: count)
        return frame(grid, levels, nodes: rows.flatMap(\.1), isPole: rows.map { $0.0.magnitude == 90 })
    }

    /// Rows at the poles that hold the nodes of the nearest row: the frame averages them.
    private func addPoles(_ rows: inout [(Double, [Int])]) {
        guard rows.count > 1 else { return }
        let spacing = rows[1].0 - rows[0].0
        if let south = rows.first, south.0 > -90, south.0 - spacing < -89.99 { rows.insert((-90, south.1), at: 0) }
        if let north = rows.last, north.0 < 90, north.0 + spacing > 89.99 { rows.append((90, north.1)) }
    }

    private func frame(_ grid: WindGrid, _ levels: WindLevels, nodes: [Int], isPole: [Bool]) -> WindFrame {
        let own = nodes.count / isPole.count
        let isBesideBetter = isPole.indices.map { row in
            isPole[row] && !isOneWind(nodes[row * own..<(row + 1) * own], levels.count)
        }
        let winds = nodes.enumerated().map { index, node in
            let row = index / own
            let beside = row == 0 ? nodes[index + own] : row == isPole.count - 1 ? nodes[index - own] : node
            return isBesideBetter[row] ? beside : node
        }
        return WindFrame(
            grid: grid, levels: levels, wind: winds.flatMap { block(columns.wind, $0, levels.count) },
            air: nodes.flatMap { block(columns.air, $0, levels.count) },
            surface: nodes.map { columns.surface[$0] }, reach: winds.map { columns.reach[$0] })
    }

    /// Whether the nodes of a row at a pole, which are one place, have one wind: many files have zeros there, or components without
    /// meaning.
    private func isOneWind(_ row: ArraySlice<Int>, _ levels: Int) -> Bool {
        var (together, apart) = (0.0, 0.0)
        for level in 0..<levels {
            var sum = SIMD3<Double>.zero
            for node in row {
                let wind = columns.wind[node * levels + level]
                let vector = SIMD3(Double(wind.x), Double(wind.y), Double(wind.z))
                sum += vector
                apart += (vector * vector).sum().squareRoot()
            }
            together += (sum * sum).sum().squareRoot()
        }
        return together > 0.9 * apart && apart > 0
    }

    private func block<Value>(_ values: [Value], _ node: Int, _ count: Int) -> [Value] {
        Array(values[node * count..<(node + 1) * count])
    }

    // MARK: Other grids

    /// A grid of latitudes and longitudes about as fine, filled by bilinear interpolation of vectors.
    private func projected(_ levels: WindLevels, _ locator: GridLocator) throws(FormatError) -> WindFrame {
        let (grid, own) = try target()
        let points = (0..<grid.rows).flatMap { row in
            (0..<own).map {
                Coordinate(wrappingLatitude: grid.latitudes[row], longitude: grid.longitude(ofColumn: $0))
            }
        }
        let places = locator.places(of: points)
        var wind: [SIMD4<Float>] = []
        var air: [SIMD2<Float>] = []
        var surface: [SurfaceWeather] = []
        var reach: [SIMD2<Float>] = []
        for place in places {
            let corners = corners(column: place.column - 0.5, row: place.row - 0.5)
            for level in 0..<levels.count {
                guard let corners else {
                    wind.append(SIMD4(repeating: .nan))
                    air.append(SIMD2(0, 288))
                    continue
                }
                wind.append(
                    corners.reduce(SIMD4.zero) { $0 + columns.wind[$1.node * levels.count + level] * $1.weight })
                air.append(corners.reduce(SIMD2.zero) { $0 + columns.air[$1.node * levels.count + level] * $1.weight })
            }
            reach.append(corners?.reduce(SIMD2.zero) { $0 + columns.reach[$1.node] * $1.weight } ?? SIMD2(0, .infinity))
            surface.append(
                corners.map { columns.surface[($0.max { $0.weight < $1.weight } ?? $0[0]).node] } ?? SurfaceWeather())
        }
        return WindFrame(grid: grid, levels: levels, wind: wind, air: air, surface: surface, reach: reach)
    }

    private func corners(column: Double, row: Double) -> [(node: Int, weight: Float)]? {
        let geometry = columns.geometry
        guard column >= -1e-6, row >= -1e-6, column <= Double(geometry.columns - 1) + 1e-6,
            row <= Double(geometry.rows - 1) + 1e-6, geometry.columns > 1, geometry.rows > 1
        else { return nil }
        let (i, j) = (min(geometry.columns - 2, max(0, Int(column))), min(geometry.rows - 2, max(0, Int(row))))
        let (a, b) = (Float(column - Double(i)), Float(row - Double(j)))
        let node = j * geometry.columns + i
        return [
            (node, (1 - a) * (1 - b)), (node + 1, a * (1 - b)), (node + geometry.columns, (1 - a) * b),
            (node + geometry.columns + 1, a * b),
        ]
    }

    /// Bounds of the nodes, and the spacing of neighbours in the middle of the grid.
    private func target() throws(FormatError) -> (grid: WindGrid, columns: Int) {
        let places = columns.positions.filter { $0.x.isFinite }.map(\.coordinate)
        guard places.count > 1, let south = places.map(\.latitude).min(), let north = places.map(\.latitude).max(),
            north > south
        else { throw FormatError(source: columns.source, expected: "a grid that lies on the Earth", found: "none") }
        let middle = (columns.geometry.rows / 2) * columns.geometry.columns + columns.geometry.columns / 2
        let spacing = columns.positions[middle].meters(to: columns.positions[middle + 1]) / 111_195
        // Twice as fine where that is not too much, because what is interpolated twice is smoothed twice.
        let step = min(10, max(0.02, places.count < 50_000 ? spacing / 2 : spacing))
        let (west, width) = span(places.map(\.longitude))
        let rows = max(2, Int(((north - south) / step).rounded(.up)) + 1)
        let latitudes = (0..<rows).map { min(90, south + Double($0) * step) }
        let isRound = width > 360 - 2 * step
        let count = isRound ? Int((360 / step).rounded(.up)) : max(2, Int((width / step).rounded(.up)) + 1)
        let grid = WindGrid(
            latitudes: Array(Set(latitudes)).sorted(), firstLongitude: west,
            longitudeStep: isRound ? 360 / Double(count) : step,
            columns: count)
        return (grid, count)
    }

    /// The westernmost longitude and the width of the narrowest belt that holds all.
    private func span(_ longitudes: [Double]) -> (west: Double, width: Double) {
        let sorted = longitudes.sorted()
        var (widest, west) = (sorted[0] + 360 - sorted[sorted.count - 1], sorted[0])
        for (a, b) in zip(sorted, sorted.dropFirst()) where b - a > widest { (widest, west) = (b - a, b) }
        return (west, 360 - widest)
    }
}
