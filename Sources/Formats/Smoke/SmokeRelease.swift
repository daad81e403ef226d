import Geo
import Glibc
import Smoke

/// Smoke of all sources, hour by hour, as particles.
struct SmokeRelease {
    private let sources: [SmokeSource]
    private let request: SmokeRequest
    /// Source by source, hour by hour, grams.
    private let grams: [[Double]]
    private let gramsPerParticle: Double
    /// Emitted, and too little for a particle so far, grams.
    private var pending: [Double]
    private(set) var count: UInt32 = 0

    init(_ sources: [SmokeSource], _ request: SmokeRequest) {
        (self.sources, self.request) = (sources, request)
        grams = sources.map { source in
            (0..<request.hours).map { hour in
                Self.grams(source, request.start.adding(hours: Double(hour)), request)
            }
        }
        pending = [Double](repeating: 0, count: sources.count)
        let total = grams.joined().reduce(0, +)
        gramsPerParticle = total / Double(max(1, request.particles))
    }

    var totalGrams: Double { grams.joined().reduce(0, +) }

    /// Mass of one source, for the account by source.
    func grams(ofSource index: Int) -> Double { grams[index].reduce(0, +) }

    /// Particles of one quarter of an hour.
    mutating func particles(hour: Int, quarter: Int, winds: WindField) -> [Particle] {
        let at = request.start.adding(hours: Double(hour) + Double(quarter) / 4)
        var particles: [Particle] = []
        for (index, source) in sources.enumerated() where grams[index][hour] > 0 {
            pending[index] += grams[index][hour] / 4
            let number = number(ofSource: index, hour: hour, quarter: quarter)
            guard number > 0 else { continue }
            let mass = pending[index]
            pending[index] = 0
            let rise = rise(source, at, winds)
            for parcel in 0..<number {
                particles.append(
                    Particle(
                        at: place(source, count), heightMeters: rise.height(ofParcel: parcel, of: number),
                        massGrams: mass / Double(number), identity: count, source: UInt32(index), bornMinute: at.minute)
                )
                count += 1
            }
        }
        return particles
    }

    /// As many as the mass that waits is worth; one at the end of a source's burning, however little is left.
    private func number(ofSource index: Int, hour: Int, quarter: Int) -> Int {
        let whole = Int((pending[index] / gramsPerParticle).rounded(.down))
        let isLast = quarter == 3 && (hour + 1 == request.hours || grams[index][hour + 1] == 0)
        return isLast ? max(1, whole) : whole
    }

    private static func grams(_ source: SmokeSource, _ hour: Instant, _ request: SmokeRequest) -> Double {
        let kilograms: Double
        switch source.strength {
        case .power(let power, let land):
            kilograms =
                request.emission.emission(megajoules: power.megajoules(hourFrom: hour), land: land).pm25Kilograms
        case .releases(let releases):
            kilograms = releases.reduce(0) { sum, release in
                let overlap = min(release.until, hour.adding(hours: 1)).seconds - max(release.from, hour).seconds
                let whole = Double(release.until.seconds - release.from.seconds)
                return sum + release.pm25Kilograms * Double(max(0, overlap)) / whole
            }
        }
        return kilograms * 1_000 * request.emissionFactor
    }

    private func rise(_ source: SmokeSource, _ at: Instant, _ winds: WindField) -> PlumeRise {
        switch source.strength {
        case .releases(let releases):
            let given = releases.first { $0.from <= at && at < $0.until }?.rise
            return (given ?? PlumeRise(topMeters: 100, bottomMeters: 0)).scaled(by: request.riseFactor)
        case .power(let power, _):
            let place = UnitVector(source.coordinate)
            let layer = Double(
                winds.sample(at: place, heightMeters: 10, at: at)?.surface.boundaryLayerHeightMeters ?? 1_000)
            return PlumeRise.sofiev(
                megawatts: power.megawatts(at: at), boundaryLayerMeters: layer,
                stabilityPerSquareSecond: winds.stability(over: place, heightMeters: 2 * layer, at: at) ?? 1e-4
            ).scaled(by: request.riseFactor)
        }
    }

    /// A random place in the source's circle, its own for each particle.
    private func place(_ source: SmokeSource, _ identity: UInt32) -> UnitVector {
        let center = UnitVector(source.coordinate)
        guard source.radiusMeters > 0 else { return center }
        let words = Philox(seed: request.settings.seed).words(SIMD4(identity, 0, 3, 0))
        let distance = (Double(words.x) * 0x1p-32).squareRoot() * source.radiusMeters / Earth.radiusMeters
        let angle = Double(words.y) * 0x1p-32 * 2 * .pi
        let (east, north) = (distance * cos(angle), distance * sin(angle))
        let (lambda, phi) = (source.coordinate.longitude * .pi / 180, source.coordinate.latitude * .pi / 180)
        let x = center.x - east * sin(lambda) - north * sin(phi) * cos(lambda)
        let y = center.y + east * cos(lambda) - north * sin(phi) * sin(lambda)
        let z = center.z + north * cos(phi)
        return UnitVector.mean(of: [UnitVector(x: x, y: y, z: z)]) ?? center
    }
}

extension WindField {
    /// N² = (g / θ) ∂θ/∂z over 500 m about a height, s⁻².
    func stability(over place: UnitVector, heightMeters: Double, at instant: Instant) -> Double? {
        guard let low = sample(at: place, heightMeters: max(10, heightMeters - 250), at: instant),
            let high = sample(at: place, heightMeters: heightMeters + 250, at: instant)
        else { return nil }
        let potential = { (sample: Sample) in
            sample.temperatureKelvin * pow(100_000 / sample.pressurePascals, 0.285_7)
        }
        let (a, b) = (potential(low), potential(high))
        return 9.80665 / ((a + b) / 2) * (b - a) / (heightMeters + 250 - max(10, heightMeters - 250))
    }
}
