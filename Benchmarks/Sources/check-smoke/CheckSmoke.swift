import Geo
import Smoke

#if canImport(Glibc)
    import Glibc
#endif

/// Laws of the transport of smoke with a million particles, against exact answers.
@main
struct CheckSmoke {
    static func main() {
        var laws = Laws()
        rotations(&laws)
        puff(&laws)
        plume(&laws)
        wellMixed(&laws)
        account(&laws)
        exit(laws.failures == 0 ? 0 : 1)
    }

    static let start = Instant(seconds: 1_500_000_000)
}

/// Prints a line a law and counts what does not hold.
struct Laws {
    private(set) var failures = 0

    mutating func check(_ holds: Bool, _ law: String) {
        print((holds ? "ok    " : "FALSE ") + law)
        if !holds { failures += 1 }
    }
}

/// A number for people.
func text(_ value: Double, _ digits: Double = 1e4) -> String { "\((value * digits).rounded() / digits)" }

extension CheckSmoke {
    // MARK: Rotation

    /// Once round in 12 days about an axis tilted by an angle toward 180° E, on winds of 1°, over 48 hours.
    static func rotations(_ laws: inout Laws) {
        for tilt in [0.0, 45, 90] {
            let axis = SIMD3(-sin(tilt * .pi / 180), 0, cos(tilt * .pi / 180)) * (2 * .pi / (12 * 86_400))
            for (step, bound) in [(180, 0.2), (1_800, 2.0)] {
                let errors = rotationErrors(axis, step)
                let mean = errors.map(\.kilometers).reduce(0, +) / Double(errors.count)
                let largest = errors.map(\.kilometers).max() ?? .nan
                let atPole = errors.filter { $0.nearest < 1 }
                let largestAtPole = atPole.map(\.kilometers).max() ?? 0
                laws.check(
                    mean <= bound && largest <= 5,
                    "rotation tilted by \(Int(tilt))°, steps of \(step) s: mean error \(text(mean)) km, largest \(text(largest)) km, "
                        + "within 1° of the pole \(text(largestAtPole)) km (\(atPole.count) of \(errors.count) parcels)"
                )
            }
        }
    }

    private static func rotationErrors(_ axis: SIMD3<Double>, _ step: Int) -> [(kilometers: Double, nearest: Double)] {
        let grid = WindGrid.global(stepDegrees: 1)
        let frame = WindFrame(grid: grid, levels: WindLevels(metersAboveGround: [10, 10_000])) { row, column, _ in
            let place = grid.position(row: row, column: column)
            let velocity = cross(axis, SIMD3(place.x, place.y, place.z)) * Earth.radiusMeters
            let (phi, lambda) = (grid.latitudes[row] * .pi / 180, grid.longitude(ofColumn: column) * .pi / 180)
            return .init(
                east: -velocity.x * sin(lambda) + velocity.y * cos(lambda),
                north: -velocity.x * sin(phi) * cos(lambda) - velocity.y * sin(phi) * sin(lambda) + velocity.z
                    * cos(phi))
        }
        let field = WindField(from: frame, at: start, to: frame, at: start.adding(hours: 48))
        // Between 55 and 85° N, evenly, and a ring at the pole.
        let places = (0..<10_000).map { index -> SphericalPosition in
            let low = index < 9_000 ? (0.819, 0.9962) : (0.9998, 1)
            let z = low.0 + (low.1 - low.0) * (Double(index) + 0.5).truncatingRemainder(dividingBy: 997) / 997
            let angle = Double(index) * 2.399963229728653
            return SphericalPosition(
                x: (1 - z * z).squareRoot() * cos(angle), y: (1 - z * z).squareRoot() * sin(angle), z: z)
        }
        var transport = Transport(TransportSettings(stepSeconds: step), at: start)
        transport.emit(
            places.enumerated().map { Particle(at: $1, heightMeters: 5_000, massGrams: 1, identity: UInt32($0)) })
        transport.advance(to: start.adding(hours: 48), through: field)
        let angle = (axis * axis).sum().squareRoot() * 172_800
        return transport.particles.map { particle in
            let first = places[Int(particle.identity)]
            let nearest = (0...96).map { turned(first, axis, angle * Double($0) / 96).z }.max() ?? 0
            let exact = turned(first, axis, angle)
            return (particle.position.meters(to: exact) / 1_000, acos(min(1, nearest)) * 180 / .pi)
        }
    }

    /// By Rodrigues's formula.
    private static func turned(_ place: SphericalPosition, _ axis: SIMD3<Double>, _ angle: Double) -> SphericalPosition
    {
        let unit = axis / (axis * axis).sum().squareRoot()
        let r = SIMD3(place.x, place.y, place.z)
        let first = r * cos(angle) + cross(unit, r) * sin(angle)
        let end = first + unit * ((unit * r).sum() * (1 - cos(angle)))
        return SphericalPosition(x: end.x, y: end.y, z: end.z)
    }

    private static func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
    }

    // MARK: Puff and plume

    static func air(
        hours: Double, east: Double = 0, surface: SurfaceWeather = SurfaceWeather()
    ) -> WindField {
        let grid = WindGrid.global(stepDegrees: 2)
        let frame = WindFrame(
            grid: grid, levels: WindLevels(metersAboveGround: (0...40).map { Float($0) * 100 }),
            wind: { row, _, _ in .init(east: east * cos(grid.latitudes[row] * .pi / 180), north: 0) },
            surface: { _, _ in surface })
        return WindField(from: frame, at: start, to: frame, at: start.adding(hours: hours))
    }

    /// A million particles from one point in still air: Gaussian with variance 2 K t.
    static func puff(_ laws: inout Laws) {
        let (across, up, seconds, middle) = (2_000.0, 8.0, 36_000.0, 100_000.0)
        var settings = TransportSettings(stepSeconds: 600, seed: 17)
        settings.horizontalDiffusivity = across
        settings.verticalDiffusivity = up
        settings.lidMeters = 200_000
        var transport = Transport(settings, at: start)
        let count = 1_000_000
        transport.emit(
            (0..<count).map {
                Particle(
                    at: SphericalPosition(x: 1, y: 0, z: 0), heightMeters: middle, massGrams: 1, identity: UInt32($0))
            })
        transport.advance(to: start.adding(hours: 10), through: air(hours: 10))
        let (wide, high) = ((2 * across * seconds).squareRoot(), (2 * up * seconds).squareRoot())
        let places = transport.particles.map { particle -> SIMD3<Double> in
            let place = particle.position.coordinate
            let meters = Earth.radiusMeters * Double.pi / 180
            return SIMD3(
                place.longitude * meters / wide, place.latitude * meters / wide,
                (Double(particle.heightMeters) - middle) / high)
        }
        let squares = places.reduce(SIMD3<Double>.zero) { $0 + $1 * $1 } / Double(count)
        laws.check(
            [squares.x, squares.y, squares.z].allSatisfy { ($0 - 1).magnitude < 0.01 },
            "puff: variance over 2 K t is \(text(squares.x)) east, \(text(squares.y)) north, \(text(squares.z)) up")
        var worst = 0.0
        for center in [SIMD3(0.0, 0, 0), SIMD3(1, 0, 0), SIMD3(0, -1, 0), SIMD3(0, 0, 1), SIMD3(0.7, 0.7, 0.7)] {
            let found = places.count { all($0 - center, within: 0.4) }
            let expected = Double(count) * (0..<3).reduce(1.0) { $0 * share(center[$1] - 0.4, center[$1] + 0.4) }
            worst = max(worst, (Double(found) / expected - 1).magnitude)
        }
        laws.check(
            worst < 0.03, "puff: concentrations in five boxes within \(text(worst * 100, 100)) % of the Gaussian")
    }

    private static func all(_ v: SIMD3<Double>, within half: Double) -> Bool {
        v.x.magnitude < half && v.y.magnitude < half && v.z.magnitude < half
    }

    /// Of the normal distribution between two numbers.
    private static func share(_ low: Double, _ high: Double) -> Double {
        (erf(high / 2.0.squareRoot()) - erf(low / 2.0.squareRoot())) / 2
    }

    /// A steady source above the ground in wind: puffs of all ages, reflected at the ground.
    static func plume(_ laws: inout Laws) {
        let (wind, across, up, height) = (5.0, 150.0, 3.0, 120.0)
        let minutes = 120
        var settings = TransportSettings(stepSeconds: 60, seed: 23)
        settings.horizontalDiffusivity = across
        settings.verticalDiffusivity = up
        settings.lidMeters = 100_000
        var transport = Transport(settings, at: start)
        let field = air(hours: 3, east: wind)
        let each = 1_000_000 / minutes
        for minute in 0..<minutes {
            transport.emit(
                (0..<each).map {
                    Particle(
                        at: SphericalPosition(x: 1, y: 0, z: 0), heightMeters: height, massGrams: 1,
                        identity: UInt32(minute * each + $0))
                })
            transport.advance(to: start.adding(hours: Double(minute + 1) / 60), through: field)
        }
        let meters = Earth.radiusMeters * Double.pi / 180
        let places = transport.particles.map { particle in
            let place = particle.position.coordinate
            return SIMD3(place.longitude * meters, place.latitude * meters, Double(particle.heightMeters))
        }
        var worst = 0.0
        var counts: [Int] = []
        for (x, y, z) in [(9_000.0, 0.0, 0.0), (9_000, 0, 120), (18_000, 0, 0), (18_000, 900, 150), (27_000, 0, 200)] {
            let (dx, dy, dz) = (3_000.0, 400.0, 100.0)
            let found = places.count {
                ($0.x - x).magnitude < dx && ($0.y - y).magnitude < dy && $0.z >= z && $0.z < z + dz
            }
            let expected = (1...minutes).reduce(0.0) { sum, age in
                let seconds = Double(age) * 60
                let (wide, high) = ((2 * across * seconds).squareRoot(), (2 * up * seconds).squareRoot())
                let center = wind * seconds
                let along = share((x - dx - center) / wide, (x + dx - center) / wide)
                let side = share((y - dy) / wide, (y + dy) / wide)
                let direct = share((z - height) / high, (z + dz - height) / high)
                let mirrored = share((z + height) / high, (z + dz + height) / high)
                return sum + Double(each) * along * side * (direct + mirrored)
            }
            counts.append(found)
            worst = max(worst, (Double(found) / expected - 1).magnitude)
        }
        laws.check(
            worst < 0.03,
            "plume with ground: concentrations in five boxes (\(counts.min() ?? 0) particles and more) within \(text(worst * 100, 100)) %"
        )
    }

    // MARK: Well mixed

    /// Particles spread like the mass of the air stay so, in 20 layers, through an hour or half a day of mixing.
    static func wellMixed(_ laws: inout Laws) {
        let weathers = [
            ("neutral", SurfaceWeather(boundaryLayerHeightMeters: 1_500, frictionVelocityMetersPerSecond: 0.4)),
            (
                "unstable",
                SurfaceWeather(
                    boundaryLayerHeightMeters: 2_000, frictionVelocityMetersPerSecond: 0.3,
                    inverseObukhovLengthPerMeter: -0.05)
            ),
            (
                "stable",
                SurfaceWeather(
                    boundaryLayerHeightMeters: 500, frictionVelocityMetersPerSecond: 0.2,
                    inverseObukhovLengthPerMeter: 0.01)
            ),
        ]
        for (name, weather) in weathers {
            for step in name == "neutral" ? [60, 900] : [900] {
                let (count, layers, lid) = (1_000_000, 20, 2_500.0)
                let field = air(hours: 24, surface: weather)
                let mass = AirMass(field, lid: lid)
                var settings = TransportSettings(stepSeconds: step, seed: 31)
                settings.hasBoundaryLayer = true
                settings.verticalDiffusivity = 1
                settings.lidMeters = lid
                settings.mixingStepSeconds = Double(step)
                var transport = Transport(settings, at: start)
                transport.emit(
                    (0..<count).map { index in
                        Particle(
                            at: SphericalPosition(x: 0, y: 1, z: 0),
                            heightMeters: mass.height(ofShare: (Double(index) + 0.5) / Double(count)), massGrams: 1,
                            identity: UInt32(index))
                    })
                transport.advance(to: start.adding(hours: step == 60 ? 1 : 12), through: field)
                var found = [Int](repeating: 0, count: layers)
                for particle in transport.particles {
                    found[min(layers - 1, Int(mass.share(below: Double(particle.heightMeters)) * Double(layers)))] += 1
                }
                let expected = Double(count / layers)
                let worst = found.map { (Double($0) - expected).magnitude / expected.squareRoot() }.max() ?? .nan
                laws.check(
                    worst < 3.5,
                    "well mixed, \(name), steps of \(step) s: \(layers) layers within \(text(worst, 100)) √n of the air's mass"
                )
            }
        }
    }

    // MARK: Account

    static func account(_ laws: inout Laws) {
        var transport = Transport(.smoke(stepSeconds: 300, seed: 3), at: start)
        let field = air(hours: 48, east: 12, surface: SurfaceWeather(rainMillimetersPerHour: 0.4))
        transport.emit(
            (0..<200_000).map {
                Particle(
                    at: SphericalPosition(x: 1, y: 0, z: 0), heightMeters: Double($0 % 4_000),
                    massGrams: 0.1 + Double($0 % 7),
                    identity: UInt32($0))
            })
        transport.advance(to: start.adding(hours: 48), through: field)
        let error = (transport.airborneGrams - transport.budget.airborneGrams).magnitude / transport.budget.emittedGrams
        laws.check(
            error < 1e-9,
            "emitted = airborne + dry + wet + left to \(error) of it (airborne \(text(transport.airborneGrams / transport.budget.emittedGrams)))"
        )
    }
}

/// Mass of air below heights of a column.
struct AirMass {
    private let edges: [Double]
    private let sums: [Double]

    init(_ field: WindField, lid: Double) {
        let place = SphericalPosition(x: 0, y: 1, z: 0)
        // The logarithm of density is linear between levels: exact by the difference over the logarithm.
        let heights = field.levels.metersAboveGround.map { Double($0) }.filter { $0 <= lid }
        let densities = heights.map {
            field.sample(at: place, heightMeters: $0, at: field.start)?.densityKilogramsPerCubicMeter ?? .nan
        }
        var fine = [0.0]
        var sums = [0.0]
        for index in 1..<heights.count {
            let rate = log(densities[index] / densities[index - 1]) / (heights[index] - heights[index - 1])
            for part in 1...50 {
                let rise = (heights[index] - heights[index - 1]) * Double(part) / 50
                let before = (heights[index] - heights[index - 1]) * Double(part - 1) / 50
                fine.append(heights[index - 1] + rise)
                sums.append(
                    sums[sums.count - 1] + densities[index - 1] * (exp(rate * rise) - exp(rate * before)) / rate)
            }
        }
        edges = fine
        let total = sums[sums.count - 1]
        self.sums = sums.map { $0 / total }
    }

    func share(below height: Double) -> Double { interpolate(edges, sums, height) }
    func height(ofShare share: Double) -> Double { interpolate(sums, edges, share) }

    private func interpolate(_ x: [Double], _ y: [Double], _ value: Double) -> Double {
        var (low, high) = (0, x.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if x[middle] <= value { low = middle } else { high = middle }
        }
        return y[low] + (y[high] - y[low]) * (value - x[low]) / (x[high] - x[low])
    }
}
