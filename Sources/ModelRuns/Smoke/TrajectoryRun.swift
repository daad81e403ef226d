public import Geo
import Smoke
import Tables

/// Where air goes, or where it came from, hour by hour.
public struct TrajectoryRun {
    public var start: Instant
    public var hours: Double
    public var isBackward = false
    public var stepSeconds = 180
    /// Between two rows of a trajectory.
    public var intervalMinutes = 60
    public var earthRadiusMeters = Earth.radiusMeters
    public var month: Int?

    public init(start: Instant, hours: Double) { (self.start, self.hours) = (start, hours) }

    /// One place of one trajectory.
    public struct Fix: Sendable, Equatable {
        public let point: Int
        public let time: Instant
        public let coordinate: Coordinate
        public let altitudeMeters: Double
        public let pressureHectopascals: Double?
    }

    /// - Parameter receive: Given the fixes of one instant after the other, in the order of points; who has left has none.
    /// - Throws: ``FormatError`` for winds that do not cover the time, and for points outside them, by line.
    public func run(
        _ points: TrajectoryPoints, through file: WindFile, receive: ([Fix]) throws -> Void
    ) throws {
        let end = start.adding(hours: isBackward ? -hours : hours)
        let supply = try WindSupply(file, from: min(start, end), to: max(start, end), month: month)
        var settings = TransportSettings(stepSeconds: stepSeconds)
        settings.isBackward = isBackward
        settings.earthRadiusMeters = earthRadiusMeters
        settings.lidMeters = 40_000
        var transport = Transport(settings, at: start)
        transport.emit(try particles(points, supply.field(at: start, backward: isBackward)))
        try receive(fixes(transport, try supply.field(at: start, backward: isBackward)))
        while transport.at != end {
            let step = Int64(intervalMinutes) * 60
            let next =
                isBackward
                ? max(end, Instant(seconds: transport.at.seconds - step))
                : min(end, Instant(seconds: transport.at.seconds + step))
            while transport.at != next {
                let field = try supply.field(at: transport.at, backward: isBackward)
                transport.advance(to: isBackward ? max(next, field.start) : min(next, field.end), through: field)
            }
            try receive(fixes(transport, try supply.field(at: transport.at, backward: true)))
        }
    }

    private func particles(_ points: TrajectoryPoints, _ field: WindField) throws(FormatError) -> [Particle] {
        var particles: [Particle] = []
        particles.reserveCapacity(points.points.count)
        for (index, point) in points.points.enumerated() {
            let place = SphericalPosition(point.coordinate)
            let height = try points.height(ofPoint: index, in: field, at: start) ?? 0
            particles.append(Particle(at: place, heightMeters: height, massGrams: 0, identity: UInt32(index)))
        }
        return particles
    }

    private func fixes(_ transport: Transport, _ field: WindField) -> [Fix] {
        transport.particles.filter(\.isAirborne).sorted { $0.identity < $1.identity }.map { particle in
            let height = Double(particle.heightMeters)
            let sample = field.sample(at: particle.position, heightMeters: height, at: transport.at)
            return Fix(
                point: Int(particle.identity), time: transport.at, coordinate: particle.position.coordinate,
                altitudeMeters: height, pressureHectopascals: sample.map { $0.pressurePascals / 100 })
        }
    }
}

extension WindGrid {
    /// For people: the bounds.
    var summary: String {
        let east = longitude(ofColumn: columns - 1)
        let rounded = { (x: Double) in (x * 100).rounded() / 100 }
        return isRoundTheWorld
            ? "latitudes \(rounded(latitudes[0]))…\(rounded(latitudes[rows - 1]))"
            : "longitudes \(rounded(firstLongitude))…\(rounded(east)), latitudes \(rounded(latitudes[0]))…\(rounded(latitudes[rows - 1]))"
    }
}

extension WindField {
    /// The height above ground at which a pressure reigns, by halving; `nil` below the ground or outside the winds.
    ///
    /// Pressures of the highest level itself are its height: between heights that winds are brought to they are exact to 2 %.
    func height(ofPressurePascals pressure: Double, over place: SphericalPosition, at instant: Instant) -> Double? {
        guard let reach = usableReach(over: place, at: instant) else { return nil }
        var low = max(reach.lowerBound, Double(levels.metersAboveGround[0]))
        var high = min(reach.upperBound, Double(levels.metersAboveGround[levels.count - 1]))
        guard let bottom = sample(at: place, heightMeters: low, at: instant)?.pressurePascals,
            let top = sample(at: place, heightMeters: high, at: instant)?.pressurePascals,
            bottom * 1.002 >= pressure, top * 0.98 <= pressure
        else { return nil }
        for _ in 0..<40 {
            let middle = (low + high) / 2
            guard let found = sample(at: place, heightMeters: middle, at: instant)?.pressurePascals else { return nil }
            if found > pressure { low = middle } else { high = middle }
        }
        return low
    }
}
