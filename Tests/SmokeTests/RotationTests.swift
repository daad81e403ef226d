import Geo
import Glibc
import Testing

@testable import Smoke

@Suite("Particles on the sphere")
struct RotationTests {
    /// Once round in 12 days about an axis tilted by an angle from the Earth's.
    private func axis(_ degrees: Double, towardLongitude longitude: Double = 180) -> SIMD3<Double> {
        let (tilt, lambda) = (degrees * .pi / 180, longitude * .pi / 180)
        return SIMD3(sin(tilt) * cos(lambda), sin(tilt) * sin(lambda), cos(tilt)) * (2 * .pi / (12 * 86_400))
    }

    private func errors(_ axis: SIMD3<Double>, step: Int, grid: WindGrid) -> [Double] {
        let places = Worlds.places(59) + [SphericalPosition(x: 0, y: 0, z: 1), SphericalPosition(x: 1e-9, y: 0, z: 1)]
        var transport = Transport(TransportSettings(stepSeconds: step), at: Worlds.start)
        transport.emit(Worlds.particles(at: places))
        transport.advance(to: Worlds.start.adding(hours: 48), through: Worlds.rotation(axis, on: grid))
        let angle = (axis * axis).sum().squareRoot() * 48 * 3_600
        #expect(transport.particles.count == places.count)
        return transport.particles.map { particle in
            let exact = Worlds.turned(places[Int(particle.identity)], about: axis, by: angle)
            return particle.position.meters(to: exact) / 1_000
        }
    }

    @Test(
        "rotation about any axis ends where it must, poles and antimeridian included",
        arguments: [0.0, 17, 45, 90, 133])
    func rotation(degrees: Double) {
        let errors = errors(
            axis(degrees, towardLongitude: 180 - 3 * degrees), step: 1_800, grid: .global(stepDegrees: 2))
        #expect(errors.reduce(0, +) / Double(errors.count) < 0.2)
        #expect((errors.max() ?? .nan) < 0.3)
    }

    @Test("the error falls with the square of the step")
    func order() {
        let long = errors(axis(90), step: 3_600, grid: .global(stepDegrees: 2)).reduce(0, +)
        let short = errors(axis(90), step: 1_200, grid: .global(stepDegrees: 2)).reduce(0, +)
        #expect(long / short > 7.5 && long / short < 10.5)
    }

    @Test("the coarseness of the grid does not matter to a rotation", arguments: [2.5, 10])
    func coarse(step: Double) {
        let errors = errors(axis(60), step: 600, grid: .global(stepDegrees: step))
        #expect((errors.max() ?? .nan) < 0.02)
    }

    @Test("rows of unequal distance and a grid without rows at the poles are read right")
    func gaussianRows() {
        let latitudes =
            [-90.0, -88.1, -85.2] + stride(from: -80.0, through: 80, by: 7.3).map { $0 } + [84.9, 88.3, 90]
        let grid = WindGrid(latitudes: latitudes, firstLongitude: 3, longitudeStep: 7.5, columns: 48)
        #expect((errors(axis(75), step: 600, grid: grid).max() ?? .nan) < 0.02)
    }

    @Test("there and back again is where it began")
    func backward() {
        let field = Worlds.rotation(axis(80), on: .global(stepDegrees: 5))
        let places = Worlds.places(50)
        var forward = Transport(TransportSettings(stepSeconds: 600), at: Worlds.start)
        forward.emit(Worlds.particles(at: places))
        let end = Worlds.start.adding(hours: 48)
        forward.advance(to: end, through: field)
        var settings = TransportSettings(stepSeconds: 600)
        settings.isBackward = true
        var back = Transport(settings, at: end)
        back.emit(forward.particles)
        back.advance(to: Worlds.start, through: field)
        for particle in back.particles {
            #expect(particle.position.meters(to: places[Int(particle.identity)]) < 30)
        }
    }

    @Test("a world turned as a whole, turbulence included, has the same answer turned")
    func invariance() {
        let tilt = SIMD3(0.3, -0.8, 0.52)
        let turn = 2.1
        let places = Worlds.places(40)
        let flow = axis(35)
        let turnedFlow = vector(Worlds.turned(point(flow), about: tilt, by: turn)) * length(flow)
        let first = ends(flow, places)
        let second = ends(turnedFlow, places.map { Worlds.turned($0, about: tilt, by: turn) })
        for (identity, position) in first {
            let expected = Worlds.turned(position, about: tilt, by: turn)
            #expect((second[identity]?.meters(to: expected) ?? .infinity) < 50)
        }
        #expect(first.count == places.count)
    }

    private func ends(_ axis: SIMD3<Double>, _ places: [SphericalPosition]) -> [UInt32: SphericalPosition] {
        var settings = TransportSettings(stepSeconds: 900, seed: 11)
        settings.horizontalDiffusivity = 5_000
        var transport = Transport(settings, at: Worlds.start)
        transport.emit(Worlds.particles(at: places))
        transport.advance(
            to: Worlds.start.adding(hours: 24), through: Worlds.rotation(axis, on: .global(stepDegrees: 5)))
        return Dictionary(uniqueKeysWithValues: transport.particles.map { ($0.identity, $0.position) })
    }

    private func length(_ v: SIMD3<Double>) -> Double { (v * v).sum().squareRoot() }
    private func point(_ v: SIMD3<Double>) -> SphericalPosition {
        SphericalPosition(x: v.x / length(v), y: v.y / length(v), z: v.z / length(v))
    }
    private func vector(_ v: SphericalPosition) -> SIMD3<Double> { SIMD3(v.x, v.y, v.z) }

    @Test("who leaves a limited grid is accounted for")
    func leaving() {
        let grid = WindGrid(
            latitudes: (40...60).map { Double($0) }, firstLongitude: 170, longitudeStep: 1, columns: 21)
        let frame = WindFrame(grid: grid, levels: WindLevels(metersAboveGround: [10, 1_000])) { _, _, _ in
            .init(east: 20, north: 0)
        }
        let field = WindField(from: frame, at: Worlds.start, to: frame, at: Worlds.start.adding(hours: 48))
        var transport = Transport(TransportSettings(stepSeconds: 600), at: Worlds.start)
        transport.emit(
            (0..<50).map {
                Particle(
                    at: SphericalPosition(Coordinate(wrappingLatitude: 50, longitude: 171 + Double($0) / 5)),
                    heightMeters: 500,
                    massGrams: 3, identity: UInt32($0))
            })
        transport.advance(to: Worlds.start.adding(hours: 6), through: field)
        #expect(transport.budget.leftGrams == 0)
        transport.advance(to: Worlds.start.adding(hours: 48), through: field)
        #expect(transport.budget.leftGrams == 150)
        #expect(transport.airborneGrams == 0)
    }
}
