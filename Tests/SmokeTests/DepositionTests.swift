import Geo
import Glibc
import Testing

@testable import Smoke

@Suite("Deposition, settling and the account of mass")
struct DepositionTests {
    @Test("smoke in the lowest layer decays exactly as exp(−v t / h), and none above it does")
    func dry() {
        var settings = TransportSettings(stepSeconds: 180)
        settings.dryDeposition = DryDeposition(metersPerSecond: 0.003, layerMeters: 200)
        var transport = Transport(settings, at: Worlds.start)
        let place = SphericalPosition(x: 0, y: 1, z: 0)
        transport.emit([
            Particle(at: place, heightMeters: 100, massGrams: 5, identity: 0),
            Particle(at: place, heightMeters: 201, massGrams: 7, identity: 1),
        ])
        transport.advance(to: Worlds.start.adding(hours: 10.01), through: Worlds.still())
        let expected = 5 * exp(-0.003 * 36_036 / 200)
        #expect((transport.particles[0].massGrams / expected - 1).magnitude < 1e-12)
        #expect(transport.particles[1].massGrams == 7)
        #expect((transport.budget.dryDepositedGrams / (5 - expected) - 1).magnitude < 1e-12)
    }

    @Test(
        "rain washes out exactly as exp(−Λ t) below its top; drizzle under 0.01 mm/h does not",
        arguments: [0.005, 0.5, 8])
    func wet(rain: Float) {
        var settings = TransportSettings(stepSeconds: 600)
        settings.wetDeposition = WetDeposition()
        var transport = Transport(settings, at: Worlds.start)
        let place = SphericalPosition(x: 0, y: 1, z: 0)
        transport.emit([
            Particle(at: place, heightMeters: 1_000, massGrams: 5, identity: 0),
            Particle(at: place, heightMeters: 4_001, massGrams: 7, identity: 1),
        ])
        transport.advance(
            to: Worlds.start.adding(hours: 3),
            through: Worlds.still(surface: SurfaceWeather(rainMillimetersPerHour: rain)))
        let rate = rain < 0.01 ? 0 : 8.4e-5 * pow(Double(rain), 0.79)
        #expect((transport.particles[0].massGrams / (5 * exp(-rate * 10_800)) - 1).magnitude < 1e-6)
        #expect(transport.particles[1].massGrams == 7)
    }

    /// By mpmath with 30 digits from the formula of the source, apart from this code.
    @Test(
        "settling velocities agree with the published formula",
        arguments: [
            (293.0, 1.2, 0.15, 1500.0, 6.34916603297e-6),
            (250.0, 0.9, 0.2, 1200.0, 1.00726878778e-5),
            (220.0, 0.3, 0.15, 1500.0, 1.72812400913e-5),
            (288.15, 1.225, 1.0, 1000.0, 0.000131052560372),
            (300.0, 1.1, 5.0, 2000.0, 0.0059885280707),
            (216.65, 0.08, 0.3, 1800.0, 0.00014039887341),
            (273.15, 1.29, 10.0, 1000.0, 0.0127617714935),
        ])
    func settling(temperature: Double, air: Double, radius: Double, density: Double, expected: Double) {
        let particle = SettlingParticle(radiusMicrometers: radius, densityKilogramsPerCubicMeter: density)
        let velocity = particle.velocity(temperatureKelvin: temperature, airDensityKilogramsPerCubicMeter: air)
        #expect((velocity / expected - 1).magnitude < 1e-9)
    }

    @Test("a heavy particle reaches the ground and stays there")
    func falling() {
        var settings = TransportSettings(stepSeconds: 600)
        settings.settling = SettlingParticle(radiusMicrometers: 10, densityKilogramsPerCubicMeter: 2_000)
        var transport = Transport(settings, at: Worlds.start)
        transport.emit([Particle(at: SphericalPosition(x: 0, y: 1, z: 0), heightMeters: 400, massGrams: 5, identity: 0)]
        )
        transport.advance(to: Worlds.start.adding(hours: 1), through: Worlds.still())
        let fallen = 400 - Double(transport.particles[0].heightMeters)
        #expect(fallen > 80 && fallen < 95)  // about 24 mm/s
        transport.advance(to: Worlds.start.adding(hours: 12), through: Worlds.still())
        #expect(transport.particles[0].heightMeters == 0)
    }

    @Test("what was emitted is in the air, on the ground or gone, to 10⁻¹²")
    func account() {
        let grid = WindGrid(latitudes: (50...60).map { Double($0) }, firstLongitude: 100, longitudeStep: 1, columns: 12)
        let frame = WindFrame(
            grid: grid, levels: .standard, wind: { _, _, _ in .init(east: 9, north: 2) },
            surface: { _, column in SurfaceWeather(rainMillimetersPerHour: column > 6 ? 3 : 0) })
        let field = WindField(from: frame, at: Worlds.start, to: frame, at: Worlds.start.adding(hours: 24))
        var transport = Transport(.smoke(stepSeconds: 300, seed: 4), at: Worlds.start)
        for hour in 1...24 {
            transport.emit(
                (0..<9).map {
                    Particle(
                        at: SphericalPosition(Coordinate(wrappingLatitude: 53, longitude: 101)),
                        heightMeters: Double(400 * $0),
                        massGrams: 1.1 + Double($0) / 7, identity: UInt32(hour * 100 + $0))
                })
            transport.advance(to: Worlds.start.adding(hours: Double(hour)), through: field)
        }
        let budget = transport.budget
        #expect(budget.dryDepositedGrams > 0 && budget.wetDepositedGrams > 0 && budget.leftGrams > 0)
        #expect(transport.airborneGrams > 0)
        #expect((transport.airborneGrams - budget.airborneGrams).magnitude < 1e-12 * budget.emittedGrams)
    }

    @Test("the order in which particles are given changes no particle's way")
    func order() {
        let field = Worlds.still(surface: SurfaceWeather(rainMillimetersPerHour: 1))
        func run(_ particles: [Particle]) -> [UInt32: [UInt64]] {
            var transport = Transport(.smoke(stepSeconds: 300, seed: 4), at: Worlds.start)
            transport.emit(particles)
            transport.advance(to: Worlds.start.adding(hours: 6), through: field)
            return Dictionary(
                uniqueKeysWithValues: transport.particles.map {
                    (
                        $0.identity,
                        [$0.x.bitPattern, $0.z.bitPattern, UInt64($0.heightMeters.bitPattern), $0.massGrams.bitPattern]
                    )
                })
        }
        let particles = Worlds.particles(at: Worlds.places(101), heightMeters: 150)
        let first = run(particles)
        #expect(first.count == 101)
        #expect(run(particles.reversed()) == first)
        for alone in [0, 77, 100] {
            #expect(run([particles[alone]])[UInt32(alone)] == first[UInt32(alone)])
        }
    }
}
