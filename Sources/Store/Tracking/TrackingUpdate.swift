import Assessment
import FireEvents
import FoundationEssentials
import GRDB
import Geo

/// Brings the tracked fires up to date with the detections that are held.
struct TrackingUpdate {
    let tables: TrackingTables
    /// The instant of the newest detection.
    let at: Instant
    let areas: [Area]
    let places: [Place]
    let staticSources: StaticSourceCatalogue
    let path: String
    private var files: FileOrder { tables.directory.files }
    private var database: Database { tables.database }

    init(
        _ tables: TrackingTables, at: Instant, areas: [Area], places: [Place],
        staticSources: StaticSourceCatalogue = .empty, path: String
    ) {
        self.tables = tables
        self.at = at
        self.areas = areas
        self.places = places
        self.staticSources = staticSources
        self.path = path
    }

    /// Everything anew from the detections.
    func rebuild() throws {
        let detections = try DetectionReader.canonical(until: at, files, in: database, path: path)
        let fires = LinkedFires(detections, at: at, known: staticSources)
        try tables.clear()
        for (index, fire) in tracked(fires.components).enumerated() {
            try tables.write(
                fire, fires.components[index].detections, as: Int64(index) + 1,
                group: Int64(fires.linkGroups[index]) + 1)
        }
        for relation in fires.rekindlings {
            try Rekindlings.add(earlier: Int64(relation.earlier) + 1, later: Int64(relation.later) + 1, in: database)
        }
        try StoredLooks.write(detections, in: database)
        try noteLargest(detections, of: 0)
    }

    /// Only what the changes reach: the same as everything anew.
    func apply(_ changes: [DetectionChanges], since before: Instant) throws {
        let net = DetectionChanges.net(changes)
        let changed = changes.flatMap { $0.removed + $0.added }
        let reach = try reachMeters(changed)
        let ranges = TrackingTables.ranges(near: Set(changed.map(TrackingTables.tile)), reachMeters: reach)
        let near = try tables.components(in: ranges, about: Self.minutes(about: changed))
        let touched = try tables.groups(of: near)
        let fresh = try relink(touched, net)
        let moved = try moveOthers(since: before, except: Set(fresh.numbers))
        let components = fresh.components + moved.components
        let (numbers, groups) = (fresh.numbers + moved.numbers, fresh.groups + moved.groups)
        for (index, fire) in tracked(components).enumerated() {
            try tables.write(fire, components[index].detections, as: numbers[index], group: groups[index])
        }
        try StoredLooks.update(net, removed: changed, in: database, minute: detections)
        let earliest = changed.map { ObservationKey($0).minute }.min() ?? .max
        try Rekindlings.update(
            tables, new: fresh.new, affected: fresh.affected, near: ranges, since: earliest, reachMeters: reach)
    }

    private func tracked(_ components: [Component]) -> [TrackedFire] {
        components.concurrentMap { [at, staticSources] in SeenFire($0, at: at, known: staticSources) }
            .located(areas: areas, places: places)
    }

    /// The minutes in which something may link with detections.
    private static func minutes(about detections: [Detection]) -> ClosedRange<Int32> {
        let minutes = detections.map { ObservationKey($0).minute }
        let reach = Int32(60 * max(LinkRule().frontHours, LinkRule().smolderHours))
        return (minutes.min() ?? 0) - reach...(minutes.max() ?? 0) + reach
    }

    private func detections(of minute: Int32) throws -> [Detection] {
        var rows = StoredRows()
        var reader = try DetectionReader("detections", files, in: database, path: path)
        try reader.read(RowNumber.first(of: minute)..<RowNumber.first(of: minute + 1), into: &rows)
        return rows.detections
    }
}

extension TrackingUpdate {
    private struct Fresh {
        var numbers: [Int64] = []
        var groups: [Int64] = []
        var components: [Component] = []
        /// Numbers of those whose earliest detection none had before.
        var new: [Int64] = []
        /// Later fires that began on the land of those that are gone or changed.
        var affected: Set<Int64> = []

        mutating func add(_ component: Component, as number: Int64, group: Int64) {
            numbers.append(number)
            groups.append(group)
            components.append(component)
        }
    }

    /// A component as it was tracked last.
    private struct Tracked {
        var number: Int64
        var group: Int64
        var detections: [Detection]

        /// Whether a component has the same detections, none of them changed.
        ///
        /// - Parameter isWhole: It was and is all of its link group, which never gives as many as it takes.
        func isSame(_ component: Component, _ net: [ObservationKey: Detection?], isWhole: Bool) -> Bool {
            detections.count == component.detections.count
                && !component.detections.contains { net[ObservationKey($0)] != nil }
                && (isWhole
                    || Component(unordered: detections, absorbed: []).detections.map(ObservationKey.init)
                        == component.detections.map(ObservationKey.init))
        }
    }

    /// Links the detections of the link groups that changes may reach; what stays as it is is left alone.
    ///
    /// - Parameter touched: Numbers of the components of whole link groups, with those of their groups.
    private func relink(_ touched: [Int64: Int64], _ net: [ObservationKey: Detection?]) throws -> Fresh {
        var pool: [Detection] = []
        var old: [ObservationKey: Tracked] = [:]
        for (number, group) in touched.sorted(by: { $0.key < $1.key }) {
            let rows = try tables.detections(of: number)
            if let first = rows.map(ObservationKey.init).min() {
                old[first] = Tracked(number: number, group: group, detections: rows)
            }
            pool += rows.filter { net[ObservationKey($0)] == nil }
        }
        pool += net.values.compactMap(\.self)
        var fresh = Fresh()
        var gone = Set(touched.keys)
        var next = try Int64.fetchOne(database, sql: "SELECT coalesce(max(fid), 0) + 1 FROM components") ?? 1
        let fires = LinkedFires(pool, at: at, known: staticSources)
        let counts = fires.linkGroups.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let oldCounts = touched.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        var numbers: [Int64] = []
        for (component, first) in zip(fires.components, fires.linkGroups) {
            let known = old[ObservationKey(component.detections[0])]
            numbers.append(known?.number ?? next)
            if let known {
                gone.remove(known.number)
            } else {
                fresh.new.append(next)
                next += 1
            }
            if let known, known.group == numbers[first],
                known.isSame(component, net, isWhole: counts[first] == 1 && oldCounts[known.group] == 1)
            {
                continue
            }
            fresh.add(component, as: numbers[numbers.count - 1], group: numbers[first])
        }
        fresh.affected = try Rekindlings.later(than: Array(gone) + fresh.numbers, in: database)
        for number in gone.sorted() { try tables.remove(number) }
        return fresh
    }

    /// Components without a change whose detections pass from one day to another.
    private func moveOthers(
        since before: Instant, except fresh: Set<Int64>
    ) throws -> (numbers: [Int64], groups: [Int64], components: [Component]) {
        let minute = before.adding(hours: -48).minute
        var (numbers, components): ([Int64], [Component]) = ([], [])
        for (number, fire) in try tables.fires(lastSeenAfter: minute)
        where !fresh.contains(number) && fire.state.seen(at: at, insteadOf: before) == nil {
            numbers.append(number)
            components.append(
                Component(
                    unordered: try tables.detections(of: number), absorbed: fire.state.event.parents))
        }
        let groups = try tables.groups(of: numbers)
        return (numbers, numbers.map { groups[$0] ?? $0 }, components)
    }

    /// How far a changed detection may link, metres.
    private func reachMeters(_ changed: [Detection]) throws -> Double {
        let known = try Double.fetchOne(
            database, sql: "SELECT CAST(value AS REAL) FROM meta WHERE name = 'largestHalfDiagonal'")
        return 2 * (try noteLargest(changed, of: known ?? 0)) + LinkRule().allowanceMeters
    }

    @discardableResult
    private func noteLargest(_ detections: [Detection], of known: Double) throws -> Double {
        let largest = detections.reduce(known) { max($0, $1.halfDiagonalMeters.rounded(.up)) }
        try database.execute(
            sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('largestHalfDiagonal', ?)",
            arguments: ["\(largest)"])
        return largest
    }
}
