import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Operations
import Reports
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing
import Wording

struct ActTests {
    private let season: SmallSeason
    private let session: StoreSession

    init() throws {
        season = try SmallSeason()
        session = season.session(.readWrite)
    }

    private func naming(_ name: String) throws -> Act {
        .naming(try session.season().season.events[0].event.id, .give(.init(name: name)))
    }

    @Test func anActThatIsRecordedIsOnTheDisk() throws {
        let entry = try session.record(naming("Oak Fire"), by: SmallSeason.duty, effectiveAt: nil)
        try session.close()
        #expect(try season.session().ledger().entries == [entry])
        #expect(entry.effectiveAt == SmallSeason.now)
    }

    @Test func aRefusedActLeavesNoTrace() throws {
        let act = Act.naming("20200101-0000000000", .give(.init(name: "Oak Fire")))
        #expect(throws: OperationError.self) { try session.record(act, by: SmallSeason.duty, effectiveAt: nil) }
        #expect(try session.ledger().entries.isEmpty)
    }

    @Test func ofSeveralActsAllAreRecordedOrNone() throws {
        let good = Command(try naming("Oak Fire"), by: SmallSeason.duty, effectiveAt: SmallSeason.now)
        let bad = Command(
            .naming("20200101-0000000000", .give(.init(name: "Fir Fire"))), by: SmallSeason.duty,
            effectiveAt: SmallSeason.now)
        #expect(throws: OperationError.badData("act 1")) {
            try session.record(refused: { number, _ in "act \(number)" }) { _ in [good, bad] }
        }
        #expect(try session.ledger().entries.isEmpty)
        #expect(try session.record { _ in [good] }.count == 1)
    }

    @Test func anAreaIsNamedWithWhatTheStoreKnowsOfIt() throws {
        let named = ["XX-S-1", "XX-S:part", "04720@XX-N"].compactMap(NamedArea.init)
        let references = try session.references(to: named)
        #expect(references.map(\.name) == ["Oak District", "Southland", nil])
        #expect(references.map(\.extent) == [.whole, .part, .whole])
        #expect(references.map(\.within) == [["XX-S"], [], ["XX-N"]])
    }

    @Test func aSecondPersonMayHaveTheirAuthoritySinceAlways() throws {
        let offer = OfferBody(
            offeror: "U", origin: .foreign, receiver: "XX", resources: [Resource(.crew)],
            areas: try session.references(to: ["XX-N"].compactMap(NamedArea.init)), level: .regional)
        var (first, second) = (SmallSeason.duty, SmallSeason.duty)
        (first.authority.origins, second.authority.origins, second.name) = ([.foreign], [.foreign], "B. Fir")
        let acts: [OfferStep] = [
            .receive(offer), .acknowledge(Note()), .accept(OfferAcceptance(confirmedBy: second)),
        ]
        for step in acts { _ = try session.record(.offer("u", step), by: first, effectiveAt: nil) }
        #expect(Act.offer("u", acts[2]).instants.isEmpty)
    }

    @Test(arguments: ["XX:some", "XX:part:whole", "@XX", "XX@", "a@b@c"]) func otherFormsNameNoArea(text: String) {
        #expect(NamedArea(text) == nil)
    }

    @Test func aReportCarriesTheDigestOfTheSituation() throws {
        let body = try session.reportBody(title: "Fires", asOf: nil, area: "Southland")
        let known = try session.season()
        let situation = known.situation(try Area.meant(by: "XX-S", in: known.areas))
        #expect(body.situationDigest == SHA256Digest.hexadecimal(of: Array(Report.json(for: situation).utf8)))
        #expect(body.asOf == SmallSeason.instant("2020-08-12T10:12:00Z"))
    }

    @Test func aLedgerOfAnotherStoreIsTakenUpWhereItContinuesThisOne() throws {
        let entry = try session.record(naming("Oak Fire"), by: SmallSeason.duty, effectiveAt: nil)
        let other = try SmallSeason().session(.readWrite)
        #expect(try other.take(session.ledger()) == 1)
        #expect(try other.ledger().entries == [entry])
        _ = try session.record(naming("Fir Fire"), by: SmallSeason.duty, effectiveAt: nil)
        _ = try other.record(naming("Ash Fire"), by: SmallSeason.duty, effectiveAt: nil)
        #expect(try other.take(session.ledger()) == nil)
    }

    @Test func anActorIsReadFromAFile() throws {
        let text = """
            {"name": "A. Oak", "role": "duty officer", "authority": {"areas": ["XX-N", "XX-S", "US"],
             "level": "regional", "origins": ["domestic"], "from": "1970-01-01T00:00:00Z"}}
            """
        #expect(try ActorFile.read(season.folder.write(text, as: "duty.json")) == SmallSeason.duty)
        #expect(throws: OperationError.self) { try ActorFile.read(season.folder.write("{}", as: "nobody.json")) }
    }

    @Test func actsOfAFileComeWithTheirLines() throws {
        let entry = try session.record(naming("Oak Fire"), by: SmallSeason.duty, effectiveAt: nil)
        let line = try CanonicalJSON(encoding: Command(entry.act, by: entry.actor, effectiveAt: entry.effectiveAt)).text
        let acts = try ActFile.read(season.folder.write("\n" + line + "\n", as: "acts.jsonl"))
        #expect(acts.map { $0.line } == [2])
        #expect(acts.map { $0.command.act } == [entry.act])
        #expect(throws: OperationError.self) { try ActFile.read(season.folder.write("{}\n", as: "bad.jsonl")) }
    }

    @Test func anExportThatAnEditorChangedIsNamedAsThat() throws {
        _ = try session.record(naming("Oak Fire"), by: SmallSeason.duty, effectiveAt: nil)
        let lines = try session.store().ledgerLines().map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        #expect(try LedgerFile.read(season.folder.write(lines, as: "l.jsonl")).head == session.ledger().head)
        let changed = try season.folder.write(lines.replacing("\n", with: "\r\n"), as: "crlf.jsonl")
        let error = #expect(throws: OperationError.self) { try LedgerFile.read(changed) }
        #expect(error?.description.contains("line ends of Windows") == true)
    }
}
