import Geo
import Glibc
import Testing

@testable import Smoke

@Suite("Turbulence and mixing")
struct TurbulenceTests {
    @Test("a puff spreads with variance 2 K t in each direction")
    func puff() {
        var settings = TransportSettings(stepSeconds: 3_600, seed: 5)
        settings.horizontalDiffusivity = 1_000
        settings.verticalDiffusivity = 5
        settings.lidMeters = 1e6
        var transport = Transport(settings, at: Worlds.start)
        let count = 2_000
        transport.emit(
            (0..<count).map {
                Particle(
                    at: SphericalPosition(x: 1, y: 0, z: 0), heightMeters: 500_000, massGrams: 1, identity: UInt32($0))
            })
        transport.advance(to: Worlds.start.adding(hours: 6), through: Worlds.still())
        var (yy, zz, hh) = (0.0, 0.0, 0.0)
        for particle in transport.particles {
            yy += pow(particle.y * Earth.radiusMeters, 2)
            zz += pow(particle.z * Earth.radiusMeters, 2)
            hh += pow(Double(particle.heightMeters) - 500_000, 2)
        }
        let expected = 2 * 1_000.0 * 6 * 3_600
        let tolerance = 4 * (2 / Double(count)).squareRoot()
        #expect((yy / Double(count) / expected - 1).magnitude < tolerance)
        #expect((zz / Double(count) / expected - 1).magnitude < tolerance)
        #expect((hh / Double(count) / (2 * 5 * 6 * 3_600) - 1).magnitude < tolerance)
    }

    @Test(
        "smoke that is well mixed by mass of air stays so in every layer, however long the step",
        arguments: [
            SurfaceWeather(boundaryLayerHeightMeters: 1_200, frictionVelocityMetersPerSecond: 0.4),
            SurfaceWeather(
                boundaryLayerHeightMeters: 1_800, frictionVelocityMetersPerSecond: 0.3,
                inverseObukhovLengthPerMeter: -0.05),
            SurfaceWeather(
                boundaryLayerHeightMeters: 400, frictionVelocityMetersPerSecond: 0.2, inverseObukhovLengthPerMeter: 0.02
            ),
        ], [150, 900])
    func wellMixed(weather: SurfaceWeather, step: Int) {
        let lid = 2_000.0
        let layers = 10
        let count = 900
        let field = Worlds.still(surface: weather)
        // Density between levels is exponential, as the field's logarithm is linear: its integral gives the starting heights.
        let air = AirColumn(field.levels, lid: lid)
        var settings = TransportSettings(stepSeconds: step, seed: 9)
        settings.hasBoundaryLayer = true
        settings.verticalDiffusivity = 1
        settings.lidMeters = lid
        var transport = Transport(settings, at: Worlds.start)
        let places = Worlds.places(count)
        transport.emit(
            (0..<count).map { index in
                Particle(
                    at: places[index],
                    heightMeters: air.height(ofShare: (Double(index * 7_919 % count) + 0.5) / Double(count)),
                    massGrams: 1, identity: UInt32(index))
            })
        transport.advance(to: Worlds.start.adding(hours: 6), through: field)
        var found = [Int](repeating: 0, count: layers)
        for particle in transport.particles {
            found[min(layers - 1, Int(air.share(below: Double(particle.heightMeters)) * Double(layers)))] += 1
        }
        let expected = Double(count) / Double(layers)
        for layer in found { #expect((Double(layer) - expected).magnitude < 3 * expected.squareRoot()) }
    }

    @Test("smoke released at the ground fills the boundary layer and not the air above")
    func filling() {
        let weather = SurfaceWeather(
            boundaryLayerHeightMeters: 1_000, frictionVelocityMetersPerSecond: 0.4, inverseObukhovLengthPerMeter: -0.02)
        var settings = TransportSettings(stepSeconds: 300, seed: 2)
        settings.hasBoundaryLayer = true
        settings.verticalDiffusivity = 0.01
        var transport = Transport(settings, at: Worlds.start)
        transport.emit(Worlds.particles(at: Worlds.places(1_000), heightMeters: 20))
        transport.advance(to: Worlds.start.adding(hours: 4), through: Worlds.still(surface: weather))
        let heights = transport.particles.map { Double($0.heightMeters) }
        #expect(heights.count { $0 > 1_100 } < 10)
        #expect((Double(heights.count { $0 < 250 }) / 1_000 - 0.26).magnitude < 0.05)
    }
}

/// Air mass below a height in the standard atmosphere as a field holds it.
private struct AirColumn {
    private let edges: [Double]
    private let sums: [Double]
    private let densities: [Double]

    init(_ levels: WindLevels, lid: Double) {
        let heights = levels.metersAboveGround.map { Double($0) }.filter { $0 <= lid }
        let density = heights.map { StandardAtmosphere(heightMeters: $0).densityKilogramsPerCubicMeter }
        var total = [0.0]
        for index in 1..<heights.count {
            let (a, b) = (density[index - 1], density[index])
            total.append(total[index - 1] + (a - b) / log(a / b) * (heights[index] - heights[index - 1]))
        }
        edges = heights
        densities = density
        sums = total.map { $0 / total[total.count - 1] }
    }

    func share(below height: Double) -> Double {
        let index = max(1, edges.firstIndex { $0 >= height } ?? edges.count - 1)
        let rate = log(densities[index] / densities[index - 1]) / (edges[index] - edges[index - 1])
        let part = (exp(rate * (height - edges[index - 1])) - 1) / (exp(rate * (edges[index] - edges[index - 1])) - 1)
        return sums[index - 1] + part * (sums[index] - sums[index - 1])
    }

    func height(ofShare share: Double) -> Double {
        var (low, high) = (0.0, edges[edges.count - 1])
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if self.share(below: middle) < share { low = middle } else { high = middle }
        }
        return low
    }
}
