public import Assessment
public import FireEvents
import GRDB
import Geo

extension Store {
    /// Brings the fires and the layer `events` up to date with the detections that are held, in one transaction.
    ///
    /// After an ingest only the components near its detections are linked and measured again; the result is the same as
    /// from all detections at once.
    public func track() throws(StoreError) {
        try write { [path, remarks] database in
            let files = try FileOrder(in: database, path: path)
            guard
                let number = try Int64.fetchOne(
                    database, sql: "SELECT max(fid) FROM detections WHERE fid < ?", arguments: [endNumber])
            else { return }
            let at = Instant(minute: RowNumber.minute(of: number))
            let places = try Self.places(in: database, remarks)
            let update = TrackingUpdate(
                TrackingTables(database: database, directory: Directory(files, places: places)), at: at,
                areas: try Self.areas(in: database, path: path, remarks), places: places,
                staticSources: try Self.staticSources(in: database), path: path)
            let changes = try DetectionChanges.noted(files, in: database)
            if let before = try trackedInstant(in: database), before <= at,
                try !Self.hasImpossiblePlaces(in: database)
            {
                guard !changes.isEmpty else { return }
                try update.apply(changes, since: before)
            } else {
                try update.rebuild()
            }
            try database.execute(sql: "DELETE FROM detectionChanges")
            try TrackingTables.noteTracked(at: at, in: database)
            var season = try season(update.tables, at: at)
            season.naming = try naming(of: season, in: database)
            try Self.replaceEvents(season.events, at: at, in: database)
        }
    }

    /// The fires as of the newest detection, as they were tracked last; `nil` when something changed since.
    ///
    /// - Parameter overpasses: What orbits say of who looked where, counted for each satellite only while its files are held.
    public func trackedSeason(overpasses: OverpassCalendar? = nil) throws(StoreError) -> TrackedSeason? {
        try read { try currentSeason(overpasses: overpasses, in: $0) }
    }

    /// Whether fires were tracked since detections changed last: not while another program takes them up.
    public func isTracked() throws(StoreError) -> Bool {
        try read { database in
            guard try trackedInstant(in: database) != nil else { return false }
            return try Int.fetchOne(database, sql: "SELECT count(*) FROM detectionChanges") == 0
        }
    }

    func currentSeason(overpasses: OverpassCalendar? = nil, in database: Database) throws -> TrackedSeason? {
        guard let at = try trackedInstant(in: database),
            try Int.fetchOne(database, sql: "SELECT count(*) FROM detectionChanges") == 0,
            try !Self.hasImpossiblePlaces(in: database)
        else { return nil }
        let directory = Directory(
            try FileOrder(in: database, path: path), places: try Self.places(in: database, remarks))
        var season = try season(
            TrackingTables(database: database, directory: directory), at: at,
            overpasses: try overpasses?.limited(to: spans(in: database)))
        season.naming = try naming(of: season, in: database)
        return season
    }

    /// The detections of an event of ``trackedSeason()``, in canonical order; none when there is no such event.
    public func detections(of event: FireEvent) throws(StoreError) -> [Detection] {
        try read { [path] database in
            let files = try FileOrder(in: database, path: path)
            let tables = TrackingTables(database: database, directory: Directory(files, places: []))
            let numbers = try Int64.fetchAll(
                database, sql: "SELECT fid FROM components WHERE lastMinute = ? AND detectionCount = ?",
                arguments: [event.lastSeen.minute, event.detectionCount])
            for number in numbers {
                let rows = Component(unordered: try tables.detections(of: number), absorbed: []).detections
                if rows.first?.eventId == event.id { return rows }
            }
            return []
        }
    }

    /// When the fires were last tracked; `nil` when they must be tracked anew, as those that were tracked at an instant which
    /// has not come yet.
    private func trackedInstant(in database: Database) throws -> Instant? {
        guard let at = try TrackingTables.trackedInstant(in: database), latest.map({ at <= $0 }) ?? true else {
            return nil
        }
        return at
    }

    /// From the first to the last detection of each satellite.
    private func spans(in database: Database) throws -> [Satellite: ClosedRange<Instant>] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT satellite, min(fid), max(fid) FROM detections WHERE fid < ? GROUP BY satellite",
            arguments: [endNumber])
        return rows.reduce(into: [:]) { spans, row in
            guard let satellite = Satellite.allCases.first(where: { String(describing: $0.storedText) == row[0] })
            else { return }
            let (first, last) = (RowNumber.minute(of: row[1]), RowNumber.minute(of: row[2]))
            spans[satellite] = Instant(minute: first)...Instant(minute: last)
        }
    }

    /// Minutes with a detection, ascending, each once, by index of the file.
    func minutesByFile(_ files: FileOrder, in database: Database) throws -> [UInt16: [Int32]] {
        var minutes: [UInt16: [Int32]] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT DISTINCT fileId, fid >> 24 FROM detections WHERE fid < ? ORDER BY 1, 2",
            arguments: [endNumber])
        while let row = try rows.next() {
            if let file = files.index(of: row[0]) { minutes[file, default: []].append(row[1]) }
        }
        return minutes
    }

    private func season(
        _ tables: TrackingTables, at: Instant, overpasses: OverpassCalendar? = nil
    ) throws -> TrackedSeason {
        var looks = try StoredLooks.read(in: tables.database)
        looks.overpasses = overpasses
        let stored = try tables.fires().map {
            (number: $0.number, key: ObservationKey($0.fire.state.first), fire: $0.fire)
        }
        .sorted { $0.key < $1.key }
        let positions = Dictionary(uniqueKeysWithValues: stored.enumerated().map { ($1.number, $0) })
        let relations = try Rekindlings.all(in: tables.database).compactMap { edge in
            positions[edge.earlier].flatMap { earlier in
                positions[edge.later].map { LinkedFires.Relation(earlier: earlier, later: $0) }
            }
        }
        let season = FireSeason(
            stored.map { $0.fire.state.seen(at: at) }, relations, looks, at: at)
        return TrackedSeason(
            fires: zip(season.states, stored).map { state, row in
                TrackedFire(state: state, around: row.fire.around, aroundDayBefore: row.fire.aroundDayBefore)
            }, at: at, looks: season.looks,
            minutesByFile: try minutesByFile(tables.directory.files, in: tables.database))
    }
}
