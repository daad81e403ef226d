import Claims
import Geo
import Testing
import Wording

@Suite("Claims against figures of the satellites")
struct SatelliteVerdictTests {
    private func told(
        _ words: String, _ scope: ClaimScope, _ subject: ClaimSubject = .area, part: ClaimArea.Part = .whole,
        at: String = "2019-07-31"
    ) -> Claim {
        var claim = Statements.claim(
            "claim", subject, words, in: ["RU-KYA"], by: "Agency", published: at, scope: scope, url: "page")
        claim.areas[0].part = part
        return claim
    }

    private func figure(
        _ active: (Double, Double, Double) = (90, 100, 120), at: String = "2019-07-31", fires: Int? = 7
    ) throws -> SatelliteFigure {
        SatelliteFigure(
            areaCode: "RU-KYA", at: try #require(Statements.day(at)), burned: .init(low: 900, best: 1_000, high: 1_200),
            active: .init(low: active.0, best: active.1, high: active.2), activeFires: fires)
    }

    private func finding(_ claim: Claim, _ figures: SatelliteFigure...) -> Reconciliation? {
        Reconciler(gazetteer: Gazetteer()).findings(claims: [claim], satellite: figures).first
    }

    @Test(
        "agrees within the interval, differs outside, and “none” stands against what was seen",
        arguments: [
            ("120 ha", Reconciliation.Kind.agree), ("90 ha", .agree), ("100 ha", .agree), ("200 ha", .differ),
            ("20 ha", .differ), ("0 ha", .zeroAgainstEvidence),
        ])
    func active(words: String, kind: Reconciliation.Kind) throws {
        let found = try #require(finding(told(words, Statements.burning), figure()))
        #expect(found.kind == kind && found.satelliteArea == "RU-KYA")
        #expect((found.resolution == nil) == (kind == .agree))
    }

    @Test("zero agrees where nothing was seen for sure, and none fought may stand beside fires that burn")
    func zero() throws {
        #expect(try finding(told("0 ha", Statements.burning), figure((0, 0, 50)))?.kind == .agree)
        let fought = try #require(finding(told("20 ha", Statements.active), figure()))
        #expect(fought.kind == .differ && fought.resolution == .unfoughtLand && fought.ratio == 5)
        #expect(try finding(told("20 ha", Statements.burning), figure())?.resolution == .notKnown)
        #expect(try finding(told("300 ha", Statements.active), figure())?.resolution == .notKnown)
    }

    @Test("burned land is held against burned land, what burns against what burns")
    func accumulation() throws {
        let season = ClaimScope(suppression: .burned, accumulation: .season)
        #expect(try finding(told("1,000 ha", season), figure())?.kind == .agree)
        #expect(try finding(told("100 ha", season), figure())?.kind == .differ)
        #expect(try finding(told("1,000 ha", Statements.burning), figure())?.kind == .differ)
    }

    @Test("a number of fires is held against the fires that burn, where these were counted")
    func counts() throws {
        #expect(try finding(told("7 fires", Statements.active, .count), figure())?.kind == .agree)
        let more = try #require(finding(told("9 fires", Statements.active, .count), figure()))
        #expect(more.kind == .differ && more.basis == .seenFires(7))
        #expect(try finding(told("7 fires", Statements.active, .count), figure(fires: nil)) == nil)
    }

    private static func scope(_ change: (inout ClaimScope) -> Void) -> ClaimScope {
        var scope = Statements.burning
        change(&scope)
        return scope
    }

    private static let unseen: [(ClaimScope, Unseen)] = [
        (scope { $0.suppression = .localised }, .status), (scope { $0.suppression = .registered }, .status),
        (scope { $0.suppression = .monitored }, .status), (scope { $0.suppression = nil }, .statusNotSaid),
        (scope { $0.season = 2018 }, .season), (scope { $0.zone = .control }, .zone(.control)),
        (scope { $0.land = .forestFund }, .land(.forestFund)), (scope { $0.kind = .forest }, .kind),
        (scope { $0.kind = .nonForest }, .kind), (scope { $0.accumulation = .increment }, .accumulation),
        (ClaimScope(suppression: .active, accumulation: .season), .accumulation),
    ]

    @Test("what the satellites do not see is not comparable, and each language says why", arguments: unseen.indices)
    func notComparable(index: Int) throws {
        let (scope, reason) = Self.unseen[index]
        let found = try #require(finding(told("100 ha", scope), figure()))
        #expect(found.kind == .incomparable && found.basis == .notSeen(reason), "\(found)")
        for language in Language.allCases {
            let text = Phrasing(language).explanation(found)
            #expect(text.contains(Phrasing(language).reason(reason, found.told[0])) && text.contains("Agency"))
        }
    }

    @Test("a part of an area is not the area, and a part left out is no area")
    func parts() throws {
        #expect(try finding(told("100 ha", Statements.burning, part: .part), figure())?.basis == .notSeen(.areas))
        #expect(try finding(told("100 ha", Statements.burning, part: .except), figure()) == nil)
    }

    @Test("the nearest figure within a day and a half counts; without one nothing is said")
    func nearest() throws {
        let (near, far) = (try figure(at: "2019-08-01"), try figure((900, 1_000, 1_100), at: "2019-07-30T12:00:00Z"))
        let claim = told("100 ha", Statements.burning, at: "2019-07-31T18:00:00Z")
        #expect(finding(claim, far, near)?.kind == .agree && finding(claim, near, far)?.kind == .agree)
        #expect(finding(told("100 ha", Statements.burning, at: "2019-08-03"), near) == nil)
    }

    @Test("where no detections are loaded it says so, and never that nothing burned")
    func notLoaded() throws {
        let at = try #require(Statements.day("2019-07-31"))
        let found = try #require(finding(told("0 ha", Statements.burning), .notLoaded("RU-KYA", at: at)))
        #expect(found.kind == .incomparable && found.basis == .notSeen(.noDetections(at)))
    }

    @Test("both figures, their ratio and the source are told", arguments: Language.allCases)
    func words(language: Language) throws {
        let found = try #require(finding(told("20 ha", Statements.burning), figure()))
        let text = Phrasing(language, separator: "").explanation(found)
        for part in ["20 ", "Agency", "90–120", "100", "× 5"] { #expect(text.contains(part), "\(text)") }
    }
}
