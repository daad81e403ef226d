import Claims
import EmergencyResponse
import Foundation
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Laws of the response in a report")
struct ResponseLawTests {
    private func words(_ english: (ResponseText) -> [String]) -> [[String]] {
        Language.allCases.map { english(ResponseText($0)) }
    }

    @Test("every state of every act has a word of its own in both languages")
    func states() {
        let families: [(ResponseText) -> [String]] = [
            { text in DecisionMachine.State.allCases.map(text.state) },
            { text in OrderMachine.State.allCases.map(text.state) },
            { text in RequestMachine.State.allCases.map(text.state) },
            { text in OfferMachine.State.allCases.map(text.state) },
            { text in FireMachine.State.allCases.map(text.state) }, { text in Regime.allCases.map(text.regime) },
            { text in ResponseLevel.allCases.map(text.level) }, { text in ProtectionZone.allCases.map(text.zone) },
            { text in RequestAnswer.Response.allCases.map(text.answer) },
            { text in AreaReference.Extent.allCases.map(text.extent) },
        ]
        for family in families {
            let (english, russian) = (words(family)[0], words(family)[1])
            #expect(Set(english).count == english.count && Set(russian).count == russian.count)
            #expect(!(english + russian).contains(""))
            #expect(zip(english, russian).allSatisfy { $0 != $1 })
        }
    }

    @Test("a state that the ledger names is told in words, and one that it does not know as it stands")
    func stateNames() {
        let russian = ResponseText(.russian)
        for state in OrderMachine.State.allCases {
            #expect(russian.stateName(.order, state.rawValue) == russian.state(state))
        }
        #expect(russian.stateName(.offer, "of another edition") == "of another edition")
        #expect(russian.stateName(.offer, nil) == NumberText.notObserved)
    }

    @Test("a quantity of resources that nobody gave is left out, never invented")
    func resources() {
        let text = ResponseText(.english)
        #expect(text.resources([Resource(.soldier)]) == "soldiers")
        #expect(
            text.resources([Resource(.suppressionAirplane, quantity: 1_200)])
                == "1\u{202F}200 airplanes for suppression")
        #expect(text.resources([]).isEmpty)
        let both = text.resources([Resource(.crew, quantity: 2), Resource(.drone)])
        #expect(both == "2 crews; drones")
    }

    @Test("quotes are in the marks of the language, with who said them")
    func quotes() {
        #expect(ResponseText(.english).quote(Quote("yes", speaker: "A")) == "“yes” — A")
        #expect(ResponseText(.russian).quote(Quote("да")) == "«да»")
        #expect(ResponseText(.russian).quote(nil).isEmpty && ResponseText(.english).quote(Quote("")).isEmpty)
    }

    @Test("bounds of a claim stand where its words leave some open, around what was said")
    func bounds() {
        let quantity = ClaimQuantity(
            low: 650_000, high: 750_000, stated: 700_000, unit: .hectares, rawNumber: "700", rawUnit: "thousand ha",
            precision: .rounded)
        #expect(ResponseText(.english).bounds(quantity) == "(650\u{202F}000–750\u{202F}000)")
        var exact = quantity
        (exact.low, exact.high) = (700_000, 700_000)
        #expect(ResponseText(.english).bounds(exact).isEmpty && ResponseText(.english).bounds(nil).isEmpty)
        var fires = quantity
        fires.unit = .fires
        #expect(ResponseText(.english).bounds(fires).isEmpty)
    }

    @Test(
        "an area is touched by what it is, holds or lies in, a country by its regions' codes",
        arguments: [
            ("RU-KYA", ["RU-KYA"], true), ("RU-KYA", ["RU"], true), ("RU-KYA", ["RU-KYA-1"], true),
            ("RU-KYA", ["RU-IRK"], false),
            ("RU-KYA", ["US"], false), ("RU-KYA", [], true), ("RU-KYA", ["US", "RU"], true), ("RU-KYA-1", ["RU"], true),
        ])
    func tree(scope: String, codes: [String], isTouched: Bool) {
        func area(_ code: String, _ level: Area.Level, _ parent: String?) -> Area {
            Area(code: code, name: code, level: level, parentCode: parent, shape: MultiPolygon(), source: "")
        }
        let areas = [
            area("RU", .country, nil), area("RU-KYA", .region, "RU"), area("RU-KYA-1", .district, "RU-KYA"),
            area("RU-IRK", .region, "RU"), area("LOOP-A", .region, "LOOP-B"), area("LOOP-B", .region, "LOOP-A"),
        ]
        let tree = AreaTree(areas)
        #expect(tree.touches(areas.first { $0.code == scope }, codes) == isTouched)
        #expect(tree.touches(nil, codes))
        #expect(!tree.touches(areas[4], ["RU"]), "a chain that closes on itself ends")
    }

    @Test(
        "the last day is the 24 hours before the instant, its end included",
        arguments: [(0.0, true), (-1, true), (-23.99, true), (-24, false), (0.1, false), (-900, false)])
    func lastDay(hours: Double, isOfIt: Bool) {
        #expect(ResponsePicture(at: Scenes.at).isOfLastDay(Scenes.at.adding(hours: hours)) == isOfIt)
    }

    @Test("the satellites' figure beside a claim is the one nearest in time, within a day and a half")
    func nearest() {
        let figure = { (hours: Double) in
            SatelliteFigure(
                areaCode: "RU-KYA", at: ResponseScenes.hours(hours), burned: .init(low: 1, best: 2, high: 3),
                active: .init(low: 1, best: 2, high: 3), activeFires: 2)
        }
        let picture = ResponsePicture(
            at: Scenes.at, claims: [ResponseScenes.claim("c", hours: -60)], satellite: [-130, -97, -23].map(figure))
        #expect(picture.satelliteFigure(for: picture.claims[0]) == nil, "37 hours before, and after")
        let near = ResponsePicture(at: Scenes.at, claims: picture.claims, satellite: [-90, -70, -55, -30].map(figure))
        #expect(near.satelliteFigure(for: near.claims[0])?.at == ResponseScenes.hours(-55))
    }

    @Test(
        "a form has its 53 blocks in the order of the standard, mandatory ones filled or said to be unknown",
        arguments: Language.allCases)
    func form(language: Language) throws {
        let text = try #require(ResponseScenes.files(ResponseScenes.full, language)["ics209/20190728-a.json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let blocks = try #require(object["blocks"] as? [[String: Any]])
        #expect(blocks.compactMap { $0["number"] as? Int } == Array(1...53))
        #expect(blocks.allSatisfy { ($0["value"] as? String)?.isEmpty == false })
        func value(_ number: Int) -> String { blocks[number - 1]["value"] as? String ?? "" }
        #expect(value(2) == "20190728-a" && value(1) == (language == .english ? "Vanavara 1" : "Ванавара 1"))
        // 60.3° N, 102.3° E; the day before the instant; the name of the region.
        let mark = language.decimalMark
        #expect(value(22) == "60\(mark)3000°, 102\(mark)3000°")
        #expect(value(11) == "2019-07-30 18:00 UTC – 2019-07-31 18:00 UTC")
        #expect(value(16) == (language == .english ? "Krasnoyarsk Krai" : "Красноярский край"))
        #expect(value(7).contains("600") && value(7).contains("Dispatch"))
        #expect(value(12) == "unknown" && blocks[11]["isMandatory"] as? Bool == true)
    }
}
