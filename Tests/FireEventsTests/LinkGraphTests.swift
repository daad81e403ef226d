import Geo
import Testing

@testable import FireEvents

@Suite("Link graph")
struct LinkGraphTests {
    static let center = Coordinate(wrappingLatitude: 61, longitude: 100)

    /// Components by comparing every pair: slow, and too simple to be wrong.
    private func bruteForce(_ table: SightingTable, _ rule: LinkRule) -> [Int32] {
        var label = Array(0..<Int32(table.count))
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for a in 0..<table.count {
                for b in 0..<table.count where label[a] < label[b] {
                    let reach = rule.reachMeters(
                        halfDiagonals: Double(table.halfDiagonalMeters[a] + table.halfDiagonalMeters[b]),
                        minutes: abs(table.minutes[a] - table.minutes[b]))
                    guard reach >= 0, table.vectors[a].meters(to: table.vectors[b]) <= reach else { continue }
                    label[b] = label[a]
                    hasChanged = true
                }
            }
        }
        return label
    }

    @Test(
        "agrees with comparing every pair, near the pole and across ±180° too",
        arguments: [(1, 61.0, 100.0), (2, 0, 0), (3, 70, 180), (4, -45, -180), (5, 88.5, 20)]
            as [(UInt64, Double, Double)])
    func bruteForce(seed: UInt64, latitude: Double, longitude: Double) {
        let center = Coordinate(wrappingLatitude: latitude, longitude: longitude)
        let table = SightingTable(Scenes.random(seed, around: center).inCanonicalOrder())
        #expect(table.count > 200)
        #expect(LinkGraph(table).roots == bruteForce(table, LinkRule()))
    }

    @Test("links up to half of both diagonals and a kilometre, and no farther")
    func reach() {
        let plane = LocalPlane(center: UnitVector(Self.center))
        let limit = 375 * 2.0.squareRoot() + 1_000
        for (meters, components) in [(limit - 1, 1), (limit + 1, 2)] {
            let other = plane.unproject(PlanarPoint(x: meters, y: 0)).coordinate
            let table = SightingTable([Scenes.detection(Self.center), Scenes.detection(other, hours: 1)])
            #expect(Set(LinkGraph(table).roots).count == components)
        }
    }

    @Test(
        "links for five days, in the same footprint for twenty",
        arguments: [(0.0, 119.9, 1), (600, 121, 2), (400, 121, 1), (400, 479.9, 1), (0, 481, 2)])
    func time(meters: Double, hours: Double, components: Int) {
        let plane = LocalPlane(center: UnitVector(Self.center))
        let other = plane.unproject(PlanarPoint(x: meters, y: 0)).coordinate
        let table = SightingTable([Scenes.detection(Self.center), Scenes.detection(other, hours: hours)])
        #expect(Set(LinkGraph(table).roots).count == components)
    }

    @Test("what the archive marks as no vegetation links as everything else does")
    func staticSources() {
        let table = SightingTable([
            Scenes.detection(Self.center), Scenes.detection(Self.center, hours: 1, heatSource: .otherStaticLand),
        ])
        #expect(Set(LinkGraph(table).roots).count == 1)
    }

    @Test("remembers which fire was taken up by which, when, and how large it was")
    func merges() {
        let plane = LocalPlane(center: UnitVector(Self.center))
        func pixel(_ meters: Double, _ hours: Double) -> Detection {
            Scenes.detection(plane.unproject(PlanarPoint(x: meters, y: 0)).coordinate, hours: hours)
        }
        // Two fires 4 km apart; on the second day the gap between them burns.
        let rows = [pixel(0, 0), pixel(4_000, 1), pixel(4_300, 2), pixel(1_400, 24), pixel(2_700, 24)]
        let graph = LinkGraph(SightingTable(rows))
        #expect(Set(graph.roots) == [0])
        let minute = rows[3].minute
        #expect(graph.merges == [LinkGraph.Merge(minute: minute, absorbed: 1, kept: 0, memberCount: 2)])
    }
}
