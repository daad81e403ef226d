import Assessment
import FireEvents
import Geo
import Wording

@testable import EmergencyResponse

/// A fire that began at the first hour of August 2019 in the Kezhemsky District of Krasnoyarsk Krai, and rules for it.
enum GroundsScene {
    static let start = Scene.hour(0)

    static func minute(_ hour: Int, _ minute: Int, second: Int = 0) -> Instant {
        Instant(seconds: Scene.hour(hour).seconds + Int64(minute * 60 + second))
    }

    static let areas = [
        area("RU", .country, nil), area("RU-KYA", .region, "RU"), area("RU-IRK", .region, "RU"),
        area("KEZH", .district, "RU-KYA"),
    ]

    static func area(_ code: String, _ level: Area.Level, _ parent: String?) -> Area {
        Area(code: code, name: code, level: level, parentCode: parent, shape: MultiPolygon(), source: "test")
    }

    static func share(_ code: String, _ level: Area.Level, _ fraction: Double = 1, hectares: Double = 500) -> AreaShare
    {
        AreaShare(
            code: code, level: level, fraction: fraction,
            burnedArea: AreaInterval(low: hectares, best: hectares, high: hectares), activeFraction: fraction)
    }

    static let everywhere = [share("RU", .country), share("RU-KYA", .region), share("KEZH", .district)]

    /// Last seen an hour before the instant that is asked about, if not given.
    static func fire(
        _ id: String = "20190801-a", at: Instant, lastSeen: Instant? = nil, status: FireEvent.Status = .active,
        burned: (Double, Double, Double) = (400, 500, 600), growth: Double = 10, growthAt: [BurnedLandAt] = [],
        areas: [AreaShare] = everywhere, settlement: SettlementNearby? = nil, suppression: [SuppressionStep] = [],
        zone: ProtectionZone? = nil, hoursSinceLook: Double = 1
    ) -> FireEvidence {
        FireEvidence(
            id: id, name: "Kezhma 1", firstSeen: start, lastSeen: lastSeen ?? max(start, at.adding(hours: -0.5)),
            status: status, hoursSinceLook: hoursSinceLook,
            burnedArea: AreaInterval(low: burned.0, best: burned.1, high: burned.2),
            growthPerDay: AreaInterval(low: growth, best: growth, high: growth), growth: growthAt, areas: areas,
            settlement: settlement, suppression: suppression, zone: zone)
    }

    static func town(_ kilometers: Double, _ spread: Double = 0, fromIgnition: Double? = nil) -> SettlementNearby {
        SettlementNearby(
            name: "Kezhma", kilometersLow: kilometers - spread, kilometers: kilometers,
            kilometersHigh: kilometers + spread, population: 800, kilometersFromIgnition: fromIgnition)
    }

    static let always = RuleEdition(from: Scene.hour(-10_000), citation: "Test rule", mustBeVerified: false)

    static func clause(
        _ condition: RuleCondition, level: ResponseLevel = .regional, regime: Regime? = .emergency,
        each: Area.Level = .region, editions: [RuleEdition] = [always]
    ) -> RuleClause {
        RuleClause(
            id: "clause", title: "A clause", outcome: .response(level, regime), areaLevel: each, condition: condition,
            editions: editions)
    }

    static func rules(_ clause: RuleClause, clock: RuleClock = .firstDetection, appliesTo: [String] = []) -> RuleSet {
        RuleSet(name: "test", title: "Test", appliesTo: appliesTo, clock: clock, clauses: [clause])
    }

    static func grounds(
        _ fires: [FireEvidence], at: Instant, _ set: RuleSet, areas: [Area] = areas,
        state: ResponseState = ResponseState(),
        background: [String: AreaBackground] = [:]
    ) -> Grounds {
        Grounds(
            GroundsEvidence(at: at, fires: fires, areas: areas, state: state, background: background), under: [set])
    }

    /// The one finding of one fire under a clause of fires.
    static func finding(
        _ fire: FireEvidence, at: Instant, _ tests: [FireTest], clock: RuleClock = .firstDetection
    ) -> GroundsFinding? {
        grounds([fire], at: at, rules(clause(.fire(tests)), clock: clock)).findings.first
    }
}
