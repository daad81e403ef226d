import Assessment
import FireEvents
public import Geo
public import ModelRuns
import Smoke

extension StoreSession {
    /// Sources of smoke: those of a table, or the fires of the store where none is given.
    ///
    /// - Parameter instant: Only what was seen until then counts; `nil` for all that the store holds.
    /// - Throws: ``OperationError`` where no fire has heat.
    public func smokeSources(table: String?, at instant: Instant?) throws -> [SmokeSource] {
        if let table { return try SmokeSourceFile.read(table) }
        let found = try season(at: instant).smokeSources()
        guard !found.isEmpty else {
            let asked = instant.map { " seen until \($0); --hindsight takes what was seen later too" } ?? ""
            throw OperationError.missing("the store: expected fires with heat, found none" + asked)
        }
        return found
    }
}

extension KnownSeason {
    /// - Returns: Those with power, in the order of the season; static heat and what may be a reflection emit nothing.
    public func smokeSources() throws -> [SmokeSource] {
        let fires = season.fires.map(\.state.event).filter { $0.kind == .fire }
        return try fires.compactMap { fire in
            let seen = try detections(fire).powerByPass.map { PowerObservation(at: $0.at, megawatts: $0.megawatts) }
            guard let power = FirePower(seen, longitude: fire.center.longitude) else { return nil }
            let radius = (fire.burnedArea.best * 10_000 / .pi).squareRoot()
            return SmokeSource(
                id: fire.id, coordinate: fire.center, radiusMeters: radius, strength: .power(power, land: nil))
        }
    }
}
