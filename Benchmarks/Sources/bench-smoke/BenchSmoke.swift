import Geo
import Measurement
import Smoke

#if canImport(Glibc)
    import Glibc
#endif

/// Particles all over the sphere through winds of 1° and 61 levels, all cores: wind alone, with turbulence and gusts, or with all that
/// smoke undergoes.
@main
struct BenchSmoke {
    static let steps = 40

    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[1]),
            let settings = ["wind": windAlone, "turbulence": turbulent, "smoke": smoke][arguments[2]]
        else {
            print("Usage: bench-smoke PARTICLES wind|turbulence|smoke")
            return
        }
        let start = Instant(seconds: 1_500_000_000)
        let field = winds(start)
        var transport = Transport(settings, at: start)
        transport.emit(particles(count))
        // One step, so that particles are sorted as they are in a long run.
        transport.advance(to: start.adding(hours: 0.05), through: field)
        Measurement(arguments[2]) {
            transport.advance(to: start.adding(hours: 0.05 * Double(steps + 1)), through: field)
            let high = transport.particles.reduce(0.0) { $0 + Double($1.heightMeters) } / Double(count)
            return (rows: count * steps, outcome: "mean height \(high.rounded()) m")
        }.print()
    }

    static var windAlone: TransportSettings { TransportSettings(stepSeconds: 180) }

    static var turbulent: TransportSettings {
        var settings = TransportSettings(stepSeconds: 180)
        settings.horizontalDiffusivity = 50
        settings.verticalDiffusivity = 0.1
        settings.gustFraction = 0.16
        return settings
    }

    static var smoke: TransportSettings { .smoke(stepSeconds: 180) }

    /// Rotation over the pole that slows toward the ground, waves of vertical wind, rain on part of the sphere.
    private static func winds(_ start: Instant) -> WindField {
        let grid = WindGrid.global(stepDegrees: 1)
        let levels = WindLevels(metersAboveGround: (0..<61).map { 10 + Float($0) * 410 })
        let speed = 38.5877
        let frame = WindFrame(
            grid: grid, levels: levels,
            wind: { row, column, level in
                let (phi, lambda) = (grid.latitudes[row] * .pi / 180, grid.longitude(ofColumn: column) * .pi / 180)
                return .init(
                    east: speed * sin(phi) * cos(lambda) * Double(level) / 30, north: -speed * sin(lambda),
                    up: 0.01 * sin(5 * lambda))
            },
            surface: { row, _ in
                SurfaceWeather(
                    boundaryLayerHeightMeters: Float(300 + 10 * row),
                    rainMillimetersPerHour: row.isMultiple(of: 5) ? 1 : 0)
            })
        return WindField(from: frame, at: start, to: frame, at: start.adding(hours: 6))
    }

    private static func particles(_ count: Int) -> some Sequence<Particle> {
        let philox = Philox(seed: 1)
        return (0..<count).lazy.map { index in
            let words = philox.words(SIMD4(UInt32(index), 0, 9, 0))
            let z = Double(words.x) * 0x1p-31 - 1
            let angle = Double(words.y) * 0x1p-32 * 2 * .pi
            let across = (1 - z * z).squareRoot()
            return Particle(
                at: SphericalPosition(x: across * cos(angle), y: across * sin(angle), z: z),
                heightMeters: Double(words.z) * 0x1p-32 * 20_000, massGrams: 1, identity: UInt32(index))
        }
    }
}
