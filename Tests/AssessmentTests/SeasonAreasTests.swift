import FireEvents
import Geo
import Testing

@testable import Assessment

@Suite("Areas from instant to instant")
struct AreaCourseTests {
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
        var course = AreaCourse(evidence, of: Set(codes), until: try #require(Self.instants.last))
        var counts: Set<Int> = []
        for instant in Self.instants {
            let situation = try #require(Situation(evidence, at: instant))
            let expected = (situation.regions + situation.districts).filter { codes.contains($0.code) }
            #expect(course.summaries(at: instant) == expected, "\(instant)")
            counts.insert(expected.reduce(0) { $0 + ($1.activeEventCount ?? 0) })
        }
        #expect(counts.count > 1, "fires begin and fall quiet")
    }

    @Test("the order of the detections does not matter")
    func order() throws {
        let end = try #require(Self.instants.last)
        var forward = AreaCourse(World.evidence(Self.season), of: ["XX-W", "XX-E"], until: end)
        var backward = AreaCourse(World.evidence(Self.season.reversed()), of: ["XX-W", "XX-E"], until: end)
        for instant in Self.instants {
            let rows = forward.summaries(at: instant)
            #expect(backward.summaries(at: instant) == rows)
        }
    }

    @Test("areas that nobody loaded have no rows")
    func unknown() throws {
        var course = AreaCourse(World.evidence(Self.season), of: ["YY"], until: World.start.adding(hours: 100))
        let rows = course.summaries(at: World.start.adding(hours: 100))
        #expect(rows.isEmpty)
    }
}
