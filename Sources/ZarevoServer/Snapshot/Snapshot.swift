import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Formats
import Geo
import MapTiles
import Operations
import Reports
import Store

/// All that answers are made from, of one moment of a store: never changed, replaced as a whole.
final class Snapshot: Sendable {
    /// Counts up in one process.
    let number: Int
    /// Another one for other content, the same for the same, also after a restart.
    let tag: String
    let evidence: Evidence
    /// The fires as of the newest detection; `nil` where there is none.
    let season: TrackedSeason?
    let situation: Situation?
    let events: [LocatedEvent]
    let ledger: Ledger
    let incidents: [Incident]
    let names: FireNames
    let rows: DetectionRows
    let collections: Collections
    let tiles: DetectionTiles
    /// The fires of any instant.
    let history: MadeOnce<SeasonHistory>
    let seasons: SeasonAtInstant
    /// The fires of each day.
    let days: FireDays
    /// Fires of instants that were worked out before somebody asks; `nil` where that is not wanted.
    let archive: FireArchive?
    /// What was worked out of it, kept as long as it is.
    let kept = KeptAnswers(byteLimit: 32 << 20)

    let base: BaseMaps
    /// Now.
    let clock: @Sendable () -> Instant
    /// Grids of danger, behaviour and smoke.
    let rasters: RasterLibrary

    /// What came since the snapshots before it.
    let tails: DetectionTails

    /// Opens the store for reading, for what is too seldom asked to be held.
    let session: @Sendable () -> StoreSession

    /// - Parameters:
    ///   - before: The snapshot that it takes the place of.
    ///   - states: Where what is worked out ahead is kept.
    ///   - grids: Results that lie in a folder.
    ///   - opening: Opens the same store.
    ///   - remark: Told of grids that are left out.
    init(
        _ session: StoreSession, after before: Snapshot? = nil, states: KeptStates = .none, grids: RasterFolder? = nil,
        opening: @escaping @Sendable () -> StoreSession, remark: (String) -> Void = { _ in }
    ) throws {
        self.session = opening
        let store = try session.store()
        number = (before?.number ?? 0) + 1
        clock = session.clock
        evidence = try store.evidence()
        names = try store.fireNames()
        (ledger, incidents) = (try session.ledger(), try store.incidents())
        var season = try store.trackedSeason()
        if season == nil, !evidence.detections.isEmpty {
            season = KnownSeason(evidence, at: nil).season
            if let found = season { season?.naming = try store.naming(of: found) }
        }
        self.season = season
        situation = season.map { [evidence] in
            Situation($0, areas: evidence.areas, files: evidence.files, scope: nil)
        }
        events = season?.events ?? []
        rows = DetectionRows(evidence.detections)
        tiles = DetectionTiles(rows)
        let same = before.map { [evidence] in evidence.sameDetections(as: $0.evidence) } ?? 0
        let baseTag = SnapshotTag.base(evidence)
        let archive = states.archive(after: before, first: same, evidence, base: baseTag)
        self.archive = archive
        history = MadeOnce { [evidence] in
            SeasonHistory(evidence, memoryBytes: archive == nil ? 60_000_000 : 40_000_000, archive: archive)
        }
        seasons = SeasonAtInstant(newest: season, history: history, names: names, areas: evidence.areas)
        let known = before.map { [names, evidence] in $0.days(validFor: evidence, first: same, names) } ?? [:]
        days = FireDays(rows, known: known, seasons)
        let smoke = try store.smoke().map(\.forecast)
        collections = Collections(rows, evidence, events, situation, incidents, ledger.state, smoke, days)
        tails = before.map { [rows] in DetectionTails(after: $0, now: rows.detections) } ?? .none
        rasters = RasterLibrary(
            smoke: smoke, folder: grids, before: before?.rasters,
            smokeGrid: { try opening().store().smokeGrid($0) }, remark: remark)
        base = before.flatMap { $0.base.tag == baseTag ? $0.base : nil } ?? BaseMaps(evidence, tag: baseTag)
        tag = SnapshotTag(evidence, ledger, incidents, events, rasters, base: baseTag).text
    }

    /// - Parameter text: Code or name; `nil` for no area.
    /// - Throws: ``Problem`` that names those that may be meant.
    func area(meant text: String?) throws(Problem) -> Area? {
        do throws(OperationError) { return try Area.meant(by: text, in: evidence.areas) } catch {
            throw .notFound("\(error)")
        }
    }

    /// Makes what the first request would have to wait for.
    func prepare() {
        guard season != nil else { return }
        _ = history.value
        _ = tiles.index(of: .webMercatorQuad)
    }

    /// The instant that is asked about where none is given: that of the newest detection.
    var at: Instant? { season?.at }
}
