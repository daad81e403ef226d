import FireEvents
import Geo
import TestSupport
import Testing

@testable import Assessment

@Suite("Season at any instant")
struct SeasonHistoryTests {
    private static func scratch(_ evidence: Evidence, at instant: Instant) -> TrackedSeason {
        TrackedSeason(
            FireSeason(evidence.detections, at: instant, staticSources: evidence.staticSources),
            areas: evidence.areas, places: evidence.places, minutesByFile: evidence.minutesByFile)
    }

    private static func instants(_ count: Int, seed: UInt64) -> [Instant] {
        var random = SplitMix(state: seed &+ 1_000)
        return (0..<count).map { _ in
            World.start.adding(hours: .random(in: -12...Double(24 * (Histories.days + 9)), using: &random))
        }
    }

    /// Everything that a situation says, in words; figures of the days that follow from the looks are among it.
    private static func told(_ season: TrackedSeason, _ evidence: Evidence) -> String {
        "\(season.fires) \(Situation(season, areas: evidence.areas, files: evidence.files, scope: nil))"
            + " \(Situation(season, areas: evidence.areas, files: evidence.files, scope: World.areas[2]))"
    }

    /// Ids of the fires that are not the same in both.
    private static func different(_ one: TrackedSeason, _ other: TrackedSeason) -> [String] {
        let pairs = zip(one.fires, other.fires).filter { $0 != $1 }.map(\.0.state.event.id)
        return one.fires.count == other.fires.count ? pairs : pairs + ["\(one.fires.count), not \(other.fires.count)"]
    }

    @Test("is the same as from the detections up to it", arguments: 1...5)
    func fromScratch(seed: UInt64) {
        let evidence = Histories.evidence(seed)
        let history = SeasonHistory(evidence)
        for instant in Self.instants(14, seed: seed) {
            let (kept, scratch) = (history.season(at: instant), Self.scratch(evidence, at: instant))
            #expect(Self.different(kept, scratch) == [], "at \(instant)")
            let isSame = Self.told(kept, evidence) == Self.told(scratch, evidence)
            #expect(isSame, "at \(instant)")
        }
    }

    @Test("is the same a minute before and after each detection, and a day or two later", arguments: 1...2)
    func boundaries(seed: UInt64) {
        let evidence = Histories.evidence(seed)
        let history = SeasonHistory(evidence)
        var random = SplitMix(state: seed)
        for row in evidence.detections.shuffled(using: &random).prefix(4) {
            for (hours, seconds) in [(0.0, -1), (0, 0), (24, -1), (24, 59), (36, 60), (48, -1), (48, 0)] {
                let instant = Instant(seconds: row.observedAt.adding(hours: hours).seconds + Int64(seconds))
                let different = Self.different(history.season(at: instant), Self.scratch(evidence, at: instant))
                #expect(different == [], "at \(instant)")
            }
        }
    }

    @Test("does not depend on what was asked before, by how many at once, or how much may be kept")
    func order() async {
        let evidence = Histories.evidence(6)
        let instants = Self.instants(10, seed: 6)
        let (forward, backward) = (SeasonHistory(evidence), SeasonHistory(evidence, memoryBytes: 50_000))
        let first = instants.map { forward.season(at: $0) }
        for (instant, season) in zip(instants, first).reversed() {
            #expect(Self.different(backward.season(at: instant), season) == [], "at \(instant)")
        }
        let shared = SeasonHistory(evidence, memoryBytes: 200_000)
        await withTaskGroup(of: Void.self) { group in
            for (instant, season) in zip(instants, first) {
                group.addTask { #expect(Self.different(shared.season(at: instant), season) == [], "at \(instant)") }
            }
        }
    }

    @Test("shows nothing of what came later, in figures or in looks", arguments: 7...8)
    func later(seed: UInt64) throws {
        let evidence = Histories.evidence(seed)
        let history = SeasonHistory(evidence)
        for instant in Self.instants(6, seed: seed) {
            var known = evidence
            known.detections.removeAll { $0.observedAt > instant }
            let (whole, then) = (history.season(at: instant), SeasonHistory(known).season(at: instant))
            let isSame = Self.told(whole, evidence) == Self.told(then, evidence)
            #expect(isSame, "at \(instant)")
            for fire in whole.fires {
                let own = history.detections(of: fire.state.event, at: instant)
                #expect(own.count == fire.state.event.detectionCount)
                let days = [whole.looks, then.looks].map {
                    DailyRecord.series(of: fire.state.event, own, $0, until: instant)
                }
                #expect(days[0] == days[1])
            }
        }
    }

    @Test("the made-up seasons hold what makes the past look other than the present")
    func covered() {
        let groups = LinkedFires(Histories.evidence(1).detections, known: StaticSourceCatalogue([Histories.plant]))
            .linkGroups
        #expect(Set(groups).count < groups.count)
        let seasons = (UInt64(1)...5).map { seed -> [FireEvent] in
            let evidence = Histories.evidence(seed)
            return SeasonHistory(evidence).season(at: World.start.adding(hours: Double(24 * Histories.days)))
                .fires.map(\.state.event)
        }.joined()
        #expect(seasons.contains { $0.kind == .staticHeat } && seasons.contains { $0.kind == .fire })
        #expect(seasons.contains { !$0.children.isEmpty })
        #expect(
            seasons.contains { event in event.parents.contains { parent in !seasons.contains { $0.id == parent } } })
        #expect(
            seasons.contains { $0.fileIndices.contains(2) } && seasons.contains { $0.detectionsBySatellite.count > 3 })
    }
}
