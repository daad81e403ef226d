import Geo
import Glibc

@testable import Smoke

/// Winds with known answers.
enum Worlds {
    static let start = Instant(seconds: 1_500_000_000)

    /// Solid-body rotation about an axis, radians a second, on a grid; no vertical motion.
    static func rotation(_ axis: SIMD3<Double>, on grid: WindGrid, hours: Double = 48) -> WindField {
        let frame = WindFrame(grid: grid, levels: WindLevels(metersAboveGround: [10, 10_000])) { row, column, _ in
            let place = grid.position(row: row, column: column)
            let velocity = cross(axis, SIMD3(place.x, place.y, place.z)) * Earth.radiusMeters
            let tangents = Tangents(latitude: grid.latitudes[row], longitude: grid.longitude(ofColumn: column))
            return .init(east: (velocity * tangents.east).sum(), north: (velocity * tangents.north).sum())
        }
        return WindField(from: frame, at: start, to: frame, at: start.adding(hours: hours))
    }

    /// The same wind everywhere in the sense of a frame: still air unless said otherwise.
    static func still(
        hours: Double = 24, surface: SurfaceWeather = SurfaceWeather(), up: Double = 0,
        levels: WindLevels = WindLevels(metersAboveGround: (0...30).map { Float($0) * 100 })
    ) -> WindField {
        let frame = WindFrame(
            grid: .global(stepDegrees: 10), levels: levels, wind: { _, _, _ in .init(east: 0, north: 0, up: up) },
            surface: { _, _ in surface })
        return WindField(from: frame, at: start, to: frame, at: start.adding(hours: hours))
    }

    /// A place turned about an axis by an angle, by Rodrigues's formula: the exact answer, apart from the program.
    static func turned(_ place: SphericalPosition, about axis: SIMD3<Double>, by angle: Double) -> SphericalPosition {
        let unit = axis / (axis * axis).sum().squareRoot()
        let r = SIMD3(place.x, place.y, place.z)
        let first = r * cos(angle) + cross(unit, r) * sin(angle)
        let end = first + unit * ((unit * r).sum() * (1 - cos(angle)))
        return SphericalPosition(x: end.x, y: end.y, z: end.z)
    }

    static func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
    }

    /// Places spread evenly over the sphere (Fibonacci's lattice).
    static func places(_ count: Int) -> [SphericalPosition] {
        (0..<count).map { index in
            let z = 1 - (2 * Double(index) + 1) / Double(count)
            let angle = Double(index) * 2.399963229728653
            let across = (1 - z * z).squareRoot()
            return SphericalPosition(x: across * cos(angle), y: across * sin(angle), z: z)
        }
    }

    static func particles(at places: [SphericalPosition], heightMeters: Double = 5_000) -> [Particle] {
        places.enumerated().map {
            Particle(at: $1, heightMeters: heightMeters, massGrams: 1, identity: UInt32($0))
        }
    }
}
