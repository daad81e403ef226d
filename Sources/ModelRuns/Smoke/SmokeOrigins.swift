import Geo
import Glibc
import Smoke
public import Tables

/// Which fires the smoke at places came from: air of each place is carried against time, and what every fire put into it on the way is
/// counted.
///
/// A particle that stays for the time Δt in the volume V that a fire fills with E grams an hour takes up E Δt / (V ρ) grams of smoke for each
/// kilogram of air, less what deposition takes on the way to the place.
///
/// - Source: SeibertFrank2004.
public struct SmokeOrigins {
    /// Smoke of one fire at one point.
    public struct Origin: Sendable, Equatable {
        public let point: Int
        public let source: Int
        /// Of all smoke at the point, 0…1.
        public let share: Double
        /// µg/m³ at a height, µg/m² above a place.
        public let micrograms: Double
        /// Mean time since it left the fire.
        public let ageHours: Double
        /// 1 / √n of the particles that passed through the fire's smoke.
        public let relativeError: Double
    }

    /// The point's hour is ``SmokeRequest/end``, and ``SmokeRequest/particles`` is shared by the points.
    public let request: SmokeRequest
    /// Fires fill at least a circle of this radius, so that particles meet them.
    public var reachMeters = 100_000.0
    /// Of the column, above the ground; less where the winds end below.
    public var columnMeters = 12_000.0

    public init(_ request: SmokeRequest) { self.request = request }

    private static let samplesPerHour = 2

    /// What a reader of its table must know first.
    public func notes(through file: WindFile) -> [String] {
        file.runNotes + (request.isHindsight ? [SmokeRequest.hindsightNote] : [])
    }

    /// - Throws: ``FormatError`` for winds that do not cover the time, and for points outside them, by line.
    /// - Returns: Point by point, the greatest share first; fires without a share are left out.
    public func origins(
        of points: TrajectoryPoints, from sources: [SmokeSource], through file: WindFile,
        progress: (Int) -> Void = { _ in }
    ) throws(FormatError) -> [Origin] {
        try file.requireRain(from: request.start, to: request.end)
        let supply = try WindSupply(
            file, from: request.start, to: request.end, month: request.month, change: request.windChange)
        var settings = request.settings.suited(to: file, supply)
        settings.isBackward = true
        var transport = Transport(settings, at: request.end)
        let first = try supply.field(at: request.end, backward: true)
        let receptors = try Receptors(points, in: first, at: request.end, request.particles, columnMeters)
        transport.emit(receptors.particles)
        let index = SourceIndex(sources, reachMeters: reachMeters)
        var uptake = Uptake(sources, index, request, receptors, windSource: file.source)
        for hour in 0..<request.hours {
            for part in 1...Self.samplesPerHour {
                let seconds = Int64(hour * 3_600 + part * 3_600 / Self.samplesPerHour)
                let next = Instant(seconds: request.end.seconds - seconds)
                while transport.at != next {
                    let field = try supply.field(at: transport.at, backward: true)
                    transport.advance(to: max(next, field.start), through: field)
                }
                // The fire's hour is that which the sample lies in the middle of or at the beginning of.
                try uptake.add(
                    transport.particles, at: next, try supply.field(at: next), 1 / Double(Self.samplesPerHour))
            }
            progress(hour + 1)
        }
        return uptake.origins
    }
}

/// Particles over points, and the mass of air above a square metre that each stands for.
private struct Receptors {
    private(set) var particles: [Particle] = []
    /// kg/m² of a column, kg/m³ at a height, particle by particle.
    private(set) var air: [Double] = []

    init(
        _ points: TrajectoryPoints, in field: WindField, at instant: Instant, _ count: Int, _ columnMeters: Double
    ) throws(FormatError) {
        let each = max(1, count / points.points.count)
        for (index, point) in points.points.enumerated() {
            let place = SphericalPosition(point.coordinate)
            let height = try points.height(ofPoint: index, in: field, at: instant)
            let top = points.columnTop(ofPoint: index, in: field, at: instant, columnMeters)
            for number in 0..<each {
                let own = height ?? top * (Double(number) + 0.5) / Double(each)
                let sample = field.sample(at: place, heightMeters: own, at: instant)
                let density = sample?.densityKilogramsPerCubicMeter ?? 0
                air.append(density / Double(each) * (height == nil ? top : 1))
                particles.append(
                    Particle(
                        at: place, heightMeters: own, massGrams: 1, identity: UInt32(particles.count),
                        source: UInt32(index)))
            }
        }
    }
}

/// Finds the fires whose smoke a place may lie in.
private struct SourceIndex {
    private let side: Double
    private var cells: [SIMD3<Int32>: [Int]] = [:]
    let centers: [SphericalPosition]
    let radii: [Double]

    init(_ sources: [SmokeSource], reachMeters: Double) {
        radii = sources.map { max(reachMeters, $0.radiusMeters) }
        centers = sources.map { SphericalPosition($0.coordinate) }
        side = (radii.max() ?? reachMeters) / Earth.radiusMeters
        for (index, center) in centers.enumerated() {
            let home = cell(center)
            for x in Int32(-1)...1 {
                for y in Int32(-1)...1 {
                    for z in Int32(-1)...1 { cells[home &+ SIMD3(x, y, z), default: []].append(index) }
                }
            }
        }
    }

    private func cell(_ place: SphericalPosition) -> SIMD3<Int32> {
        SIMD3(
            Int32((place.x / side).rounded(.down)), Int32((place.y / side).rounded(.down)),
            Int32((place.z / side).rounded(.down)))
    }

    func sources(over place: SphericalPosition) -> [Int] {
        (cells[cell(place)] ?? []).filter { centers[$0].meters(to: place) <= radii[$0] }
    }
}

/// Mass that particles took up from each fire.
private struct Uptake {
    private struct Sum {
        var micrograms = 0.0
        var hours = 0.0
        var hits: Set<UInt32> = []
    }

    private let sources: [SmokeSource]
    private let index: SourceIndex
    private let request: SmokeRequest
    private let receptors: Receptors
    private let windSource: String
    /// Point by point, fire by fire.
    private var sums: [SIMD2<Int>: Sum] = [:]

    init(
        _ sources: [SmokeSource], _ index: SourceIndex, _ request: SmokeRequest, _ receptors: Receptors,
        windSource: String
    ) {
        (self.sources, self.index, self.request, self.receptors) = (sources, index, request, receptors)
        self.windSource = windSource
    }

    /// Particles at one instant, which stands for a part of an hour.
    mutating func add(
        _ particles: [Particle], at instant: Instant, _ field: WindField, _ hours: Double
    ) throws(FormatError) {
        var burning: [Int: (gramsPerHour: Double, rise: PlumeRise)] = [:]
        // In the order of particles, so that sums are the same in any order of memory.
        for particle in particles.sorted(by: { $0.identity < $1.identity }) where particle.isAirborne {
            for source in index.sources(over: particle.position) {
                let fire = if let known = burning[source] { known } else { try state(source, instant, field) }
                burning[source] = fire
                take(fire, source, particle, instant, field, hours)
            }
        }
    }

    private func state(
        _ source: Int, _ instant: Instant, _ field: WindField
    ) throws(FormatError) -> (gramsPerHour: Double, rise: PlumeRise) {
        let hour = Int64((instant.hours(since: request.start) + 1e-9).rounded(.down))
        let start = request.start.adding(hours: Double(hour))
        return (
            sources[source].grams(hourFrom: start, request),
            try sources[source].rise(request, at: instant, winds: field, of: windSource)
        )
    }

    private mutating func take(
        _ fire: (gramsPerHour: Double, rise: PlumeRise), _ source: Int, _ particle: Particle, _ instant: Instant,
        _ field: WindField, _ hours: Double
    ) {
        let height = Double(particle.heightMeters)
        let (bottom, top) = (fire.rise.bottomMeters, max(fire.rise.topMeters, fire.rise.bottomMeters + 1))
        guard fire.gramsPerHour > 0, height >= bottom, height <= top,
            let sample = field.sample(at: particle.position, heightMeters: height, at: instant)
        else { return }
        let volume = .pi * index.radii[source] * index.radii[source] * (top - bottom)
        let grams = fire.gramsPerHour * hours / (volume * sample.densityKilogramsPerCubicMeter) * particle.massGrams
        let micrograms = grams * receptors.air[Int(particle.identity)] * 1e6
        let key = SIMD2(Int(particle.source), source)
        sums[key, default: Sum()].micrograms += micrograms
        sums[key, default: Sum()].hours += micrograms * request.end.hours(since: instant)
        sums[key, default: Sum()].hits.insert(particle.identity)
    }

    var origins: [SmokeOrigins.Origin] {
        var totals: [Int: Double] = [:]
        let keys = sums.keys.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        for key in keys { totals[key.x, default: 0] += sums[key]?.micrograms ?? 0 }
        return keys.compactMap { key in
            guard let sum = sums[key], let total = totals[key.x], total > 0 else { return nil }
            return SmokeOrigins.Origin(
                point: key.x, source: key.y, share: sum.micrograms / total, micrograms: sum.micrograms,
                ageHours: sum.hours / sum.micrograms, relativeError: 1 / Double(sum.hits.count).squareRoot())
        }.sorted { ($0.point, -$0.share, $0.source) < ($1.point, -$1.share, $1.source) }
    }
}
