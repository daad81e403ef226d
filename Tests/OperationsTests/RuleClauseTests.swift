import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Operations
import SeasonSupport
import Testing
import Wording

/// The clauses of the rules that come with the program, put to fires made up for the test.
struct RuleClauseTests {
    private static func hour(_ hour: Double, after start: String) -> Instant {
        SmallSeason.instant(start).adding(hours: hour)
    }

    private static func area(_ code: String, _ level: Area.Level, _ parent: String?) -> Area {
        Area(code: code, name: code, level: level, parentCode: parent, shape: MultiPolygon(), source: "test")
    }

    private static let areas =
        [
            area("RU", .country, nil), area("RU-KYA", .region, "RU"), area("RU-IRK", .region, "RU"),
            area("KEZH", .district, "RU-KYA"), area("US", .country, nil),
        ] + ["US-CA", "US-OR", "US-WA"].map { area($0, .region, "US") }

    /// Fought and not held, seen to burn half an hour before the instant, wholly within its areas.
    private static func fire(
        _ id: String = "fire", from start: Instant, at: Instant, hectares: Double = 500, growth: Double = 10,
        townKilometers: Double = 20, zone: ProtectionZone? = nil, status: FireEvent.Status = .active,
        in codes: [(String, Area.Level)] = [("RU", .country), ("RU-KYA", .region), ("KEZH", .district)]
    ) -> FireEvidence {
        let burned = AreaInterval(low: hectares, best: hectares, high: hectares)
        return FireEvidence(
            id: id, name: id, firstSeen: start, lastSeen: max(start, at.adding(hours: -0.5)), status: status,
            hoursSinceLook: 0.5, burnedArea: burned,
            growthPerDay: AreaInterval(low: growth, best: growth, high: growth),
            areas: codes.map {
                AreaShare(code: $0.0, level: $0.1, fraction: 1, burnedArea: burned, activeFraction: 1)
            },
            settlement: SettlementNearby(
                name: "Kezhma", kilometersLow: townKilometers, kilometers: townKilometers,
                kilometersHigh: townKilometers, population: 800),
            suppression: [SuppressionStep(.active, at: start)], zone: zone)
    }

    private func grounds(
        _ rules: String, _ fires: [FireEvidence], at: Instant, state: ResponseState = ResponseState(),
        background: [String: AreaBackground] = [:]
    ) throws -> Grounds {
        let evidence = GroundsEvidence(
            at: at, fires: fires, areas: Self.areas, state: state, background: background)
        return Grounds(evidence, under: [try RuleSets.read(rules)])
    }

    /// Ids of the clauses that are met, in the order of the file.
    private func landscape(_ hours: Double, growth: Double = 10, town: Double = 20) throws -> [String] {
        let (start, at) = (Self.hour(0, after: "2024-07-01T00:00:00Z"), Self.hour(hours, after: "2024-07-01T00:00:00Z"))
        let fire = Self.fire(from: start, at: at, growth: growth, townKilometers: town)
        return try grounds("russia-landscape-fires-2023", [fire], at: at).met.map(\.clause.id)
    }

    @Test(
        arguments: [
            (0.0, ["municipal"]), (23.9, ["municipal"]), (24, ["municipal", "regional-24h"]),
            (71.9, ["municipal", "regional-24h"]), (72, ["municipal", "regional-24h", "federal-72h"]),
            (167.9, ["municipal", "regional-24h", "federal-72h"]),
            (168, ["municipal", "regional-24h", "federal-72h", "government-168h"]),
        ] as [(Double, [String])])
    func decree2263RaisesTheLevelAfter24And72And168Hours(hours: Double, met: [String]) throws {
        #expect(try landscape(hours) == met)
    }

    @Test func decree2263AsksForSpreadAfterAWeekAndForNoTimeWhereATownIsThreatened() throws {
        #expect(try !landscape(200, growth: 0).contains("government-168h"))
        #expect(try landscape(1, town: 5) == ["municipal", "regional-threat"])
        #expect(try landscape(1, town: 5.1) == ["municipal"])
    }

    @Test func aDecreeHoldsFromItsDay() throws {
        for (start, isInForce) in [("2023-12-31T20:59:59Z", false), ("2023-12-31T21:00:00Z", true)] {
            let at = Self.hour(0, after: start)
            let found = try grounds(
                "russia-landscape-fires-2023", [Self.fire(from: at.adding(hours: -1), at: at)], at: at)
            #expect(found.findings.isEmpty == !isInForce && found.notInForce.count == (isInForce ? 0 : 5), "\(start)")
        }
    }

    private func large(_ hectares: Double, _ zone: ProtectionZone?, hours: Double = 49) throws -> String? {
        let (start, at) = (Self.hour(0, after: "2019-07-01T00:00:00Z"), Self.hour(hours, after: "2019-07-01T00:00:00Z"))
        let fire = Self.fire(from: start, at: at, hectares: hectares, zone: zone)
        let found = try grounds("russia-forest-emergency-2016", [fire], at: at).findings
        return found.first { $0.clause.id == "municipal-large-fire" }?.verdict.name
    }

    @Test(
        arguments: [
            (25.0, ProtectionZone.ground, "notMet"), (25.1, .ground, "met"), (200, .aviation, "notMet"),
            (200.1, .aviation, "met"), (1_000, .control, "unknown"), (25, nil, "notMet"), (100, nil, "unknown"),
            (200.1, nil, "met"),
        ] as [(Double, ProtectionZone?, String)])
    func decree376CallsAFireLargeByItsZone(hectares: Double, zone: ProtectionZone?, verdict: String) throws {
        #expect(try large(hectares, zone) == verdict)
        #expect(try large(hectares, zone, hours: 48) == "notMet", "more than two days are asked for")
    }

    private func season(_ background: AreaBackground?, _ clause: String) throws -> String? {
        let (start, at) = (Self.hour(0, after: "2019-07-01T00:00:00Z"), Self.hour(10, after: "2019-07-01T00:00:00Z"))
        let fires = ["a", "b"].map { Self.fire($0, from: start, at: at, hectares: 500) }
        let found = try grounds(
            "russia-forest-emergency-2016", fires, at: at, background: background.map { ["RU-KYA": $0] } ?? [:])
        return found.findings.first { $0.clause.id == clause && $0.area.code == "RU-KYA" }?.verdict.name
    }

    @Test func decree376ComparesTheSeasonWithTheMeanOfItsRegion() throws {
        for (mean, verdict) in [(1.9, "met"), (2, "notMet"), (0, "met"), (30, "notMet")] {
            #expect(try season(AreaBackground(meanFireCount: mean), "regional-fire-count") == verdict, "\(mean)")
        }
        for (mean, verdict) in [(999.0, "met"), (1_000, "notMet"), (0, "met")] {
            #expect(try season(AreaBackground(meanBurnedHectares: mean), "regional-burned-area") == verdict, "\(mean)")
        }
        #expect(try season(nil, "regional-fire-count") == "unknown")
        #expect(try season(AreaBackground(meanFireCount: 1), "regional-burned-area") == "unknown")
    }

    @Test(arguments: [
        (["RU-KYA"], ResponseLevel.regional, false), (["RU-KYA", "RU-IRK"], .regional, true),
        (["RU-KYA", "RU-IRK"], .municipal, false), (["RU-KYA", "KEZH"], .regional, false),
        (["RU-KYA", "RU-IRK"], .federal, true),
    ])
    func decree376CountsRegionsUnderADeclaredRegime(codes: [String], level: ResponseLevel, isMet: Bool) throws {
        let at = Self.hour(0, after: "2019-08-01T00:00:00Z")
        var ledger = Ledger()
        let minister = Actor(
            name: "A. Minister", role: "minister",
            authority: Authority(areas: ["RU"], level: .federal, from: Instant(seconds: 0)))
        for code in codes {
            let area = AreaReference(code: code, within: code == "KEZH" ? ["RU-KYA"] : [])
            let body = DeclarationBody(
                act: OfficialAct(number: "1", date: at, issuedBy: "Government"), regime: .emergency, level: level,
                areas: [area])
            let declare = Command(.declaration("x-" + code, .declare(body)), by: minister, effectiveAt: at)
            try #require(ledger.append(declare, recordedAt: at).entry != nil)
        }
        let fire = Self.fire(from: at.adding(hours: -1), at: at)
        let found = try grounds("russia-forest-emergency-2016", [fire], at: at, state: ledger.state(at: at)).findings
        #expect(found.first { $0.clause.id == "interregional" }?.verdict.isMet == isMet)
    }

    private func highest(
        _ states: Int, _ fires: Int, hectares: Double = 121.4, status: FireEvent.Status = .active
    ) throws -> Int? {
        let (start, at) = (Self.hour(0, after: "2020-08-20T00:00:00Z"), Self.hour(10, after: "2020-08-20T00:00:00Z"))
        let burning = ["US-CA", "US-OR", "US-WA"].prefix(states).flatMap { state in
            (0..<fires).map { number in
                Self.fire(
                    "\(state)-\(number)", from: start, at: at, hectares: hectares, status: status,
                    in: [("US", .country), (state, .region)])
            }
        }
        return try grounds("us-preparedness-style", burning, at: at).met.compactMap { finding in
            guard case .preparedness(let level) = finding.clause.outcome else { return nil }
            return level
        }.max()
    }

    @Test(arguments: [(1, 1, 2), (3, 2, 2), (1, 30, 2), (2, 3, 3), (2, 30, 3), (3, 3, 4), (3, 9, 4), (3, 10, 5)])
    func preparednessFollowsStatesAndLargeFires(states: Int, fires: Int, level: Int) throws {
        #expect(try highest(states, fires) == level)
        #expect(try highest(states, fires, hectares: 121.3) == 1, "smaller fires are not large")
        #expect(try highest(states, fires, status: .ended) == 1, "what has ended does not burn")
    }
}
