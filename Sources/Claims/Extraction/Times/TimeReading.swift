import Geo

/// The days and the clock time that a sentence names.
struct TimeReading {
    /// Where a day is named, and its number since 1970.
    var days: [(index: Int, day: Int)]
    var clock: (hour: Int, minute: Int)?
    /// Minutes east of UTC.
    var zone: Int
    var published: Int?

    /// - Returns: When the state of things was so, by the day that stands nearest; `nil` when the sentence does not say.
    func time(near anchor: Int) -> ClaimTime? {
        let nearest = days.min { abs($0.index - anchor) < abs($1.index - anchor) }
        guard let day = nearest?.day ?? (clock == nil ? nil : published) else { return nil }
        guard let clock else { return stretch(from: day, to: day + 1) }
        let at = Instant(seconds: Int64(day) * 86_400 + Int64(clock.hour * 60 + clock.minute - zone) * 60)
        return ClaimTime(from: at, to: at, zoneMinutes: zone, hasClock: true)
    }

    /// From the beginning of one day to that of another.
    func stretch(from first: Int, to end: Int) -> ClaimTime {
        ClaimTime(from: start(of: first), to: start(of: end), zoneMinutes: zone)
    }

    private func start(of day: Int) -> Instant { Instant(seconds: Int64(day) * 86_400 - Int64(zone) * 60) }
}
