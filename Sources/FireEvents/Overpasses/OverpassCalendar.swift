public import Geo

/// Which satellite looked at a place, and when, as their orbits say: what tells "nothing seen" from "not looked".
///
/// A look is predicted where the place lay in the swath; clouds, smoke and instruments out of work are not known.
public struct OverpassCalendar: Sendable {
    /// Stretches without overlap for each satellite, by satellite and then time.
    private let tracks: [SatelliteTrack]
    /// Elements of known satellites that gave no orbit, and why.
    public let refused: [Refusal]

    public struct Refusal: Sendable, Equatable {
        public var elements: OrbitalElements
        public var reason: OrbitError
    }

    /// How far from the epoch of its elements an orbit is trusted, days.
    ///
    /// After a month the satellite may be a minute early or late, which moves the swath by some 20 km: less than one in a
    /// hundred looks more or fewer.
    public static let trustedDays = 30.0

    /// A calendar of an interval; each satellite goes by its elements of the nearest epoch.
    ///
    /// - Parameters:
    ///   - elements: In any order; other objects than ``Satellite`` are left out.
    ///   - start: The first instant.
    ///   - end: The end, not included.
    public init(_ elements: [OrbitalElements], from start: Instant, to end: Instant) {
        var (tracks, refused): ([SatelliteTrack], [Refusal]) = ([], [])
        for satellite in Satellite.allCases {
            let own = Self.sets(of: satellite, among: elements)
            for (index, set) in own.enumerated() {
                let (first, last) = Self.reach(of: index, in: own)
                let (from, to) = (max(start, first), min(end, last))
                do throws(OrbitError) {
                    let theory = try SGP4(set)
                    if from < to { tracks.append(try SatelliteTrack(theory, satellite, from: from, to: to)) }
                } catch {
                    refused.append(Refusal(elements: set, reason: error))
                }
            }
        }
        self.init(tracks: tracks, refused: refused)
    }

    private init(tracks: [SatelliteTrack], refused: [Refusal]) {
        self.tracks = tracks
        self.refused = refused
    }

    /// By epoch, and one of each.
    private static func sets(of satellite: Satellite, among elements: [OrbitalElements]) -> [OrbitalElements] {
        elements.filter { $0.satellite == satellite }.sorted(by: precedes).reduce(into: []) { sets, next in
            if sets.last?.epochSeconds != next.epochSeconds { sets.append(next) }
        }
    }

    /// Sets of one epoch have an order of their own, so that the order given never counts.
    private static func precedes(_ a: OrbitalElements, _ b: OrbitalElements) -> Bool {
        (a.epochSeconds, a.meanMotionRevolutionsPerDay, a.meanAnomalyDegrees, a.ascendingNodeDegrees)
            < (b.epochSeconds, b.meanMotionRevolutionsPerDay, b.meanAnomalyDegrees, b.ascendingNodeDegrees)
    }

    /// From half-way to the set before to half-way to the next, and never beyond what is trusted.
    private static func reach(of index: Int, in sets: [OrbitalElements]) -> (Instant, Instant) {
        let epoch = sets[index].epochSeconds
        let trusted = trustedDays * 86_400
        let first = index > 0 ? (sets[index - 1].epochSeconds + epoch) / 2 : -.infinity
        let last = index + 1 < sets.count ? (sets[index + 1].epochSeconds + epoch) / 2 : .infinity
        return (
            Instant(seconds: Int64(max(first, epoch - trusted).rounded(.up))),
            Instant(seconds: Int64(min(last, epoch + trusted).rounded(.up)))
        )
    }

    /// Those with orbits in the interval.
    public var satellites: [Satellite] { Satellite.allCases.filter { one in tracks.contains { $0.satellite == one } } }

    /// The looks at a place from an instant until another, which is not included; by time, then satellite.
    public func overpasses(over place: Coordinate, from start: Instant, to end: Instant) -> [Overpass] {
        tracks.flatMap { $0.overpasses(over: place, from: start, to: end) }.sorted(by: Overpass.precedes)
    }

    /// The last look at a place before an instant; `nil` when the calendar holds none.
    public func lastOverpass(over place: Coordinate, before end: Instant) -> Overpass? {
        tracks.reduce(nil) { best, track in
            guard let found = track.lastOverpass(over: place, from: best?.at ?? track.from, before: end) else {
                return best
            }
            return best.map { Overpass.precedes($0, found) ? found : $0 } ?? found
        }
    }

    /// Whether at least one satellite's orbit is known all the while: only then does an interval without a look mean
    /// that nobody looked.
    public func covers(from start: Instant, to end: Instant) -> Bool {
        satellites.contains { satellite in
            var known = start
            for track in tracks where track.satellite == satellite && track.from <= known {
                known = max(known, track.to)
            }
            return known >= end
        }
    }

    /// The calendar of those satellites alone whose detections are at hand, and only while they are.
    ///
    /// A look that brought no data is none: without this, a satellite whose files were never read would make "not looked"
    /// into "nothing seen".
    /// - Parameter held: From the first to the last detection of each satellite.
    public func limited(to held: [Satellite: ClosedRange<Instant>]) -> OverpassCalendar {
        OverpassCalendar(
            tracks: tracks.compactMap { track in held[track.satellite].flatMap { track.limited(to: $0) } },
            refused: refused)
    }
}

extension OverpassCalendar {
    /// The minute since 1970 of the last look at a place before a minute, for whoever counts in minutes.
    public func lastLook(near place: UnitVector, before minute: Int32) -> Int32? {
        lastOverpass(over: place.coordinate, before: Instant(minute: minute)).map(\.at.minute)
    }
}
