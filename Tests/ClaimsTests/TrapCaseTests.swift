import Claims
import Geo
import Testing
import Wording

@Suite("Trap cases of the season of 2019")
struct TrapCaseTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    @Test("137 and 94 fires are 231, and 232 were told")
    func oneFireTooMany() throws {
        let page = Statements.bulletin
        let findings = reconciler.findings(claims: [
            Statements.claim(
                "all", .count, "232 fires", in: ["RU-IRK", "RU-KYA"], by: "Rosleskhoz", published: "2019-07-29",
                scope: Statements.active, url: page),
            Statements.claim(
                "irkutsk", .count, "137 fires", in: ["RU-IRK"], by: "Rosleskhoz", published: "2019-07-29",
                scope: Statements.active, url: page),
            Statements.claim(
                "krasnoyarsk", .count, "94 fires", in: ["RU-KYA"], by: "Rosleskhoz", published: "2019-07-29",
                scope: Statements.active, url: page),
        ])
        let finding = try #require(findings.first(.sumDiffers, "all", "irkutsk", "krasnoyarsk"))
        #expect(finding.explanation.contains("off by 1"))
    }

    @Test("the zones of Irkutsk on 1 August are 423 hectares short of the whole")
    func fourHundredHectares() throws {
        func part(_ name: String, _ words: String, _ zone: ProtectionZone?) -> Claim {
            Statements.claim(
                name, .area, words, in: ["RU-IRK"], by: "Government of Irkutsk Oblast", published: "2019-08-01",
                scope: ClaimScope(suppression: .active, zone: zone, accumulation: .snapshot),
                url: Statements.irkutskMorning)
        }
        let findings = reconciler.findings(claims: [
            part("whole", "66,989 ha", nil), part("control", "39,785 ha", .control),
            part("served", "26,781 ha", .ground),
        ])
        let finding = try #require(findings.first(.sumDiffers, "whole", "control", "served"))
        #expect(finding.explanation.contains("off by 423"))
        #expect(findings.first(.sumCloses) == nil)
    }

    @Test("registered is localised, active and in the control zone: both sums of Irkutsk close")
    func closingSums() throws {
        func row(_ name: String, _ subject: ClaimSubject, _ words: String, _ state: ClaimScope.Suppression) -> Claim {
            Statements.claim(
                name, subject, words, in: ["RU-IRK"], by: "Government of Irkutsk Oblast", published: "2019-08-13",
                scope: ClaimScope(suppression: state, accumulation: .snapshot), url: Statements.irkutskTable)
        }
        let findings = reconciler.findings(claims: [
            row("fires", .count, "123 fires", .registered), row("fires localised", .count, "18 fires", .localised),
            row("fires active", .count, "33 fires", .active), row("fires ceased", .count, "72 fires", .ceased),
            row("land", .area, "774,209 ha", .registered), row("land localised", .area, "23,986 ha", .localised),
            row("land active", .area, "74,654 ha", .active), row("land ceased", .area, "675,569 ha", .ceased),
        ])
        #expect(findings.filter { $0.kind == .sumCloses }.count == 2)
        #expect(findings.first(.sumDiffers) == nil)
        let fires = try #require(findings.first(.sumCloses, "fires"))
        #expect(Set(fires.claims) == ["fires", "fires localised", "fires active", "fires ceased"])
    }

    @Test("“986 hectares” are thousands of hectares, and “1,030 million” are thousands too")
    func lostAndDoubledThousands() throws {
        func krasnoyarsk(_ name: String, _ words: String, _ at: String) -> Claim {
            Statements.claim(
                name, .area, words, in: ["RU-KYA"], by: "Krasnoyarsk Forest Fire Centre", published: "2019-07-29",
                asOf: at,
                scope: Statements.burning, url: Statements.bulletin + "#" + name)
        }
        let other = Statements.claim(
            "earlier", .area, "906,344 ha", in: ["RU-KYA"], by: "Siberian Times", published: "2019-07-25",
            scope: Statements.burning, url: Statements.siberianTimes)
        let lost = reconciler.findings(claims: [krasnoyarsk("morning", "986 hectares", "2019-07-29T02:00:00Z"), other])
        #expect(try #require(lost.first(.unitSlip, "morning")).explanation.contains("986,000"))
        let doubled = reconciler.findings(claims: [
            krasnoyarsk("night", "1,030 million hectares", "2019-07-29T16:00:00Z"), other,
        ])
        #expect(try #require(doubled.first(.unitSlip, "night")).claims.first == "night")
        #expect(try #require(doubled.first(.unitSlip, "night")).explanation.contains("1,030,000 ha"))
    }

    @Test("“3.8 million people” fight no fires; 3.8 thousand did two days before")
    func millionsOfPeople() throws {
        let findings = reconciler.findings(claims: [
            Statements.claim(
                "thousands", .people, "3,800 firefighters", in: ["RU"], by: "Avialesookhrana", published: "2019-08-07",
                url: Statements.bulletinOfAugust7),
            Statements.claim(
                "millions", .people, "3.8 million firefighters", in: ["RU"], by: "EMERCOM", published: "2019-08-09",
                url: Statements.gismeteo),
        ])
        #expect(try #require(findings.first(.unitSlip)).claims.first == "millions")
    }

    @Test("6,671,845 acres are 2.7 million hectares converted, and no more is known than that")
    func convertedDigits() throws {
        let claim = Statements.claim(
            "acres", .area, "6,671,845 acres", in: ["RU"], by: "Rosleskhoz", published: "2019-08-03",
            asOf: "2019-07-31",
            scope: Statements.burning, url: Statements.upi)
        let quantity = try #require(claim.quantity)
        #expect(quantity.precision == .converted)
        #expect(quantity.low == 2_650_000 && quantity.high == 2_750_000)
        #expect(reconciler.findings(claims: [claim]).first(.falsePrecision, "acres") != nil)
    }

    @Test("the 2.7 million hectares of 30 July are told again as 6.7 million acres on 13 August")
    func staleFigure() throws {
        let findings = reconciler.findings(claims: [
            Statements.claim(
                "minister", .area, "2.7 million ha", in: ["RU"], by: "Kobylkin", published: "2019-07-30",
                scope: Statements.controlZone, url: "https://ria.ru/amp/20190731/1557055346.html"),
            Statements.claim(
                "agency", .area, "6.7 million acres", in: ["RU"], by: "UrduPoint", published: "2019-08-14",
                asOf: "2019-08-13", scope: Statements.burning,
                url: "https://www.urdupoint.com/en/world/over-50-wildfires-extinguished-in-russia-over-689986.html"),
        ])
        let finding = try #require(findings.first(.stale))
        #expect(finding.claims == ["agency", "minister"])
        #expect(finding.explanation.contains("14 days before"))
    }

    @Test("690 and 753, 170 and 303 thousand hectares of one ministry on one day: the later ones replace the earlier")
    func supersededBulletin() throws {
        func told(
            _ name: String, _ words: String, _ areas: [String], _ published: String, _ kind: ClaimScope.Accumulation,
            _ url: String
        ) -> Claim {
            Statements.claim(
                name, .area, words, in: areas, by: "Ministry of Defence", published: published, asOf: "2019-08-04",
                scope: ClaimScope(suppression: .liquidated, accumulation: kind), url: url)
        }
        let findings = reconciler.findings(claims: [
            told("690", "690,000 ha", ["RU-SIBERIA"], "2019-08-04", .season, Statements.ministry),
            told("170", "170,000 ha", ["RU-SIBERIA"], "2019-08-04", .increment, Statements.ministry),
            told("753", "753,000 ha", ["RU-KYA", "RU-IRK"], "2019-08-05", .season, Statements.xinhua),
            told("303", "303,000 ha", ["RU-KYA", "RU-IRK"], "2019-08-05", .increment, Statements.xinhua),
        ])
        #expect(try #require(findings.first(.superseded, "690")).claims == ["690", "753"])
        #expect(try #require(findings.first(.superseded, "170")).claims == ["170", "303"])
        #expect(findings.first(.differ) == nil)
    }

    @Test("2.8 million hectares and 57 thousand, fifty times apart, count different things")
    func fiftyfold() throws {
        let findings = reconciler.findings(claims: [
            Statements.claim(
                "all", .area, "2.8 million ha", in: ["RU-SIBERIA"], by: "Avialesookhrana", published: "2019-08-05",
                scope: Statements.controlZone, url: Statements.tassOffer),
            Statements.claim(
                "fought", .area, "57 thousand ha", in: ["RU-SIBERIA"], by: "EMERCOM", published: "2019-08-05",
                scope: Statements.active, url: "https://snob.ru/news/180918"),
        ])
        let finding = try #require(findings.first(.definitionChange))
        #expect(finding.ratio.map { (48...51).contains($0) } == true)
        #expect(finding.explanation.contains("actively fought") && finding.explanation.contains("fought or not"))
        #expect(findings.first(.differ) == nil)
    }
}
