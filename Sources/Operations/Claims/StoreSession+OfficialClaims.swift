import Assessment
public import Claims
import EmergencyResponse
import FireEvents
import Geo
import ResponseFormats
import Store

/// Official sizes as claims, and what the satellites saw of the same fires.
public struct OfficialClaims: Sendable, Equatable {
    public var claims: [Claim] = []
    public var figures: [FireFigure] = []

    public init() {}
}

extension StoreSession {
    /// Claims kept, and official sizes of the newest editions held, whatever instant they are of.
    public func heldClaims() throws -> [Claim] {
        let store = try store()
        guard let end = Instant(year: 9999, month: 12, day: 31) else { return try store.claims() }
        return try store.claims() + Incident.known(among: store.incidents(), at: end).compactMap(\.claim)
    }

    /// Official sizes that are matched to fires of the newest instant, certainly or probably; none where nothing was ingested.
    public func officialClaims() throws -> OfficialClaims {
        var official = OfficialClaims()
        guard try !store().incidents().isEmpty, try store().eventsInstant() != nil else { return official }
        let known = try season()
        for comparison in known.season.naming.comparisons(known.season.events, at: known.season.at) {
            let own = comparison.incidents.compactMap(\.claim)
            guard own.count == comparison.incidents.count, let figure = try FireFigure(comparison, own, known) else {
                continue
            }
            official.claims += own
            official.figures.append(figure)
        }
        return official
    }
}

extension FireFigure {
    /// On the day that the official figure is of; at the newest instant where that is later or not said.
    ///
    /// - Returns: `nil` when none of the fires was seen by then.
    fileprivate init?(_ comparison: OfficialComparison, _ claims: [Claim], _ known: KnownSeason) throws {
        let (dates, end) = (comparison.incidents.map(\.asOf), known.season.at)
        let date = dates.contains { $0 == nil } ? nil : dates.compactMap(\.self).max()
        let earlier = date.flatMap { end.hours(since: $0) > 24 ? $0 : nil }
        let seen = try earlier.map { try known.burned(comparison.fires, by: $0) } ?? comparison.burnedArea
        guard let burned = seen else { return nil }
        self.init(
            claims: claims.map(\.identifier), burned: .init(low: burned.low, best: burned.best, high: burned.high),
            at: earlier ?? end,
            timing: comparison.isCutOff
                ? .cutOff : date == nil ? .undated : comparison.isOfficialLater ? .later : nil)
    }
}

extension KnownSeason {
    /// Land of some fires burned by the end of a day; `nil` before any of them was seen.
    fileprivate func burned(_ fires: [LocatedEvent], by date: Instant) throws -> AreaInterval? {
        let areas = try fires.compactMap { try days(of: $0.event).last { $0.day <= date }?.burnedArea }
        return areas.isEmpty ? nil : AreaInterval.sum(of: areas)
    }
}
