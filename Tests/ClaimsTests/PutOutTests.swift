import Claims
import Geo
import Testing
import Wording

@Suite("Land said to be put out against the fall of the land that the satellites see burning")
struct PutOutTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    /// 753,000 hectares in four days, https://tass.com/emergencies/1071830 and the bulletin after it.
    private func claim(
        from: String = "2019-08-01", to: String = "2019-08-05", areas: [String] = ["RU-KYA", "RU-IRK"]
    ) throws -> Claim {
        var claim = Statements.claim(
            "put out", .area, "753,000 ha", in: areas, by: "Ministry of Defence", published: "2019-08-05",
            scope: ClaimScope(suppression: .liquidated, accumulation: .season), url: Statements.xinhua)
        claim.time = ClaimTime(from: try #require(Statements.day(from)), to: try #require(Statements.day(to)))
        return claim
    }

    private func seen(_ code: String, _ day: String, active: Double, burned: Double) throws -> SatelliteFigure {
        func range(_ best: Double) -> SatelliteFigure.Range { .init(low: best * 0.9, best: best, high: best * 1.1) }
        return SatelliteFigure(
            areaCode: code, at: try #require(Statements.day(day)), burned: range(burned), active: range(active))
    }

    /// Half in each region; grown by so much in between.
    private func figures(_ before: Double, _ after: Double, growth: Double = 0) throws -> [SatelliteFigure] {
        try ["RU-KYA", "RU-IRK"].flatMap { code in
            [
                try seen(code, "2019-08-01", active: before / 2, burned: 1_000_000),
                try seen(code, "2019-08-05", active: after / 2, burned: 1_000_000 + growth / 2),
            ]
        }
    }

    private func finding(_ claim: Claim, _ figures: [SatelliteFigure]) throws -> Reconciliation {
        try #require(reconciler.findings(claims: [claim], satellite: figures).first { $0.satelliteArea != nil })
    }

    @Test("a fall from 900,000 to 150,000 hectares in both regions agrees")
    func agrees() throws {
        #expect(try finding(claim(), figures(900_000, 150_000)).kind == .agree)
    }

    @Test("a fall of 50,000 differs; it is not known why, unless as much burned anew")
    func falls() throws {
        let still = try finding(claim(), figures(100_000, 50_000))
        #expect(still.kind == .differ && still.ratio.map { abs($0 - 15.06) < 0.01 } == true)
        guard case .outOfSight(let balance) = still.basis else {
            Issue.record("another basis")
            return
        }
        #expect(
            abs(balance.fall.low - 35_000) < 1 && balance.fall.best == 50_000 && abs(balance.fall.high - 65_000) < 1)
        let renewed = try finding(claim(), figures(100_000, 50_000, growth: 800_000))
        #expect(renewed.kind == .differ && renewed.resolution == .renewedFire)
    }

    @Test("a rise is no fall; a larger fall may be fire that died out")
    func risesAndDiesOut() throws {
        let rise = try finding(
            claim(areas: ["RU-KYA"]),
            [
                try seen("RU-KYA", "2019-08-01", active: 10_000, burned: 2_000),
                try seen("RU-KYA", "2019-08-05", active: 30_000, burned: 3_000),
            ])
        #expect(rise.kind == .differ && rise.ratio == nil && rise.resolution == .notKnown)
        #expect(rise.explanation.contains("rose by"))
        #expect(try finding(claim(), figures(3_000_000, 100_000)).resolution == .diedOut)
    }

    @Test("without detections for that time it says so; also where only one end has them")
    func noDetections() throws {
        let none = try finding(claim(), [])
        #expect(none.kind == .incomparable && none.explanation.contains("no satellite data are loaded for 2019-08-05"))
        let late = try figures(900_000, 150_000).filter { $0.at == Statements.day("2019-08-05") }
        #expect(try finding(claim(), late).explanation.contains("no satellite data are loaded for 2019-08-01"))
        #expect(Phrasing(.russian).explanation(none).contains("спутниковые данные по этой территории не загружены"))
    }

    @Test("an area without a figure, a time that is not said and a part of an area are each named")
    func notComparable() throws {
        let figures = try figures(900_000, 150_000)
        #expect(try finding(claim(areas: ["RU-SIBERIA"]), figures).explanation.contains("no figure of that area"))
        let instant = try claim(from: "2019-08-05", to: "2019-08-05")
        #expect(try finding(instant, figures).explanation.contains("not said from when to when"))
        var part = try claim()
        part.areas[0].part = .part
        #expect(try finding(part, figures).basis == .notSeen(.areas))
    }

    @Test("what came in a day is held against that day")
    func oneDay() throws {
        var claim = try claim(from: "2019-08-04", to: "2019-08-04", areas: ["RU-KYA"])
        claim.scope.accumulation = .increment
        #expect(claim.instantsToSee == [Statements.day("2019-08-04"), Statements.day("2019-08-05")])
    }
}
