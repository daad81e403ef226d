import Claims
import Geo
import Testing
import Wording

@Suite("Claims against the satellites and against each other")
struct EvidenceCaseTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    private func seen(_ code: String, _ day: String, active: Double, burned: Double = 0) -> [SatelliteFigure] {
        guard let at = Statements.day(day) else { return [] }
        func range(_ best: Double) -> SatelliteFigure.Range { .init(low: best * 0.9, best: best, high: best * 1.1) }
        return [SatelliteFigure(areaCode: code, at: at, burned: range(burned), active: range(active))]
    }

    @Test("no active land by the officials stands against 57,793 hectares seen in Irkutsk Oblast in 2018")
    func zeroAgainstEvidence() throws {
        let claim = Statements.claim(
            "zero", .area, "0 ha", in: ["RU-IRK"], by: "Avialesookhrana", published: "2018-08-05",
            scope: Statements.active,
            url: "http://0-1.ru/?id=80416")
        let findings = reconciler.findings(claims: [claim], satellite: seen("RU-IRK", "2018-08-05", active: 57_793))
        let finding = try #require(findings.first(.zeroAgainstEvidence, "zero"))
        #expect(finding.satelliteArea == "RU-IRK")
        #expect(!finding.explanation.lowercased().contains("lie"))
    }

    @Test("1,400 hectares told and 24,000 seen in Yakutia are 17 times apart")
    func seventeenfold() throws {
        let claim = Statements.claim(
            "yakutia", .area, "1,400 ha", in: ["RU-SA"], by: "Government of Yakutia", published: "2021-06-08",
            scope: Statements.active, url: "https://buzoter.media/?p=2129")
        let findings = reconciler.findings(claims: [claim], satellite: seen("RU-SA", "2021-06-08", active: 24_000))
        let finding = try #require(findings.first(.differ, "yakutia"))
        #expect(finding.ratio.map { (17.0..<17.2).contains($0) } == true)
    }

    @Test(
        "land put out, watched or localised cannot be held against what is seen burning",
        arguments: [ClaimScope.Suppression.liquidated, .monitored, .localised, .ceased])
    func notSeenFromAbove(state: ClaimScope.Suppression) throws {
        let claim = Statements.claim(
            "state", .area, "61,211 ha", in: ["RU-IRK"], by: "Avialesookhrana", published: "2019-08-13",
            scope: ClaimScope(suppression: state, accumulation: .snapshot), url: Statements.irkutskTable)
        let findings = reconciler.findings(claims: [claim], satellite: seen("RU-IRK", "2019-08-13", active: 61_211))
        #expect(try #require(findings.first(.incomparable, "state")).explanation.contains("suppression"))
        #expect(findings.first(.agree) == nil)
    }

    @Test("a figure within the satellites' interval agrees with them, of burned land with burned land")
    func agreement() {
        let claim = Statements.claim(
            "burned", .area, "1.1 million ha", in: ["RU-SA"], by: "Avialesookhrana", published: "2019-07-31",
            scope: ClaimScope(suppression: .burned, accumulation: .season), url: Statements.tassOffer)
        let figures = seen("RU-SA", "2019-07-31", active: 40_000, burned: 1_050_000)
        #expect(reconciler.findings(claims: [claim], satellite: figures).first(.agree, "burned") != nil)
        #expect(
            reconciler.findings(claims: [claim], satellite: seen("RU-SA", "2019-07-20", active: 1, burned: 1)).isEmpty)
    }

    @Test("140 fires on 102,200 hectares and a day later 136 on 43,976 were not put out but counted elsewhere")
    func reclassified() throws {
        func told(_ name: String, _ subject: ClaimSubject, _ words: String, _ day: String) -> Claim {
            Statements.claim(
                name, subject, words, in: ["RU"], by: "Avialesookhrana", published: day, scope: Statements.active,
                url: "https://amp.ren.tv/news/v-rossii/450922-avialesookhrana#" + day)
        }
        let findings = reconciler.findings(claims: [
            told("land before", .area, "102,200 ha", "2019-08-22"),
            told("fires before", .count, "140 fires", "2019-08-22"),
            told("land after", .area, "43,976 ha", "2019-08-23"),
            told("fires after", .count, "136 fires", "2019-08-23"),
        ])
        let finding = try #require(findings.first(.reclassified, "land before", "land after"))
        #expect(finding.explanation.contains("4 fires fewer"))
    }

    @Test("one offer, told as kept for need and as declined, is held if needed")
    func offerToldTwice() throws {
        func told(_ name: String, _ telling: ClaimDetail.OfferTelling, _ url: String) -> Claim {
            Statements.claim(
                name, .offer, in: ["RU-SIBERIA"], by: name, published: "2019-07-31",
                detail: ClaimDetail(offer: telling), url: url)
        }
        let findings = reconciler.findings(claims: [
            told("TASS", .heldIfNeeded, Statements.tassOffer), told("RT", .declined, Statements.rtOffer),
            told("New York Post", .declined, "https://nypost.com/2019/07/31/"),
            told("Belsat", .offered, "https://naviny.belsat.eu/"),
        ])
        let finding = try #require(findings.first(.tellingsDiffer, "TASS", "RT", "New York Post"))
        #expect(finding.explanation.contains("held if needed") && !finding.claims.contains("Belsat"))
    }

    @Test("two first days of one regime")
    func twoStartDates() {
        func told(_ name: String, _ day: String, _ url: String) -> Claim {
            Statements.claim(
                name, .regime, in: ["RU-KYA"], by: name, published: "2019-09-13", asOf: day,
                detail: ClaimDetail(regime: .emergency, action: .introduced), url: url)
        }
        let findings = reconciler.findings(claims: [
            told("government", "2019-07-02", "https://www.mk.ru/incident/2019/09/13/"),
            told("agency", "2019-07-29", "https://tass.com/emergencies/1070879"),
        ])
        #expect(findings.first(.startDatesDiffer, "government", "agency") != nil)
    }

    @Test("equal scope agrees within rounding and differs beyond it; a missing tag is named")
    func comparison() throws {
        func told(_ name: String, _ words: String, _ scope: ClaimScope) -> Claim {
            Statements.claim(
                name, .area, words, in: ["RU-KYA"], by: name, published: "2019-07-31", scope: scope, url: name)
        }
        let findings = reconciler.findings(claims: [
            told("a", "1.0 million ha", Statements.burning), told("b", "985,000 ha", Statements.burning),
            told("c", "500,000 ha", Statements.burning), told("d", "985,000 ha", Statements.active),
        ])
        #expect(findings.first(.agree, "a", "b") != nil)
        #expect(findings.first(.differ, "b", "c")?.ratio.map { abs($0 - 1.97) < 0.001 } == true)
        #expect(try #require(findings.first(.incomparable, "b", "d")).explanation.contains("suppression"))
    }

    @Test("findings do not depend on the order of the claims")
    func order() {
        let claims = (0..<6).map { index in
            Statements.claim(
                "c\(index)", .area, "\(index + 1)00,000 ha", in: ["RU-KYA"], by: "s\(index)",
                published: "2019-07-3\(index % 2)",
                scope: Statements.burning, url: "u\(index)")
        }
        #expect(reconciler.findings(claims: claims) == reconciler.findings(claims: claims.reversed()))
    }
}
