/// Mean concentration near the ground and mass above each cell, over the samples of some time.
public struct ConcentrationCounter: Sendable {
    /// Depth of the layer that counts as the surface, m.
    public let surfaceMeters: Double
    private let areas: [Double]
    private var surface: [Double]
    private var column: [Double]
    private var particles: [UInt32]
    private var samples = 0

    public init(_ grid: some OutputGrid, surfaceMeters: Double = 100) {
        precondition(surfaceMeters > 0)
        self.surfaceMeters = surfaceMeters
        areas = (0..<grid.rows * grid.columns).map(grid.areaSquareMeters)
        surface = [Double](repeating: 0, count: areas.count)
        column = surface
        particles = [UInt32](repeating: 0, count: areas.count)
    }

    /// Counts the particles of one instant, in their order.
    public mutating func add(_ sample: [Particle], on grid: some OutputGrid) {
        samples += 1
        for particle in sample where particle.isAirborne {
            guard let cell = grid.cell(at: particle.position) else { continue }
            column[cell] += particle.massGrams
            guard Double(particle.heightMeters) < surfaceMeters else { continue }
            surface[cell] += particle.massGrams
            particles[cell] += 1
        }
    }

    /// µg/m³ in the surface layer, cell by cell.
    public var surfaceMicrogramsPerCubicMeter: [Double] {
        zip(surface, areas).map { $0 * 1e6 / ($1 * surfaceMeters * Double(max(1, samples))) }
    }

    /// µg/m² over the whole depth, cell by cell.
    public var columnMicrogramsPerSquareMeter: [Double] {
        zip(column, areas).map { $0 * 1e6 / ($1 * Double(max(1, samples))) }
    }

    /// Relative statistical error of the surface concentration, 1 / √n with n particles a sample; infinite where there was none.
    public var surfaceRelativeError: [Double] {
        particles.map { 1 / (Double($0) / Double(max(1, samples))).squareRoot() }
    }

    /// Starts over.
    public mutating func reset() {
        for cell in areas.indices {
            surface[cell] = 0
            column[cell] = 0
            particles[cell] = 0
        }
        samples = 0
    }
}

/// Optical depth of smoke from its mass above a square metre: 4.5 m²/g in dry air; more in damp air.
/// - Source: Ahmadov2017 (4 m²/g scattering, 0.5 m²/g absorption).
public func opticalDepth(columnMicrogramsPerSquareMeter column: Double) -> Double { column * 1e-6 * 4.5 }
