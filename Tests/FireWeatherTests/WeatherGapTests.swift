import FireWeather
import Testing

@Suite("Gaps in the weather")
struct WeatherGapTests {
    @Test("carry the codes for as many days as the rule allows, and no longer", arguments: 0...10)
    func longest(days: Int) {
        var gap = WeatherGap()
        let carried = (0..<12).map { _ in gap.grow(longest: days) }
        #expect(carried == (1...12).map { $0 <= days })
        #expect(gap.days == 12)
    }

    @Test("are the same taken day by day or at once", arguments: 1...20)
    func atOnce(days: Int) {
        var (slow, fast) = (WeatherGap(), WeatherGap())
        var isCarried = true
        for _ in 0..<days { isCarried = slow.grow(longest: 7) }
        #expect(fast.grow(by: days, longest: 7) == isCarried)
        #expect(slow == fast)
    }

    @Test("leave fifteen computed days that recover, counted from the last gap")
    func recovery() {
        var gap = WeatherGap()
        let isRecoveringWithoutGap = gap.end()
        #expect(!isRecoveringWithoutGap)
        _ = gap.grow(longest: 7)
        let recovering = (0..<20).map { _ in gap.end() }
        #expect(recovering == (0..<20).map { $0 < 15 })
        #expect(gap == WeatherGap())
        _ = gap.grow(longest: 7)
        _ = gap.end()
        _ = gap.grow(longest: 7)
        let recoveringAgain = (0..<15).map { _ in gap.end() }
        #expect(!recoveringAgain.contains(false))
    }
}
