#if canImport(Glibc)
    import Glibc
#endif

/// Wind and air on a grid at one instant.
public struct WindFrame: Sendable {
    public let grid: WindGrid
    public let levels: WindLevels
    /// m/s as a vector in space (x, y, z) and upward relative to the ground (w); node by node, level by level.
    public internal(set) var wind: [SIMD4<Float>]
    /// Natural logarithm of the density of air in kg/m³, and temperature in K; node by node, level by level.
    public internal(set) var air: [SIMD2<Float>]
    /// Surface weather, node by node.
    public internal(set) var surface: [SurfaceWeather]
    /// Between which heights above ground the wind is known, m, node by node; empty where it is known at all of them.
    public let reach: [SIMD2<Float>]

    /// Wind of one place and height.
    public struct LocalWind: Sendable, Equatable {
        public var eastMetersPerSecond: Double
        public var northMetersPerSecond: Double
        /// Relative to the ground, which the levels follow.
        public var upMetersPerSecond: Double

        public init(east: Double, north: Double, up: Double = 0) {
            eastMetersPerSecond = east
            northMetersPerSecond = north
            upMetersPerSecond = up
        }
    }

    /// A frame from what a function says of each node: row, column, level.
    ///
    /// Directions have no meaning at a pole: there the vectors of the columns are averaged. Nodes where the function returns
    /// NaN are unknown, and whoever comes near them leaves.
    ///
    /// - Parameters:
    ///   - air: Density in kg/m³ and temperature in K; the standard atmosphere over sea level where not given.
    ///   - surface: A dry, neutral boundary layer of 1,000 m where not given.
    public init(
        grid: WindGrid, levels: WindLevels, wind local: (Int, Int, Int) -> LocalWind,
        air: ((Int, Int, Int) -> (density: Double, temperature: Double))? = nil,
        surface: ((Int, Int) -> SurfaceWeather)? = nil
    ) {
        self.grid = grid
        self.levels = levels
        reach = []
        wind = []
        wind.reserveCapacity(grid.nodeCount * levels.count)
        self.air = []
        self.air.reserveCapacity(grid.nodeCount * levels.count)
        let standard = levels.metersAboveGround.map { StandardAtmosphere(heightMeters: Double($0)) }
        for row in 0..<grid.rows {
            for column in 0..<grid.columns {
                let source = grid.isRoundTheWorld && column == grid.columns - 1 ? 0 : column
                let frame = Tangents(latitude: grid.latitudes[row], longitude: grid.longitude(ofColumn: source))
                for level in 0..<levels.count {
                    wind.append(frame.vector(local(row, source, level)))
                    let (density, temperature) =
                        air?(row, source, level) ?? (
                            standard[level].densityKilogramsPerCubicMeter, standard[level].temperatureKelvin
                        )
                    self.air.append(SIMD2(Float(log(density)), Float(temperature)))
                }
            }
        }
        self.surface = (0..<grid.nodeCount).map { node in
            let column = node % grid.columns
            let source = grid.isRoundTheWorld && column == grid.columns - 1 ? 0 : column
            return surface?(node / grid.columns, source) ?? SurfaceWeather()
        }
        for row in [0, grid.rows - 1] where grid.latitudes[row].magnitude == 90 { averagePole(row) }
    }

    /// A frame from vectors in space, node by node and level by level; a repeated last column is not given, and is added.
    ///
    /// - Parameters:
    ///   - wind: m/s as x, y, z and upward relative to the ground; NaN where unknown.
    ///   - air: Logarithm of density in kg/m³, temperature in K.
    ///   - reach: Lowest and highest height above ground with wind, m, node by node; none for wind at all heights.
    public init(
        grid: WindGrid, levels: WindLevels, wind: [SIMD4<Float>], air: [SIMD2<Float>], surface: [SurfaceWeather],
        reach: [SIMD2<Float>] = []
    ) {
        let own = grid.isRoundTheWorld ? grid.columns - 1 : grid.columns
        precondition(surface.count == own * grid.rows && wind.count == surface.count * levels.count)
        precondition(air.count == wind.count, "as much air as wind")
        precondition(reach.isEmpty || reach.count == surface.count, "a reach a node")
        self.grid = grid
        self.levels = levels
        let closed = { (row: Int) in (0..<grid.columns).map { row * own + ($0 < own ? $0 : 0) } }
        let nodes = (0..<grid.rows).flatMap(closed)
        self.wind = nodes.flatMap { wind[$0 * levels.count..<($0 + 1) * levels.count] }
        self.air = nodes.flatMap { air[$0 * levels.count..<($0 + 1) * levels.count] }
        self.surface = nodes.map { surface[$0] }
        self.reach = reach.isEmpty ? [] : nodes.map { reach[$0] }
        for row in [0, grid.rows - 1] where grid.latitudes[row].magnitude == 90 { averagePole(row) }
    }

    /// Gives all nodes of a row at a pole the mean vector, without its vertical part.
    private mutating func averagePole(_ row: Int) {
        let own = grid.isRoundTheWorld ? grid.columns - 1 : grid.columns
        for level in 0..<levels.count {
            var sum = SIMD4<Double>()
            for column in 0..<own { sum += SIMD4<Double>(wind[(row * grid.columns + column) * levels.count + level]) }
            sum /= Double(own)
            sum.z = 0
            for column in 0..<grid.columns {
                wind[(row * grid.columns + column) * levels.count + level] = SIMD4<Float>(sum)
            }
        }
    }
}

/// East and north at a place, as vectors in space.
struct Tangents {
    let east: SIMD3<Double>
    let north: SIMD3<Double>

    init(latitude: Double, longitude: Double) {
        let (phi, lambda) = (latitude * .pi / 180, longitude * .pi / 180)
        east = SIMD3(-sin(lambda), cos(lambda), 0)
        north = SIMD3(-sin(phi) * cos(lambda), -sin(phi) * sin(lambda), cos(phi))
    }

    func vector(_ wind: WindFrame.LocalWind) -> SIMD4<Float> {
        let horizontal = wind.eastMetersPerSecond * east + wind.northMetersPerSecond * north
        return SIMD4<Float>(
            Float(horizontal.x), Float(horizontal.y), Float(horizontal.z), Float(wind.upMetersPerSecond))
    }
}
