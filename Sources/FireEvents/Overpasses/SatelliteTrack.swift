import Geo

/// Where one satellite is in a stretch of time that one set of elements serves, sampled coarsely for a quick search.
struct SatelliteTrack {
    let satellite: Satellite
    private(set) var from: Instant
    /// The end of what is known, not included.
    private(set) var to: Instant
    private let theory: SGP4
    /// The instant of the first sample: a whole number of steps since 1970, so that looks do not depend on the start.
    private let origin: Instant
    /// Directions from the middle of the Earth every four minutes, from the start to the end or beyond it.
    private let samples: [SpaceVector]

    static let stepSeconds = 240.0
    /// Cosine of 27°: what the widest swath reaches (14.1°), more than half a step along the track (7.7°), and some.
    private static let nearCosine = 0.891

    init(_ theory: SGP4, _ satellite: Satellite, from: Instant, to: Instant) throws(OrbitError) {
        self.theory = theory
        self.satellite = satellite
        self.from = from
        self.to = to
        let step = Int64(Self.stepSeconds)
        let first = Int((Double(from.seconds) / Self.stepSeconds).rounded(.down))
        let count = Int((Double(to.seconds) / Self.stepSeconds).rounded(.up)) - first + 1
        origin = Instant(seconds: Int64(first) * step)
        var samples: [SpaceVector] = []
        samples.reserveCapacity(count)
        for index in 0..<count {
            let position = try Self.state(theory, Double(first + index) * Self.stepSeconds).position
            samples.append(position * (1 / position.length))
        }
        self.samples = samples
    }

    /// The part of the track within a range; `nil` when there is none.
    func limited(to range: ClosedRange<Instant>) -> SatelliteTrack? {
        var part = self
        part.from = max(from, range.lowerBound)
        part.to = min(to, Instant(seconds: range.upperBound.seconds + 1))
        return part.from < part.to ? part : nil
    }

    private static func state(_ theory: SGP4, _ seconds: Double) throws(OrbitError) -> SatelliteState {
        try theory.state(minutesSinceEpoch: (seconds - theory.elements.epochSeconds) / 60)
            .turned(bySiderealRadians: SiderealTime.greenwichRadians(secondsSince1970: seconds))
    }

    /// The looks at a place from an instant until another, by time.
    func overpasses(over place: Coordinate, from start: Instant, to end: Instant) -> [Overpass] {
        guard max(start, from) < min(end, to) else { return [] }
        let target = ViewTarget(place)
        return steps(start, end).compactMap { overpass(over: target, step: $0) }.filter {
            $0.at >= start && $0.at < end
        }
    }

    /// The last look at a place from an instant until another.
    func lastOverpass(over place: Coordinate, from start: Instant, before end: Instant) -> Overpass? {
        guard max(start, from) < min(end, to) else { return nil }
        let target = ViewTarget(place)
        return steps(start, end).reversed().lazy.compactMap { overpass(over: target, step: $0) }.first {
            $0.at >= start && $0.at < end
        }
    }

    /// The steps that may hold a look between two instants.
    private func steps(_ start: Instant, _ end: Instant) -> Range<Int> {
        let first = (Double(max(start, from).seconds - origin.seconds) / Self.stepSeconds).rounded(.down)
        let last = (Double(min(end, to).seconds - origin.seconds) / Self.stepSeconds).rounded(.up)
        return max(0, Int(first) - 1)..<min(samples.count - 1, Int(last) + 1)
    }

    /// The look within a step, if there is one: where the place comes to lie across the track, by the secant rule with
    /// bisection to fall back on.
    private func overpass(over target: ViewTarget, step: Int) -> Overpass? {
        let near = Self.nearCosine * Ellipsoid.equatorialRadiusKilometers
        guard max(samples[step].dot(target.position), samples[step + 1].dot(target.position)) > near else { return nil }
        var early = Double(origin.seconds) + Double(step) * Self.stepSeconds
        var late = early + Self.stepSeconds
        guard var first = view(target, early)?.kilometersAhead, first > 0,
            var last = view(target, late)?.kilometersAhead, last <= 0
        else { return nil }
        while late - early > 0.01 {
            var middle = early + (late - early) * first / (first - last)
            if middle - early < 0.004 || late - middle < 0.004 {
                middle += (early + late) / 2 > middle ? 0.004 : -0.004
            }
            guard let ahead = view(target, middle)?.kilometersAhead else { return nil }
            if ahead > 0 { (early, first) = (middle, ahead) } else { (late, last) = (middle, ahead) }
        }
        return look(target, late)
    }

    private func view(_ target: ViewTarget, _ seconds: Double) -> ViewGeometry? {
        guard let state = try? Self.state(theory, seconds) else { return nil }
        return ViewGeometry(state, target)
    }

    private func look(_ target: ViewTarget, _ seconds: Double) -> Overpass? {
        guard let state = try? Self.state(theory, seconds) else { return nil }
        let view = ViewGeometry(state, target)
        guard view.viewZenithDegrees < 90, view.scanAngleDegrees <= satellite.instrument.scanReachDegrees else {
            return nil
        }
        let at = Instant(seconds: Int64(seconds.rounded()))
        guard at >= from, at < to else { return nil }
        return Overpass(
            satellite: satellite, at: at, scanAngleDegrees: view.scanAngleDegrees,
            viewZenithDegrees: view.viewZenithDegrees, isAscending: state.velocity.z > 0)
    }
}
