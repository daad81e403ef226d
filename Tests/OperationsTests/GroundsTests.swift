import Assessment
import EmergencyResponse
import Geo
import Operations
import SeasonSupport
import Store
import TestSupport
import Testing

struct GroundsTests {
    private static let rules = """
        {"name": "two-fires", "title": "Two fires", "appliesTo": ["XX-S", "XX-N"], "clock": "firstDetection",
         "minimumSharePercent": 1, "notes": [], "clauses": [{"id": "two", "title": "Two fires burn",
         "regime": "emergency", "level": "regional", "each": "region",
         "area": [{"fires": {"count": {"atLeast": 2}, "meeting": [{"burning": true}]}}],
         "editions": [{"from": "2000-01-01", "citation": "made up", "source": "nowhere", "verify": true}]}]}
        """
    private let session: StoreSession
    private let rules: String

    init() throws {
        let season = try SmallSeason()
        session = season.session()
        rules = try season.folder.write(Self.rules, as: "rules.json")
        folder = season.folder
    }

    private let folder: TemporaryFolder

    @Test func aRuleIsMetWhereTheFiresOfTheInstantMeetIt() throws {
        let (grounds, sets) = try session.grounds(in: session.season(), under: [rules])
        #expect(sets.map(\.name) == ["two-fires"])
        #expect(grounds.met.map(\.area.code) == ["XX-S"])
        let before = try session.season(at: SmallSeason.instant("2020-08-11T12:00:00Z"))
        #expect(try session.grounds(in: before, under: [rules]).grounds.met.isEmpty)
    }

    @Test func onlyTheGroundsOfAnAreaAreKept() throws {
        let known = try session.season()
        let north = try Area.meant(by: "XX-N", in: known.areas)
        #expect(try session.grounds(in: known, under: [rules], within: north).grounds.met.isEmpty)
    }

    @Test func usualRulesThatDoNotHoldWhereItBurnsAreNotApplied() throws {
        #expect(try session.grounds(in: session.season()).sets.isEmpty)
    }

    @Test func aSetThatIsNotThereIsNamedWithThoseThatAre() {
        let error = #expect(throws: OperationError.self) { try RuleSets.read("no-such-rules") }
        #expect(error?.description.contains("us-preparedness-style") == true)
    }
}
