import Geo
import Testing

@testable import Reports

@Suite("Map of smoke over the Arctic")
struct SmokeMapTests {
    private func map(_ depth: [Double], towns: [SmokeMap.Town] = []) -> String {
        SmokeMap(
            depth: depth, rows: 4, cellMeters: 3_000_000, areas: [], sources: [], towns: towns, title: "Smoke <now>",
            notes: ["climatology & no forecast"]
        ).svg()
    }

    @Test("each cell is drawn once, in its class, and thin smoke not at all")
    func cells() {
        var depth = [Double](repeating: 0.001, count: 16)
        depth[0] = 0.02
        depth[15] = 2
        let text = map(depth)
        // South-west corner of the plane is below on the left; its opposite is above on the right.
        #expect(text.contains("M20 725h"))
        #expect(text.contains("M665 80h"))
        #expect(text.split(separator: "h215.1v215.1").count == 3)
    }

    @Test("towns stand on their meridian, and no text is markup")
    func towns() throws {
        let east = SmokeMap.Town(name: "A<b", coordinate: try Coordinate(latitude: 60, longitude: 90), label: "day 2")
        let text = map([Double](repeating: 0, count: 16), towns: [east])
        #expect(text.contains("A&lt;b · day 2") && text.contains("Smoke &lt;now&gt;"))
        #expect(text.contains("climatology &amp; no forecast"))
        // 2 R sin 15° east of the pole, at 860 px for 12,000 km.
        #expect(text.contains("cx=\"686.3\" cy=\"510\""))
    }
}
