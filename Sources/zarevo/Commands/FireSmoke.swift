import Assessment
import FireEvents
import Formats
import Geo
import Smoke
import Store

/// Fires of the store as sources of smoke.
enum FireSmoke {
    /// Of a table, or of the store where none is given.
    ///
    /// - Parameter instant: Only what was seen until then counts; `nil` for all that the store holds.
    static func sources(table: String?, _ store: StoreOptions, at instant: Instant?) throws -> [SmokeSource] {
        if let table { return try SmokeSourceFile.read(table) }
        let found = try sources(KnownSeason.read(store, at: instant))
        guard !found.isEmpty else {
            let asked = instant.map { " seen until \($0); --hindsight takes what was seen later too" } ?? ""
            throw Failure.missing("the store: expected fires with heat, found none" + asked)
        }
        return found
    }

    /// - Returns: Those with power, in the order of the season; static heat and what may be a reflection emit nothing.
    static func sources(_ known: KnownSeason) throws -> [SmokeSource] {
        let fires = known.season.fires.map(\.state.event).filter { $0.kind == .fire }
        return try fires.compactMap { fire in
            let seen = try known.detections(fire).powerByPass.map {
                PowerObservation(at: $0.at, megawatts: $0.megawatts)
            }
            guard let power = FirePower(seen, longitude: fire.center.longitude) else { return nil }
            let radius = (fire.burnedArea.best * 10_000 / .pi).squareRoot()
            return SmokeSource(
                id: fire.id, coordinate: fire.center, radiusMeters: radius, strength: .power(power, land: nil))
        }
    }
}
