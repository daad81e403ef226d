import Geo

/// When two fires belong to one complex: near in space, edge to edge, and near in time.
///
/// Officials group fires by who leads the work; no distance is written anywhere. What is written here is stated with each
/// answer and can be chosen; `docs/formats.md` says what it makes of the large complexes of 2020.
public struct ComplexRule: Sendable, Equatable {
    /// Between the nearest edges of two perimeters, metres; 0 where they touch or overlap.
    public var distanceMeters: Double
    /// From the last detection of the earlier fire to the first of the later, hours; fires that overlap in time have none.
    public var gapHours: Double

    /// Ten kilometres; fires of which one had ended before the other began are apart.
    ///
    /// - Parameters:
    ///   - distanceMeters: 0 or more.
    ///   - gapHours: 0 or more; by default the five days after which a fire has ended.
    public init(distanceMeters: Double = 10_000, gapHours: Double = 120) {
        precondition(distanceMeters >= 0 && gapHours >= 0)
        self.distanceMeters = distanceMeters
        self.gapHours = gapHours
    }

    func isNearInTime(_ a: FireEvent, _ b: FireEvent) -> Bool {
        max(a.firstSeen, b.firstSeen).hours(since: min(a.lastSeen, b.lastSeen)) <= gapHours
    }
}
