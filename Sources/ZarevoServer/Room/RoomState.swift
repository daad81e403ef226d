import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Operations
import Reports

/// What a page of the room is made from, out of a snapshot.
struct RoomState {
    let snapshot: Snapshot

    /// - Throws: ``Problem`` where the area is none that is loaded.
    func source(_ address: RoomAddress, files: RoomFiles) throws -> RoomSource {
        let season = try season(at: address.at)
        let scope = try snapshot.area(meant: address.area)
        let evidence = snapshot.evidence
        var source = RoomSource(
            situation: situation(season, scope, isNewest: address.at == nil), areas: evidence.areas,
            places: evidence.places, ledger: snapshot.ledger, clock: snapshot.clock())
        source.held = snapshot.held
        source.newest = newest(at: season.at)
        (source.tag, source.files) = (snapshot.tag, files)
        source.fire = try address.fire.flatMap { try FireSearch(snapshot: snapshot, season: season).account(of: $0) }
        return source
    }

    private func situation(_ season: TrackedSeason, _ scope: Area?, isNewest: Bool) -> Situation {
        if isNewest, scope == nil, let known = snapshot.situation { return known }
        return Situation(season, areas: snapshot.evidence.areas, files: snapshot.evidence.files, scope: scope)
    }

    /// The fires of an instant; none are known before the first detection, and that is what is said.
    func season(at instant: Instant?) throws(Problem) -> TrackedSeason {
        guard let held = snapshot.held, instant.map({ $0 >= held.lowerBound }) ?? true else {
            return TrackedSeason(
                fires: [], at: instant ?? lastAct ?? snapshot.clock(), looks: LookIndex(minutesByCell: [:]),
                minutesByFile: [:])
        }
        return try StateAtInstant(snapshot: snapshot).season(at: instant)
    }

    /// Where there are acts and no detections, people come for the acts.
    private var lastAct: Instant? { snapshot.ledger.entries.map(\.effectiveAt).max() }

    private func newest(at instant: Instant) -> Instant? {
        let rows = snapshot.rows
        return rows.detections[rows.range(from: nil, to: instant)].last?.observedAt
    }
}

extension Snapshot {
    /// The first and the newest detection.
    var held: ClosedRange<Instant>? {
        guard let first = rows.detections.first?.observedAt, let last = rows.detections.last?.observedAt else {
            return nil
        }
        return first...last
    }
}
