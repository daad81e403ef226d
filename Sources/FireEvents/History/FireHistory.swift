public import Geo
import Synchronization

/// The fires of every instant from one pass over all detections: linking is done once.
///
/// Whether two detections link depends on these two alone, and what is taken apart on the link group alone: so the link
/// groups of an instant are those of all detections as they were then. An instant gives the same as ``FireSeason`` from the
/// detections up to it.
public final class FireHistory: Sendable {
    /// In canonical order.
    public let rows: [Detection]
    public let staticSources: StaticSourceCatalogue
    let sightings: SightingTable
    let links: LinkHistory
    let minutes: [Int32]
    private let looks: LookIndex
    private let overpasses: OverpassCalendar?
    private let observed: ObservedSpans
    private let nearby: EarlierNearby
    private let suspicion: StaticSuspicion
    private let separations: Mutex<BoundedMemory<Int32, Separation>>
    let measured: Mutex<BoundedMemory<Int32, MeasuredFire>>
    let measuredBytes: Int

    /// A link group at some time: as a whole, or taken apart.
    enum Separation {
        case whole
        case parts([Linkage.Part])
    }

    /// - Parameters:
    ///   - detections: In any order, each observation once; each at the start of a minute.
    ///   - staticSources: What is known to be hot without a wildfire.
    ///   - measuredBytes: About how much may be kept of what was measured of fires.
    public init(
        _ detections: [Detection], overpasses: OverpassCalendar? = nil, staticSources: StaticSourceCatalogue = .empty,
        measuredBytes: Int = 80_000_000
    ) {
        self.measuredBytes = measuredBytes
        rows = detections.inCanonicalOrder()
        self.staticSources = staticSources
        self.overpasses = overpasses
        sightings = SightingTable(rows)
        minutes = sightings.minutes
        let graph = LinkGraph(sightings)
        links = LinkHistory(graph)
        suspicion = StaticSuspicion(graph, rows, known: staticSources)
        nearby = EarlierNearby(graph)
        looks = LookIndex(sightings)
        observed = ObservedSpans(rows)
        separations = Mutex(BoundedMemory(limitBytes: 20_000_000))
        measured = Mutex(BoundedMemory(limitBytes: measuredBytes))
    }

    /// How many detections there are up to an instant.
    public func detectionCount(until instant: Instant) -> Int {
        minutes.partitioningIndex { $0 > instant.minute }
    }

    /// Who looked where, as far as was known at an instant.
    public func looks(at instant: Instant) -> LookIndex {
        var known = looks.limited(to: instant)
        known.overpasses = overpasses?.limited(to: observed.spans(until: instant.minute))
        return known
    }

    /// The fires of an instant, by earliest detection.
    public func moments(at instant: Instant) -> [FireMoment] {
        moments(of: links.components(ofFirst: Int32(detectionCount(until: instant))))
    }

    /// The fires of components, by earliest detection.
    func moments(of components: [LinkHistory.Component]) -> [FireMoment] {
        let suspects = components.filter { isSuspect($0) }
        let found = Dictionary(uniqueKeysWithValues: zip(suspects.map(\.last), separations(of: suspects)))
        return components.flatMap { component -> [FireMoment] in
            guard case .parts(let parts) = found[component.last] ?? .whole else { return [FireMoment(component)] }
            return parts.enumerated().map { FireMoment(component, $1, number: $0) }
        }.sorted { $0.first < $1.first }
    }

    private func isSuspect(_ component: LinkHistory.Component) -> Bool {
        suspicion.isPossible(root: links.root(of: component.root, ofFirst: Int32(rows.count)))
    }

    private func separations(of components: [LinkHistory.Component]) -> [Separation] {
        let known = separations.withLock { kept in components.map { kept.value(of: $0.last) } }
        let missing = zip(components, known).filter { $1 == nil }.map(\.0)
        let order = heaviestFirst(missing.map { FireMoment($0) }).map(\.component)
        let made = order.concurrentMap { self.separation(of: $0) }
        var byLast: [Int32: Separation] = [:]
        separations.withLock { kept in
            for (component, separation) in zip(order, made) {
                byLast[component.last] = separation
                kept.keep(separation, of: component.last, bytes: separation.bytes)
            }
        }
        return zip(components, known).map { $1 ?? byLast[$0.last] ?? .whole }
    }

    private func separation(of component: LinkHistory.Component) -> Separation {
        let members = links.members(of: component)
        guard suspicion.holds(members, rows) else { return .whole }
        let whole = Linkage.Part(members: members, absorbed: links.absorbed(by: component))
        let parts = StaticSeparation.parts(of: whole, rows, sightings, known: staticSources)
        return parts == [whole] ? .whole : .parts(parts)
    }

    /// What a fire tells at an instant that it is of.
    public func seen(_ moment: FireMoment, at instant: Instant) -> SeenFire {
        let members = members(of: moment)
        let absorbed = moment.part?.absorbed ?? links.absorbed(by: moment.component)
        var component = Component(
            detections: members.map { rows[Int($0)] }, absorbed: absorbed.map { rows[Int($0)].eventId }.sorted())
        guard let part = moment.part else { return whole(component, members, moment, at: instant) }
        component.isBreakout = part.isBreakout
        return SeenFire(component, at: instant, known: staticSources)
    }

    private func whole(
        _ component: Component, _ members: [Int32], _ moment: FireMoment, at instant: Instant
    ) -> SeenFire {
        var component = component
        let pieces = pieces(of: members, at: instant.adding(hours: -24))
        component.pieces = pieces
        let own = measured([moment.component.last])[0]
        let lasts = pieces.map { members[Int($0[$0.count - 1])] }
        let earlier = lasts == [moment.component.last] ? [own] : measured(lasts)
        defer { keep([own] + earlier, of: [moment.component.last] + lasts) }
        return SeenFire(
            component, at: instant, known: staticSources, MeasuredState(own: own, pieces: earlier))
    }

    private func measured(_ lasts: [Int32]) -> [MeasuredFire] {
        measured.withLock { kept in lasts.map { kept.value(of: $0) ?? MeasuredFire() } }
    }

    private func keep(_ fires: [MeasuredFire], of lasts: [Int32]) {
        let sizes = fires.map(\.bytes)
        measured.withLock { kept in
            for index in fires.indices { kept.keep(fires[index], of: lasts[index], bytes: sizes[index]) }
        }
    }

    func members(of moment: FireMoment) -> [Int32] {
        moment.part?.members ?? links.members(of: moment.component)
    }

    /// The detections of a fire, in canonical order.
    public func detections(of moment: FireMoment) -> [Detection] { members(of: moment).map { rows[Int($0)] } }

    /// By number of detections, which tells how much work each is; so that several cores end at about the same time.
    public func heaviestFirst(_ moments: [FireMoment]) -> [FireMoment] {
        let counts = moments.map(detectionCount)
        return moments.indices.sorted { (counts[$0], $1) > (counts[$1], $0) }.map { moments[$0] }
    }

    /// Positions of what was there the day before, by what was linked then.
    private func pieces(of members: [Int32], at earlier: Instant) -> [[Int32]] {
        let count = Int32(detectionCount(until: earlier))
        var numbers: [Int32: Int] = [:]
        var pieces: [[Int32]] = []
        for (position, member) in members.enumerated() {
            guard member < count else { break }
            let root = links.root(of: member, ofFirst: count)
            let number = numbers[root, default: pieces.count]
            if number == pieces.count {
                numbers[root] = number
                pieces.append([])
            }
            pieces[number].append(Int32(position))
        }
        return pieces
    }

    /// Which fires began on whose land, by index of the fires of an instant.
    public func relations(of moments: [FireMoment], at instant: Instant) -> [LinkedFires.Relation] {
        let count = Int32(detectionCount(until: instant))
        var byRoot: [Int32: [Int]] = [:]
        for (index, moment) in moments.enumerated() { byRoot[moment.component.root, default: []].append(index) }
        return moments.indices.flatMap { later in
            var found: Set<Int> = []
            for other in nearby.earlier(than: moments[later].first) {
                let fires = byRoot[links.root(of: other, ofFirst: count)] ?? []
                let earlier = fires.count == 1 ? fires[0] : fires.first { moments[$0].holds(other) }
                if let earlier, earlier != later { found.insert(earlier) }
            }
            return found.sorted().map { LinkedFires.Relation(earlier: $0, later: later) }
        }
    }
}

extension FireHistory.Separation {
    fileprivate var bytes: Int {
        guard case .parts(let parts) = self else { return 100 }
        return parts.reduce(100) { $0 + 100 + 4 * ($1.members.count + $1.absorbed.count) }
    }
}

/// A fire at some time: the same until a detection joins its link group.
public struct FireMoment: Sendable {
    /// Tells the detections.
    public let key: FireKey
    let component: LinkHistory.Component
    /// Of the detections of a link group that was taken apart; `nil` where it is whole.
    let part: Linkage.Part?

    init(_ component: LinkHistory.Component, _ part: Linkage.Part? = nil, number: Int = 0) {
        key = FireKey(last: component.last, part: Int32(number))
        (self.component, self.part) = (component, part)
    }

    /// Its earliest detection.
    public var first: Int32 { part?.members[0] ?? component.root }

    func holds(_ row: Int32) -> Bool { part.map { $0.members[...].prefix(through: row).last == row } ?? true }
}

/// The detections of a fire at some time.
public struct FireKey: Hashable, Sendable {
    /// The latest of its link group.
    package var last: Int32
    /// Of those that it was taken apart into.
    package var part: Int32

    package init(last: Int32, part: Int32) { (self.last, self.part) = (last, part) }

    /// Whether it is of the first rows alone, so that later ones do not change what it tells.
    public func isOf(first count: Int) -> Bool { Int(last) < count }
}
