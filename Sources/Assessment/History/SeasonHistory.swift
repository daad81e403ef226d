public import FireEvents
public import Geo
import Synchronization

/// The fires of every instant of a season, fast: linking is done once, and a fire is measured again only where its detections
/// or their ages changed.
///
/// An instant gives the same as a ``TrackedSeason`` from the detections up to it, whatever was asked for before and by how
/// many tasks at once: what is kept only saves work.
public final class SeasonHistory: Sendable {
    public let areas: [Area]
    public let places: [Place]
    public let files: [SourceFile]
    private let fires: FireHistory
    private let minutesByFile: [UInt16: [Int32]]
    private let locators: LocatorPool
    private let memory: Mutex<BoundedMemory<FireKey, [KnownFire]>>
    private let archive: FireArchive?

    /// A fire with what lies around it, and the minutes in which it is as it is.
    private struct KnownFire {
        var fire: TrackedFire
        var minutes: ClosedRange<Int32>
        var bytes: Int
    }

    /// - Parameters:
    ///   - evidence: All that is known; each detection at the start of a minute.
    ///   - overpasses: What orbits say of who looked where; counted for each satellite only while its files are held.
    ///   - memoryBytes: About how much may be kept of fires that were measured.
    ///   - archive: Where fires that were measured are kept beside; it holds nothing that is not of the same detections.
    public init(
        _ evidence: Evidence, overpasses: OverpassCalendar? = nil, memoryBytes: Int = 150_000_000,
        archive: FireArchive? = nil
    ) {
        self.archive = archive
        (areas, places, files) = (evidence.areas, evidence.places, evidence.files)
        minutesByFile = evidence.minutesByFile
        // What an archive holds need not be measured again.
        fires = FireHistory(
            evidence.detections, overpasses: overpasses, staticSources: evidence.staticSources,
            measuredBytes: archive == nil ? 80_000_000 : 25_000_000)
        locators = LocatorPool(areas: evidence.areas, places: evidence.places)
        memory = Mutex(BoundedMemory(limitBytes: memoryBytes))
    }

    /// Fires of fewer detections are measured faster than they are worth keeping ahead.
    public static let fewestDetectionsAhead = 300

    /// All fires of an instant, without the names that people and officials gave.
    public func season(at instant: Instant) -> TrackedSeason {
        let moments = fires.moments(at: instant)
        return season(moments, known(moments, at: instant), at: instant)
    }

    /// The same, measured by the calling thread alone, which may give way to others; large fires are kept in the archive
    /// rather than in memory.
    public func seasonAhead(at instant: Instant) -> TrackedSeason {
        let moments = fires.moments(at: instant)
        return season(moments, moments.map { ahead($0, at: instant) }, at: instant)
    }

    private func season(_ moments: [FireMoment], _ known: [TrackedFire], at instant: Instant) -> TrackedSeason {
        let season = FireSeason(
            known.map { $0.state.seen(at: instant) }, fires.relations(of: moments, at: instant),
            fires.looks(at: instant), at: instant)
        let tracked = zip(season.states, known).map { state, fire in
            TrackedFire(state: state, around: fire.around, aroundDayBefore: fire.aroundDayBefore)
        }
        return TrackedSeason(fires: tracked, at: instant, looks: season.looks, minutesByFile: minutesByFile)
    }

    /// The detections of an event of an instant, in canonical order; none when there is no such event.
    public func detections(of event: FireEvent, at instant: Instant) -> [Detection] {
        fires.moments(at: instant).first { fires.rows[Int($0.first)].eventId == event.id }.map(fires.detections) ?? []
    }

    /// Works out the fires of all instants from a number of detections on, the largest first and of these the latest, and
    /// keeps them in the archive: what one instant costs then is reading them.
    ///
    /// - Parameter goesOn: Asked between two fires.
    public func workAhead(fewestDetections: Int = fewestDetectionsAhead, while goesOn: () -> Bool) {
        guard let archive else { return }
        defer { fires.forgetMeasured() }
        for group in fires.groups(atLeast: fewestDetections) {
            for minute in fires.changes(of: group) {
                let instant = Instant(minute: minute)
                for moment in fires.moments(of: group, at: instant) {
                    guard goesOn(), !archive.isFull else { return }
                    guard fires.detectionCount(of: moment) >= fewestDetections, !archive.holds(moment.key, at: minute)
                    else { continue }
                    let known = measured(moment, at: instant)
                    archive.keep(known.fire, moment.key, known.minutes, fires.positions(of: moment), fires.rows)
                }
            }
        }
    }

    private func ahead(_ moment: FireMoment, at instant: Instant) -> TrackedFire {
        let kept = memory.withLock { Self.kept(moment, at: instant, in: &$0) }
        if let fire = kept ?? archived(moment, at: instant)?.fire { return fire }
        let known = measured(moment, at: instant)
        if let archive, !archive.isFull, fires.detectionCount(of: moment) >= Self.fewestDetectionsAhead {
            archive.keep(known.fire, moment.key, known.minutes, fires.positions(of: moment), fires.rows)
        } else {
            memory.withLock { Self.keep(known, of: moment, in: &$0) }
        }
        return known.fire
    }

    private func known(_ moments: [FireMoment], at instant: Instant) -> [TrackedFire] {
        let kept = memory.withLock { memory in moments.map { Self.kept($0, at: instant, in: &memory) } }
        let missing = fires.heaviestFirst(moments.indices.filter { kept[$0] == nil }.map { moments[$0] })
        let made = missing.concurrentMap { self.archived($0, at: instant) ?? self.measured($0, at: instant) }
        var byKey: [FireKey: TrackedFire] = [:]
        memory.withLock { memory in
            for (moment, known) in zip(missing, made) {
                byKey[moment.key] = known.fire
                Self.keep(known, of: moment, in: &memory)
            }
        }
        return moments.indices.compactMap { kept[$0] ?? byKey[moments[$0].key] }
    }

    private static func kept(
        _ moment: FireMoment, at instant: Instant, in memory: inout BoundedMemory<FireKey, [KnownFire]>
    ) -> TrackedFire? {
        memory.value(of: moment.key)?.first { $0.minutes.contains(instant.minute) }?.fire
    }

    private static func keep(
        _ known: KnownFire, of moment: FireMoment, in memory: inout BoundedMemory<FireKey, [KnownFire]>
    ) {
        let all = (memory.value(of: moment.key) ?? []).filter { $0.minutes != known.minutes } + [known]
        memory.keep(all, of: moment.key, bytes: all.reduce(0) { $0 + $1.bytes })
    }

    private func archived(_ moment: FireMoment, at instant: Instant) -> KnownFire? {
        archive?.fire(moment.key, at: instant.minute, fires.rows).map { fire, minutes in
            KnownFire(fire: fire, minutes: minutes, bytes: fire.approximateBytes)
        }
    }

    private func measured(_ moment: FireMoment, at instant: Instant) -> KnownFire {
        let seen = fires.seen(moment, at: instant)
        let fire = locators.tracked(seen)
        let minutes = seen.unchangedMinutes(around: instant.minute)
        return KnownFire(fire: fire, minutes: minutes, bytes: fire.approximateBytes)
    }
}
