import Geo
import Testing

@Suite("Points inside rings")
struct EvenOddRuleTests {
    private static func square(_ from: Double, _ to: Double) -> [PlanarPoint] {
        [(from, from), (to, from), (to, to), (from, to), (from, from)].map { PlanarPoint(x: $0.0, y: $0.1) }
    }

    @Test("a square holds the points between its edges, and no others")
    func square() {
        for x in -2...12 {
            for y in -2...12 {
                let point = PlanarPoint(x: Double(x) + 0.5, y: Double(y) + 0.25)
                let isBetween = (0..<10).contains(x) && (0..<10).contains(y)
                #expect(EvenOddRule.surrounds(point, [Self.square(0, 10)]) == isBetween)
            }
        }
    }

    @Test("a hole is outside, and an island within it inside again, whichever way the rings turn")
    func holes() {
        let rings = [Self.square(0, 30), Self.square(5, 25).reversed(), Self.square(10, 20)]
        for (place, isInside) in [(2.0, true), (7, false), (15, true), (31, false)] {
            #expect(EvenOddRule.surrounds(PlanarPoint(x: place, y: 15.5), rings) == isInside)
        }
    }

    @Test("rings that share an edge leave no point between them out, nor count one twice")
    func shared() {
        let (west, east) = (Self.square(0, 8), Self.square(0, 8).map { PlanarPoint(x: $0.x + 8, y: $0.y) })
        for step in 0..<64 {
            let point = PlanarPoint(x: Double(step) / 4, y: 3)
            let count = [west, east].count { EvenOddRule.surrounds(point, [$0]) }
            #expect(count == 1)
        }
    }
}
