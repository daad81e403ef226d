import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("Reach of an authority")
struct JurisdictionTests {
    @Test(
        "an area lies within itself, those it says, and the country of its code",
        arguments: [
            (Scene.irkutsk, "RU-IRK", true), (Scene.irkutsk, "RU", true), (Scene.irkutsk, "RU-KYA", false),
            (Scene.irkutsk, "R", false), (Scene.irkutsk, "US", false), (Scene.kezhemsky, "KEZH", true),
            (Scene.kezhemsky, "RU-KYA", true), (Scene.kezhemsky, "RU", true), (Scene.kezhemsky, "RU-IRK", false),
            (AreaReference(code: "RU"), "RU", true), (AreaReference(code: "RU"), "RU-IRK", false),
            (AreaReference(code: "06007"), "US", false), (AreaReference(code: "06007", within: ["US-CA"]), "US", true),
            (AreaReference(code: "RUS-IRK"), "RUS", false),
        ])
    func within(area: AreaReference, code: String, lies: Bool) { #expect(area.liesWithin(code) == lies) }

    @Test("a loaded area names all above it, each once, even where parents run in a circle")
    func ancestors() {
        let areas = [
            GroundsScene.area("RU", .country, nil), GroundsScene.area("RU-KYA", .region, "RU"),
            GroundsScene.area("KEZH", .district, "RU-KYA"),
        ]
        #expect(AreaReference(areas[2], in: areas).within == ["RU-KYA", "RU"])
        let circle = [GroundsScene.area("A", .region, "B"), GroundsScene.area("B", .region, "A")]
        #expect(AreaReference(circle[0], in: circle).within.first == "B")
    }

    private func actor(_ level: ResponseLevel = .regional, _ origins: [Authority.Origin] = [.domestic]) -> Actor {
        Actor(
            name: "A. Oak", role: "governor",
            authority: Authority(areas: ["RU-KYA"], level: level, origins: origins, from: Scene.hour(0)))
    }

    @Test("each level covers itself and those below it", arguments: ResponseLevel.allCases)
    func levels(own: ResponseLevel) {
        let upwards = ["municipal", "regional", "interregional", "federal"]
        for asked in ResponseLevel.allCases {
            let shortfall = Jurisdiction(areas: [Scene.krasnoyarsk], level: asked).shortfall(of: actor(own))
            let reaches = (upwards.firstIndex(of: own.rawValue) ?? 9) >= (upwards.firstIndex(of: asked.rawValue) ?? 9)
            #expect((shortfall == nil) == reaches, "\(own), \(asked)")
            #expect(shortfall.map { $0.contains(own.rawValue) && $0.contains(asked.rawValue) } ?? true)
        }
    }

    @Test("every area must be covered, and the first that is not is named beside those that are")
    func areas() {
        let all = Jurisdiction(areas: [Scene.kezhemsky, Scene.krasnoyarsk], level: .regional)
        #expect(all.shortfall(of: actor()) == nil)
        let beyond = Jurisdiction(areas: [Scene.kezhemsky, Scene.irkutsk], level: .regional).shortfall(of: actor())
        #expect(beyond?.contains("RU-KYA") == true && beyond?.contains("not RU-IRK") == true)
        #expect(Jurisdiction(areas: [], level: .municipal).shortfall(of: actor()) == nil)
    }

    @Test("help from abroad needs an authority over it")
    func origins() {
        func shortfall(_ origins: [Authority.Origin], _ asked: Authority.Origin) -> String? {
            Jurisdiction(areas: [Scene.krasnoyarsk], level: .regional, origin: asked)
                .shortfall(of: actor(.regional, origins))
        }
        #expect(shortfall([.domestic], .foreign)?.contains("foreign") == true)
        #expect(shortfall([.foreign], .domestic)?.contains("domestic") == true)
        #expect(shortfall([.domestic, .foreign], .foreign) == nil && shortfall([.foreign], .foreign) == nil)
    }

    @Test("an authority holds from its first instant up to, and not at, its end")
    func time() {
        let ended = Authority(areas: ["RU"], level: .federal, from: Scene.hour(0), until: Scene.hour(2))
        #expect([-1, 0, 1, 2, 3].map { ended.holds(at: Scene.hour($0)) } == [false, true, true, false, false])
        let open = Authority(areas: ["RU"], level: .federal, from: Scene.hour(0))
        #expect(open.holds(at: Scene.hour(1_000_000)) && !open.holds(at: Scene.hour(-1)))
    }

    @Test(
        "another spelling of a name is no second person",
        arguments: [
            ("A. Minister", "a  MINISTER", true), ("Иванов И. И.", "иванов и.и", true), ("O'Neil", "o neil", true),
            ("A. Oak", "B. Oak", false), ("A. Oak", "A. Oaks", false), ("Officer 1", "Officer 2", false),
        ])
    func names(first: String, second: String, isSame: Bool) {
        #expect(PersonName.isSame(first, second) == isSame && PersonName.isSame(second, first) == isSame)
    }
}
