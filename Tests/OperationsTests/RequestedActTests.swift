import EmergencyResponse
import Geo
import Operations
import SeasonSupport
import Store
import TestSupport
import Testing

struct RequestedActTests {
    private let session: StoreSession

    init() throws { session = try SmallSeason().session(.readWrite) }

    private func record(
        _ kind: String, _ subject: String, _ json: String, key: String? = nil, by actor: Actor = SmallSeason.duty,
        confirmedBy second: Actor? = nil, effectiveAt: Instant? = nil, insists: Bool = false
    ) throws -> ActOutcome {
        let requested = RequestedAct(
            kind: kind, subject: subject, content: try CanonicalJSON(json: Array(json.utf8)), effectiveAt: effectiveAt,
            insists: insists)
        let digest = SHA256Digest.hexadecimal(of: Array((kind + subject + json).utf8))
        return try session.record(
            requested, by: actor, confirmedBy: second, as: ActRequest(account: "duty", key: key, digest: digest))
    }

    private func fault(_ kind: String, _ subject: String, _ json: String) throws -> String {
        let error = #expect(throws: OperationError.self) { try record(kind, subject, json) }
        #expect(try session.ledger().entries.isEmpty)
        return error?.description ?? ""
    }

    private func fire() throws -> String {
        let source = try AlertSource(session, at: SmallSeason.now, AlertSetting(sender: "duty@example.org"))
        let draft = try #require(try session.drafts(from: source, within: 5).first)
        return String(try #require(draft.evidence.first).dropFirst(6))
    }

    private func entry(_ outcome: ActOutcome) -> LedgerEntry? {
        switch outcome {
        case .recorded(let entry), .repeated(let entry): entry
        case .refused, .keyTaken: nil
        }
    }

    @Test func aRequestIsDoneOnceHoweverOftenItIsSent() throws {
        let name = try (fire(), #"{"name":"Oak Fire"}"#)
        let first = try record("naming.give", name.0, name.1, key: "k")
        let recorded = try #require(entry(first))
        #expect(first == .recorded(recorded))
        #expect(try record("naming.give", name.0, name.1, key: "k") == .repeated(recorded))
        #expect(try record("naming.give", name.0, #"{"name":"Fir Fire"}"#, key: "k") == .keyTaken)
        #expect(try session.ledger().entries == [recorded])
        _ = try record("naming.give", name.0, name.1)
        _ = try record("naming.give", name.0, name.1)
        #expect(try session.ledger().entries.count == 3, "without a key each is another act")
    }

    @Test func aRefusalIsAnOutcomeAndLeavesNoTrace() throws {
        let outcome = try record("fire.update", try fire(), #"{"reportedBy":"Dispatch"}"#)
        guard case .refused(let refusal) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(refusal.kind == .unknownSubject)
        #expect(try session.ledger().entries.isEmpty)
    }

    @Test func anAreaMayBeItsCode() throws {
        let body =
            #""act":{"number":"1","date":"2020-08-12T00:00:00Z","issuedBy":"Council"},"regime":"emergency","#
            + #""level":"municipal","grounds":[]"#
        _ = try record("declaration.declare", "oak", #"{\#(body),"areas":["XX-S-1","XX-N:part","04720@XX-N"]}"#)
        let areas = try #require(try session.ledger().state.declarations["oak"]).areas
        #expect(areas.map(\.code) == ["XX-S-1", "XX-N", "04720"])
        #expect(areas.map(\.name) == ["Oak District", "Northland", nil])
        #expect(areas.map(\.extent) == [.whole, .part, .whole] && areas.map(\.within) == [["XX-S"], [], ["XX-N"]])
        let error = #expect(throws: OperationError.self) {
            try record("declaration.declare", "fir", #"{\#(body),"areas":["XX-S:some"]}"#)
        }
        #expect(error?.description.contains("found “XX-S:some”") == true)
    }

    @Test func aReportMayBeATitleAndAnArea() throws {
        _ = try record("report.draft", "daily/1", #"{"title":"Fires","area":"Southland"}"#)
        let body = try #require(try session.ledger().state.reports["daily/1"]).body
        #expect(try body == session.reportBody(title: "Fires", asOf: nil, area: "XX-S"))
    }

    @Test(arguments: [
        (#"{"title":"x","colour":"red"}"#, "expected only title, asOf, area, found colour"),
        (#"{"title":3}"#, "title: expected a text, found 3"),
        (#"{"title":"x","asOf":"soon"}"#, "asOf: expected an instant such as 2020-09-10T12:00:00Z"),
        (#"{"title":"x","area":"Southlend"}"#, "near to it: XX-S"),
    ])
    func whatIsNoReportIsTold(json: String, said: String) throws {
        let text = try fault("report.draft", "daily/1", json)
        #expect(text.contains(said), "\(text)")
    }

    @Test func theSecondPersonConfirmsByAnAccountOfTheirOwn() throws {
        let text = try fault("offer.accept", "u", #"{"extent":"whole","resources":[],"confirmedBy":{"name":"B. Fir"}}"#)
        #expect(text.contains("in the member confirmation"))
        var (first, second) = (SmallSeason.duty, SmallSeason.duty)
        (first.authority.origins, second.authority.origins, second.name) = ([.foreign], [.foreign], "B. Fir")
        let offer =
            #"{"offeror":"U","origin":"foreign","receiver":"XX","resources":[{"kind":"crew"}],"areas":["XX-N"],"#
            + #""level":"regional"}"#
        _ = try record("offer.receive", "u", offer, by: first)
        _ = try record("offer.acknowledge", "u", "{}", by: first)
        let whole = #"{"extent":"whole","resources":[]}"#
        guard case .refused(let refusal) = try record("offer.accept", "u", whole, by: first) else {
            Issue.record("accepted by one person")
            return
        }
        #expect(refusal.kind == .secondPersonNeeded)
        let accepted = try record("offer.accept", "u", whole, by: first, confirmedBy: second)
        #expect(entry(accepted)?.after == "accepted")
    }

    @Test func aWarningGoesItsWayByWhatThePageSends() throws {
        let drafted = try record(
            "alert.draft", "", #"{"event":"\#(fire())","sender":"duty@example.org","hours":6,"languages":"en,ru"}"#)
        let id = try #require(entry(drafted)).subject.id
        #expect(entry(drafted)?.after == "draft")
        #expect(entry(try record("alert.approve", id, #"{"exercise":true}"#))?.after == "approved")
        let first = try #require(try session.ledger().state.alerts[id]?.sent.first)
        #expect(first.status == .exercise && first.expires?.instant == SmallSeason.now.adding(hours: 6))
        let updated = try record("alert.update", id, #"{"prolong":true,"hours":"9.5"}"#)
        #expect(entry(updated)?.after == "updated")
        let cancelled = try record("alert.cancel", id, #"{"reason":"It rained.","allClear":true}"#)
        #expect(entry(cancelled)?.after == "cancelled")
        let sent = try #require(try session.ledger().state.alerts[id]).sent
        #expect(sent.map(\.messageType) == [.alert, .update, .cancel] && sent.last?.note == "It rained.")
        #expect(sent[1].expires?.instant == SmallSeason.now.adding(hours: 9.5))
        #expect(sent[2].infos.allSatisfy { $0.responses == [.allClear] })
    }

    @Test(arguments: [
        (#"{"sender":"duty@example.org"}"#, "expected either event or declaration"),
        (#"{"sender":"duty@example.org","event":"a","declaration":"b"}"#, "expected either event or declaration"),
        (#"{"event":"a"}"#, "sender: expected who sends"), (#"{"event":"a","sender":"a b"}"#, "without blank, comma"),
        (#"{"event":"a","sender":"s","hours":0}"#, "hours: expected a number above 0 and at most 240"),
        (#"{"event":"a","sender":"s","hours":"long"}"#, "hours: expected a number, a decimal as text, found \"long\""),
        (#"{"event":"a","sender":"s","within":21}"#, "within: expected kilometres above 0 and at most 20"),
        (#"{"event":"a","sender":"s","languages":"fr"}"#, "languages: expected en, ru or both"),
        (#"{"event":"a","sender":"s","loud":true}"#, "found loud"),
        (#"{"event":"a","sender":"s"}"#, "event a: expected a fire near a settlement"),
        (#"{"declaration":"oak","sender":"s"}"#, "declaration oak: expected one in force"),
    ])
    func whatIsNoDraftIsTold(json: String, said: String) throws {
        let text = try fault("alert.draft", "", json)
        #expect(text.contains(said), "\(text)")
    }

    @Test func anInstantYearsAwayIsAskedBackUnlessItIsInsistedOn() throws {
        let (id, long) = (try fire(), SmallSeason.instant("2010-01-01T00:00:00Z"))
        let error = #expect(throws: OperationError.self) {
            try record("naming.give", id, #"{"name":"Oak Fire"}"#, effectiveAt: long)
        }
        #expect(error?.description.contains("send insist: true") == true)
        let outcome = try record("naming.give", id, #"{"name":"Oak Fire"}"#, effectiveAt: long, insists: true)
        #expect(entry(outcome)?.effectiveAt == long && entry(outcome)?.recordedAt == SmallSeason.now)
    }

    @Test(arguments: [
        ("gift.accept", "x", "{}", "a kind that this program does not know"),
        ("order.issue", "o", "{}", "expected a value, found none"),
        ("naming.give", "20200101-0000000000", #"{"name":"x"}"#, "expected the id of an event, found none"),
        ("alert.approve", "none", "{}", "warning none: expected one"),
    ])
    func otherActsAreTold(kind: String, subject: String, json: String, said: String) throws {
        let text = try fault(kind, subject, json)
        #expect(text.contains(said), "\(text)")
    }
}
