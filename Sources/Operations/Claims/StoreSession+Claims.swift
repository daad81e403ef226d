import Assessment
public import Claims
import EmergencyResponse
import FireEvents
import Geo
import Store

extension StoreSession {
    /// Claims compared with each other and with what the satellites saw at the time.
    public func findings(
        of claims: [Claim], satellite figures: [SatelliteFigure], official: OfficialClaims = OfficialClaims()
    ) throws -> [Reconciliation] {
        Reconciler(gazetteer: try gazetteer()).findings(
            claims: claims + official.claims, satellite: figures, fires: official.figures)
    }

    /// What the satellites saw of the areas that claims name, at each instant that a claim of an area or a number speaks of, as
    /// far as the store has detections of it; empty where there is no store.
    public func satelliteFigures(at claims: [Claim]) throws -> [SatelliteFigure] {
        guard exists else { return [] }
        let evidence = try store().evidence(until: nil)
        guard let first = evidence.detections.map(\.observedAt).min(),
            let last = evidence.detections.map(\.observedAt).max()
        else {
            listener.remark("no detections in \(path): claims are compared with each other only")
            return []
        }
        let asked = Set(claims.flatMap(\.instantsToSee)).sorted()
        let codes = Set(claims.flatMap(\.areas).map(\.code))
        let instants = asked.filter { $0 >= first && $0.hours(since: last) <= 24 }
        let unseen = asked.filter { !instants.contains($0) }
        return unseen.flatMap { instant in codes.sorted().map { .notLoaded($0, at: instant) } }
            + figures(evidence, of: codes, at: instants, since: first)
    }

    private func figures(
        _ evidence: Evidence, of codes: Set<String>, at instants: [Instant], since first: Instant
    ) -> [SatelliteFigure] {
        guard !instants.isEmpty else { return [] }
        let history = SeasonHistory(evidence)
        let areas = evidence.areas.filter { codes.contains($0.code) }
        var figures: [SatelliteFigure] = []
        defer { listener.progress("") }
        for (index, instant) in instants.enumerated() {
            listener.progress("what the satellites saw: \(index + 1) of \(instants.count) instants")
            let season = history.season(at: instant)
            let rows = season.summaries(of: codes, in: evidence.areas)
            figures += rows.map { SatelliteFigure($0, at: instant, since: first) }
            let loaded = Set(areas.filter(season.isLoaded).map(\.code)).union(rows.map(\.code))
            figures += codes.subtracting(loaded).sorted().map { .notLoaded($0, at: instant) }
        }
        return figures
    }
}

extension SatelliteFigure {
    fileprivate init(_ row: AreaSummary, at instant: Instant, since first: Instant) {
        self.init(
            areaCode: row.code, at: instant, burned: Range(row.burnedArea), active: Range(row.activeArea ?? .zero),
            activeFires: row.activeEventCount, loadedSince: first)
        isLoaded = row.activeEventCount != nil
    }
}

extension SatelliteFigure.Range {
    fileprivate init(_ area: AreaInterval) { self.init(low: area.low, best: area.best, high: area.high) }
}
