import Claims
import Geo
import Testing
import Wording

@Suite("Regimes told with other numbers and other days")
struct RegimeCaseTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    private func told(_ name: String, _ count: Double?, _ areas: [ClaimArea] = [], day: String = "2019-07-31") -> Claim
    {
        var claim = Statements.claim(
            name, .regime, in: [], by: name, published: day,
            detail: ClaimDetail(regime: .emergency, action: .inForce), url: name)
        claim.areas = areas
        claim.quantity = count.map { count in
            ClaimQuantity(
                low: count, high: count, stated: count, unit: .regions, rawNumber: "\(count)", rawUnit: "",
                precision: .exact)
        }
        return claim
    }

    /// As the Kremlin's press service named them on 31 July 2019, https://tass.com/world/1071330.
    private let list = [
        ClaimArea(code: "RU-IRK"), ClaimArea(code: "RU-KYA"), ClaimArea(code: "RU-BU", part: .part, districtCount: 2),
        ClaimArea(code: "RU-SA", part: .part, districtCount: 1),
    ]

    private func readings(_ finding: Reconciliation) -> [RegimeReading] {
        guard case .regimeCounts(let own, let other) = finding.basis else { return [] }
        return [own, other]
    }

    @Test("four regions are two whole and two in part; no list names a fifth, and so no more is claimed to be known")
    func fourAgainstFive() throws {
        let findings = reconciler.findings(claims: [told("minister", 4), told("agency", 5), told("kremlin", nil, list)])
        let finding = try #require(findings.first(.regionCountsDiffer, "minister", "agency"))
        let readings = readings(finding)
        let four = try #require(readings.first { $0.way != nil }), five = try #require(readings.first { $0.way == nil })
        #expect(four.way == .wholeAndPart && four.list?.whole == ["RU-IRK", "RU-KYA"])
        #expect(five.list?.regionCount == 4 && five.list?.areaCount == 5)
        #expect(finding.resolution == .notKnown)
        #expect(finding.explanation.contains("RU-BU (2 districts), RU-SA (1 district)"))
        #expect(Phrasing(.russian).explanation(finding).contains("RU-BU (2 района), RU-SA (1 район)"))
    }

    @Test("two and four are both true where one list has two whole regions and two in part")
    func wholeAgainstAll() throws {
        let findings = reconciler.findings(claims: [told("a", 2), told("b", 4), told("kremlin", nil, list)])
        let finding = try #require(findings.first(.regionCountsDiffer, "a", "b"))
        #expect(Set(readings(finding).compactMap(\.way)) == [.wholeOnly, .wholeAndPart])
        #expect(finding.resolution == .listedAreas)
    }

    @Test("without a list nothing is known, and districts by name make one region")
    func lists() throws {
        let bare = try #require(reconciler.findings(claims: [told("a", 4), told("b", 5)]).first(.regionCountsDiffer))
        #expect(bare.resolution == .notKnown && readings(bare).allSatisfy { $0.list == nil })
        let districts = ["RU-IRK-kirenskiy-rayon", "RU-IRK-zhigalovskiy-rayon"].map { ClaimArea(code: $0) }
        let named = reconciler.findings(claims: [
            told("a", 1), told("b", 2), told("list", nil, districts),
            told("macro", nil, [ClaimArea(code: "RU-SIBERIA")]),
        ])
        let one = try #require(named.first(.regionCountsDiffer).map(readings)?.first { $0.way == .wholeAndPart })
        #expect(one.list?.parts.map(\.code) == ["RU-IRK"] && one.list?.parts.map(\.districts) == [2])
    }

    @Test(
        "two first days are told apart by districts only where a claim tells of districts; a lifting makes two regimes")
    func firstDays() throws {
        func begun(
            _ name: String, _ day: String, _ area: ClaimArea, _ action: ClaimDetail.RegimeAction = .introduced
        ) -> Claim {
            var claim = Statements.claim(
                name, .regime, in: [], by: name, published: "2019-09-13", asOf: day,
                detail: ClaimDetail(regime: .emergency, action: action), url: name)
            claim.areas = [area]
            return claim
        }
        let whole = ClaimArea(code: "RU-KYA")
        let two = [begun("government", "2019-07-02", whole), begun("agency", "2019-07-29", whole)]
        #expect(reconciler.findings(claims: two).first(.startDatesDiffer)?.resolution == .notKnown)
        let districts = begun("districts", "2019-07-02", ClaimArea(code: "RU-KYA", part: .part))
        #expect(reconciler.findings(claims: two + [districts]).first(.startDatesDiffer)?.resolution == .districtsFirst)
        let lifted = begun("lifted", "2019-07-15", whole, .lifted)
        #expect(reconciler.findings(claims: two + [lifted]).first(.startDatesDiffer) == nil)
    }

    @Test("29 July in Moscow and 29 July in Krasnoyarsk are one first day")
    func zones() throws {
        func begun(_ name: String, _ at: String, _ minutes: Int) throws -> Claim {
            var claim = Statements.claim(
                name, .regime, in: ["RU-KYA"], by: name, published: "2019-07-30",
                detail: ClaimDetail(regime: .emergency, action: .introduced), url: name)
            let start = try #require(Instant(iso8601: at))
            claim.time = ClaimTime(from: start, to: start.adding(hours: 24), zoneMinutes: minutes)
            return claim
        }
        let claims = [
            try begun("moscow", "2019-07-28T21:00:00Z", 180), try begun("krasnoyarsk", "2019-07-28T17:00:00Z", 420),
        ]
        #expect(reconciler.findings(claims: claims).isEmpty)
    }
}
