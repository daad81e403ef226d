import FireEvents
import Geo
import Testing

@testable import Assessment

@Suite("Areas from instant to instant")
struct SeasonAreasTests {
    /// Fires that begin, grow together, cross borders, fall quiet and end, in both regions and outside them.
    static let season: [Detection] =
        World.fire(61, 100, side: 5, hours: 0) + World.fire(61.02, 100.02, side: 6, hours: 13)
        + World.fire(61.1, 100, side: 3, hours: 26) + World.fire(61.06, 100, side: 9, hours: 38)
        + World.fire(55, 104, side: 4, hours: 20) + World.fire(55.01, 104, side: 4, hours: 70)
        + World.fire(52, 93, side: 2, hours: 50, confidence: .low) + World.fire(70, 100, side: 3, hours: 60)
        + World.fire(59, 97, side: 3, hours: 61)

    static let instants = stride(from: 0.0, through: 240, by: 5.5).map { World.start.adding(hours: $0) }

    @Test(
        "has the rows that the situation of each instant has",
        arguments: [["XX-W", "XX-E", "XX-E-1", "XX-W-1", "XX-W-2"], ["XX-E"], ["XX-W-1"], ["XX-E-1", "YY"]])
    func situations(codes: [String]) throws {
        let evidence = World.evidence(Self.season)
        let history = SeasonHistory(evidence)
        var counts: Set<Int> = []
        for instant in Self.instants {
            let situation = try #require(Situation(evidence, at: instant))
            let expected = (situation.regions + situation.districts).filter { codes.contains($0.code) }
            let rows = history.season(at: instant).summaries(of: Set(codes), in: evidence.areas)
            #expect(rows == expected, "\(instant)")
            counts.insert(expected.reduce(0) { $0 + ($1.activeEventCount ?? 0) })
        }
        #expect(counts.count > 1, "fires begin and fall quiet")
    }

    @Test("the order of the detections does not matter")
    func order() throws {
        let evidence = World.evidence(Self.season)
        let (forward, backward) = (SeasonHistory(evidence), SeasonHistory(World.evidence(Self.season.reversed())))
        for instant in Self.instants {
            let rows = forward.season(at: instant).summaries(of: ["XX-W", "XX-E"], in: evidence.areas)
            #expect(backward.season(at: instant).summaries(of: ["XX-W", "XX-E"], in: evidence.areas) == rows)
        }
    }

    @Test("areas that nobody loaded have no rows")
    func unknown() throws {
        let evidence = World.evidence(Self.season)
        let season = SeasonHistory(evidence).season(at: World.start.adding(hours: 100))
        #expect(season.summaries(of: ["YY"], in: evidence.areas).isEmpty)
    }

    @Test("an area is loaded where files reach its middle at the instant")
    func loaded() throws {
        let evidence = World.evidence(World.fire(61, 100, side: 5, hours: 0))
        let west = try #require(evidence.areas.first { $0.code == "XX-W" })
        let history = SeasonHistory(evidence)
        #expect(history.season(at: World.start.adding(hours: 1)).isLoaded(west))
        #expect(!history.season(at: World.start.adding(hours: 24 * 20)).isLoaded(west))
    }
}
