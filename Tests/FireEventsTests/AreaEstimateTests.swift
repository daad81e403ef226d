import Testing

@testable import FireEvents

/// Laws of the estimate; how true it is, docs/accuracy.md shows.
@Suite("Estimate of the area")
struct AreaEstimateTests {
    private func interval(
        touched: Double = 20e6, edge: Double = 25e3, pixel: Double = 450, passes: Int = 8, sites: Int = 300,
        void: Double = 0.05, deviation: Double = 0
    ) -> AreaInterval {
        AreaEstimate.interval(
            touchedSquareMeters: touched, edgeMeters: edge, pixelMeters: pixel, pixelDeviation: deviation,
            passCount: passes, siteCount: sites,
            voidShare: void)
    }

    @Test("the best value lies within the interval, and the interval is wider below", arguments: [1e5, 1e6, 1e7, 1e9])
    func order(touched: Double) {
        let area = interval(touched: touched, edge: 4.5 * touched.squareRoot(), sites: Int(touched / 1e5))
        #expect(0 < area.low && area.low < area.best && area.best < area.high)
        #expect(area.best / area.low > area.high / area.best)
    }

    @Test("a scene twice as large in all lengths burned four times the land", arguments: [1, 5, 40])
    func scale(passes: Int) {
        let (small, large) = (
            interval(passes: passes), interval(touched: 80e6, edge: 50e3, pixel: 900, passes: passes)
        )
        #expect(abs(large.low / small.low - 4) < 1e-12 && abs(large.best / small.best - 4) < 1e-12)
        #expect(abs(large.high / small.high - 4) < 1e-12)
    }

    @Test("more passes, a longer edge and more void never make the same touched land burn more")
    func monotone() {
        #expect(interval(passes: 9).best < interval(passes: 8).best)
        #expect(interval(edge: 26e3).best < interval(edge: 25e3).best)
        #expect(interval(void: 0.1).best < interval(void: 0.05).best)
        // Where sites lie thin, the void may have burned unseen: nothing is taken off.
        #expect(interval(sites: 150, void: 0.3).best == interval(sites: 150, void: 0).best)
    }

    @Test("an assumed pixel size widens the interval and moves nothing else")
    func assumedPixel() {
        func widening(_ touched: Double, _ edge: Double) -> Double {
            let (known, assumed) = (
                interval(touched: touched, edge: edge), interval(touched: touched, edge: edge, deviation: 0.17)
            )
            #expect(assumed.best == known.best && assumed.low < known.low && assumed.high > known.high)
            return assumed.high / assumed.low / (known.high / known.low)
        }
        #expect(widening(1e5, 1.1e3) > widening(1e9, 150e3))
        #expect(interval(deviation: 0) == interval())
    }

    @Test("the interval narrows as the edge matters less")
    func narrowing() {
        let (small, large) = (interval(touched: 1e6, edge: 5e3), interval(touched: 1e9, edge: 150e3))
        #expect(large.high / large.low < small.high / small.low)
    }
}
