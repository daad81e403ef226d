import Geo
import Glibc
import Rasters
import Smoke
import Tables

/// Wind and air over the nodes of a file's own grid at one time, as vectors in space at heights above ground.
struct WindColumns {
    let geometry: GridGeometry
    let wellKnownText: String
    let source: String
    /// Where the nodes lie.
    let positions: [SphericalPosition]
    /// Node by node, level by level; NaN where unknown.
    private(set) var wind: [SIMD4<Float>] = []
    private(set) var air: [SIMD2<Float>] = []
    private(set) var surface: [SurfaceWeather] = []
    /// Lowest and highest height above ground with wind, node by node.
    private(set) var reach: [SIMD2<Float>] = []

    private let grounds: [Double]
    private let axes: GridAxes

    init(_ file: WindFile, at time: WindTime, on day: Instant) throws(FormatError) {
        source = file.sources.joined(separator: ", ")
        wellKnownText = file.wellKnownText
        geometry = GridGeometry(
            columns: file.geometry.columns, rows: file.geometry.rows, transform: file.geometry.transform,
            wellKnownText: file.wellKnownText)
        let locator = try GridLocator(geometry, source: source)
        let places = locator.coordinates(
            of: GridWindow(column: 0, row: 0, columns: geometry.columns, rows: geometry.rows))
        positions = zip(places.latitudes, places.longitudes).map { latitude, longitude in
            latitude.isFinite && longitude.isFinite
                ? SphericalPosition(Coordinate(wrappingLatitude: latitude, longitude: longitude))
                : SphericalPosition(x: .nan, y: .nan, z: .nan)
        }
        let levels = try LevelStack(file, at: time)
        grounds = levels.ground
        axes = GridAxes(
            positions, columns: geometry.columns,
            followsGrid: file.windFollowsGrid && !locator.isGeographic)
        fill(levels, file.levels.metersAboveGround.map { Double($0) })
        surface = positions.indices.map { levels.surface(ofNode: $0, at: positions[$0], on: day) }
    }

    private mutating func fill(_ levels: LevelStack, _ heights: [Double]) {
        wind.reserveCapacity(positions.count * heights.count)
        air.reserveCapacity(positions.count * heights.count)
        for node in positions.indices {
            let profile = levels.profile(ofNode: node)
            let slope = axes.gradient(of: grounds, at: node)
            reach.append(Self.reach(profile, grounds[node], heights))
            for height in heights {
                guard let sample = profile?.sample(atHeightMeters: grounds[node] + height), positions[node].x.isFinite
                else {
                    wind.append(SIMD4(repeating: .nan))
                    air.append(SIMD2(0, 288))
                    continue
                }
                let vector = axes.vector(sample.first, sample.second, at: node)
                // Levels follow the ground: rising with it is no motion through them.
                let up = levels.hasVerticalWind ? sample.up - (vector * slope).sum() : 0
                wind.append(SIMD4(Float(vector.x), Float(vector.y), Float(vector.z), Float(up)))
                air.append(SIMD2(Float(log(sample.densityKilogramsPerCubicMeter)), Float(sample.temperatureKelvin)))
            }
        }
    }
}

extension WindColumns {
    /// From the lowest level of the file to its highest, or to the highest that wind is brought to.
    private static func reach(_ profile: AirProfile?, _ ground: Double, _ heights: [Double]) -> SIMD2<Float> {
        guard let known = profile?.reachMeters, ground.isFinite else { return SIMD2(0, .infinity) }
        let top = min(known.upperBound - ground, heights[heights.count - 1])
        return SIMD2(Float(max(0, known.lowerBound - ground)), Float(max(0, top)))
    }
}

/// Directions of the wind's components and slopes on a grid of any form, from where its nodes lie.
struct GridAxes {
    private let positions: [SphericalPosition]
    private let columns: Int
    private let followsGrid: Bool

    init(_ positions: [SphericalPosition], columns: Int, followsGrid: Bool) {
        (self.positions, self.columns, self.followsGrid) = (positions, columns, followsGrid)
    }

    /// The wind as a vector in space, from components along the rows and up the columns of the grid, or east and north.
    func vector(_ first: Double, _ second: Double, at node: Int) -> SIMD3<Double> {
        let r = vector(positions[node])
        var ahead = SIMD3(-r.y, r.x, 0)
        if followsGrid, columns > 1 {
            ahead = alongRow(node)
            ahead -= r * (ahead * r).sum()
        }
        let length = (ahead * ahead).sum().squareRoot()
        // A node at a pole is off it by rounding, on its column's meridian: that says which way is east.
        guard length > 1e-30 else { return SIMD3(repeating: .nan) }
        ahead /= length
        let up = SIMD3(
            r.y * ahead.z - r.z * ahead.y, r.z * ahead.x - r.x * ahead.z, r.x * ahead.y - r.y * ahead.x)
        return first * ahead + second * up
    }

    /// Along the row, by differences of second order at its ends too.
    private func alongRow(_ node: Int) -> SIMD3<Double> {
        let at = { (offset: Int) in vector(positions[node + offset]) }
        switch node % columns {
        case 0: return columns > 2 ? 4 * at(1) - 3 * at(0) - at(2) : at(1) - at(0)
        case columns - 1: return columns > 2 ? 3 * at(0) - 4 * at(-1) + at(-2) : at(0) - at(-1)
        default: return at(1) - at(-1)
        }
    }

    /// Slope of a field in m/m as a vector in space; 0 where it is not known.
    func gradient(of field: [Double], at node: Int) -> SIMD3<Double> {
        guard let across = neighbours(node, along: true), let along = neighbours(node, along: false) else {
            return .zero
        }
        let a = (vector(positions[across.1]) - vector(positions[across.0])) * Earth.radiusMeters
        let b = (vector(positions[along.1]) - vector(positions[along.0])) * Earth.radiusMeters
        let (da, db) = (field[across.1] - field[across.0], field[along.1] - field[along.0])
        let (aa, bb, ab) = ((a * a).sum(), (b * b).sum(), (a * b).sum())
        let determinant = aa * bb - ab * ab
        guard determinant > 1e-6 * aa * bb, da.isFinite, db.isFinite else { return .zero }
        return a * ((da * bb - db * ab) / determinant) + b * ((db * aa - da * ab) / determinant)
    }

    /// The nodes on either side in a row, or in a column, within the grid.
    private func neighbours(_ node: Int, along row: Bool) -> (Int, Int)? {
        let (place, count, step) =
            row ? (node % columns, columns, 1) : (node / columns, positions.count / columns, columns)
        guard count > 1 else { return nil }
        return (place > 0 ? node - step : node, place < count - 1 ? node + step : node)
    }

    private func vector(_ place: SphericalPosition) -> SIMD3<Double> { SIMD3(place.x, place.y, place.z) }
}
