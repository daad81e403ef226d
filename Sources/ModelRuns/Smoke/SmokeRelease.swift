import Geo
import Glibc
import Smoke
import Tables

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
                source.grams(hourFrom: request.start.adding(hours: Double(hour)), request)
            }
        }
        pending = [Double](repeating: 0, count: sources.count)
        let total = grams.joined().reduce(0, +)
        gramsPerParticle = total / Double(max(1, request.particles))
    }

    /// Mass of one source, for the account by source.
    func grams(ofSource index: Int) -> Double { grams[index].reduce(0, +) }

    /// Particles of one quarter of an hour.
    ///
    /// - Throws: ``FormatError`` for a plume that rises above the winds.
    mutating func particles(
        hour: Int, quarter: Int, winds: WindField, of windSource: String
    ) throws(FormatError) -> [Particle] {
        let at = request.start.adding(hours: Double(hour) + Double(quarter) / 4)
        var particles: [Particle] = []
        for (index, source) in sources.enumerated() where grams[index][hour] > 0 {
            pending[index] += grams[index][hour] / 4
            let number = number(ofSource: index, hour: hour, quarter: quarter)
            guard number > 0 else { continue }
            let mass = pending[index]
            pending[index] = 0
            let rise = try source.rise(request, at: at, winds: winds, of: windSource)
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

    /// A random place in the source's circle, its own for each particle.
    private func place(_ source: SmokeSource, _ identity: UInt32) -> SphericalPosition {
        let center = SphericalPosition(source.coordinate)
        guard source.radiusMeters > 0 else { return center }
        let words = Philox(seed: request.settings.seed).words(SIMD4(identity, 0, 3, 0))
        let distance = (Double(words.x) * 0x1p-32).squareRoot() * source.radiusMeters / Earth.radiusMeters
        let angle = Double(words.y) * 0x1p-32 * 2 * .pi
        let (east, north) = (distance * cos(angle), distance * sin(angle))
        let (lambda, phi) = (source.coordinate.longitude * .pi / 180, source.coordinate.latitude * .pi / 180)
        let x = center.x - east * sin(lambda) - north * sin(phi) * cos(lambda)
        let y = center.y + east * cos(lambda) - north * sin(phi) * sin(lambda)
        let z = center.z + north * cos(phi)
        let length = (x * x + y * y + z * z).squareRoot()
        return SphericalPosition(x: x / length, y: y / length, z: z / length)
    }
}
