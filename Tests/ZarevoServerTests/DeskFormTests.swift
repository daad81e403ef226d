import EmergencyResponse
import Geo
import Operations
import People
import SeasonSupport
import Store
import Testing
import Wording

@testable import ZarevoServer

@Suite("Forms of acts")
struct DeskFormTests {
    private let staffed: StaffedSeason

    init() throws { staffed = try StaffedSeason() }

    private static let declaring = [
        "regime": "emergency", "level": "regional", "areas": "XX-N, XX-S:part", "act.number": "12",
        "act.date": "2020-08-12", "act.issuedBy": "Government",
    ]

    private func requested(_ kind: String, _ subject: String, _ values: [String: String]) throws -> RequestedAct {
        let fields = try #require(ActFields(kind))
        return RequestedAct(kind: kind, subject: subject, content: try fields.content(values), seenEntry: 0)
    }

    private var approver: Actor {
        get throws { try #require(staffed.gate.roster.accounts["approver"]).actor }
    }

    @Test("every kind of act has a form, and what it needs is said")
    func everyKind() {
        #expect(Act.kinds.filter { ActFields($0) == nil }.isEmpty)
        for kind in Act.kinds {
            let fields = ActFields(kind)?.fields ?? []
            #expect(Set(fields.map(\.name)).count == fields.count, "\(kind)")
        }
    }

    @Test("what is typed becomes the content of an entry, with areas, instants and lists as they are meant")
    func content() throws {
        let content = try #require(ActFields("declaration.declare")).content(Self.declaring)
        #expect(content["areas"] == .array([.string("XX-N"), .string("XX-S:part")]))
        #expect(content["act"]?["date"]?.string == "2020-08-12T00:00:00Z")
        #expect(content["grounds"] == .array([]))
        let order = try #require(ActFields("order.issue")).content([
            "addressee": "Army", "task": "help", "areas": "XX-N", "level": "federal",
            "resources": "suppressionAirplane:10:Il-76\r\nfirefighter:40", "words.speaker": "nobody",
        ])
        #expect(order["term"]?.string == "special order" && order["words"] == nil)
        #expect(
            order["resources"]
                == .array([
                    .members([
                        .init("kind", .string("suppressionAirplane")), .init("quantity", .integer(10)),
                        .init("description", .string("Il-76")),
                    ]), .members([.init("kind", .string("firefighter")), .init("quantity", .integer(40))]),
                ]))
    }

    @Test(
        "what cannot be read names the field and what is expected",
        arguments: [
            ("offer.hold", "reviewAt", "tomorrow"), ("order.issue", "resources", "ten planes"),
            ("decision.propose", "report", "daily"), ("fire.update", "containedPercent", "half"),
        ])
    func unread(_ kind: String, _ name: String, _ value: String) throws {
        let fields = try #require(ActFields(kind))
        #expect {
            _ = try fields.content([name: value])
        } throws: { error in
            let problem = error as? Problem
            return problem?.status == 422 && problem?.detail.hasPrefix("\(name): expected") == true
        }
    }

    @Test("a rehearsal says what the record would say, and writes nothing")
    func rehearsal() throws {
        let session = staffed.season.session(.readWrite)
        let good = try session.rehearse(requested("declaration.declare", "d", Self.declaring), by: approver)
        #expect(good.refusal == nil && good.question == nil)
        let lifting = ["number": "13", "date": "2020-08-12", "issuedBy": "Government"]
        let early = try session.rehearse(requested("declaration.lift", "d", lifting), by: approver)
        #expect(early.refusal != nil)
        #expect(try session.ledger().entries.isEmpty)
    }

    @Test("an act on what has changed since it was read is refused; one on what was read last is not")
    func seen() throws {
        let session = staffed.season.session(.readWrite)
        func record(_ kind: String, _ values: [String: String], seen: Int, key: String) throws -> ActOutcome {
            var act = try requested(kind, "d", values)
            act.seenEntry = seen
            return try session.record(
                act, by: approver, confirmedBy: nil, as: ActRequest(account: "approver", key: key, digest: key))
        }
        let lifting = ["number": "13", "date": "2020-08-12", "issuedBy": "Government"]
        guard case .recorded(let first) = try record("declaration.declare", Self.declaring, seen: 0, key: "a") else {
            Issue.record("the regime is not declared")
            return
        }
        guard case .refused(let refusal) = try record("declaration.lift", lifting, seen: 0, key: "b") else {
            Issue.record("it is lifted by somebody who has not seen it")
            return
        }
        #expect(refusal.kind == .staleHead)
        guard case .recorded = try record("declaration.lift", lifting, seen: first.sequence, key: "c") else {
            Issue.record("it is not lifted")
            return
        }
    }

    private func recorded(_ intent: ActIntent, key: String, in session: StoreSession) throws -> ActOutcome {
        try session.record(
            intent.requested(seen: 0), by: approver, confirmedBy: nil,
            as: ActRequest(account: "approver", key: key, digest: key))
    }

    private func entry(_ number: Int, _ values: [String: String], _ session: StoreSession) throws -> ActIntent {
        var values = values
        values["entry"] = "\(number)"
        return try ActIntent("entry.correct", values).knowing(session.ledger())
    }

    @Test("what an entry says fills the form of its correction, and only what is changed there changes")
    func correction() throws {
        let session = staffed.season.session(.readWrite)
        var values = Self.declaring
        for (name, value) in ["rule": "12", "facts": "many fires", "since": "2020-08-11T00:00", "evidence": "E1 E2"] {
            values["ground." + name] = value
        }
        values["subject"] = "d"
        guard case .recorded = try recorded(ActIntent("declaration.declare", values), key: "a", in: session) else {
            Issue.record("the regime is not declared")
            return
        }
        let before = try #require(session.ledger().state.declarations["d"])
        let known = try #require(try entry(1, [:], session).corrected)
        var typed = ["how": "replace", "reason": "a slip", "replacedAt": known.effectiveAt]
        for (name, value) in known.values { typed["replacement." + name] = value }
        typed["replacement.act.number"] = "14"
        guard case .recorded = try recorded(entry(1, typed, session), key: "b", in: session) else {
            Issue.record("it is not corrected")
            return
        }
        let after = try #require(session.ledger().state.declarations["d"])
        #expect(after.acts.map(\.number) == ["14"])
        #expect(after.areas == before.areas && after.grounds == before.grounds && after.level == before.level)
        #expect(after.course.last.at == before.course.last.at)
        let back = ["how": "takeBack", "reason": "nothing was declared"]
        var again = try entry(1, back, session).requested(seen: 2)
        again.seenEntry = 2
        guard
            case .recorded = try session.record(
                again, by: approver, confirmedBy: nil, as: ActRequest(account: "approver", key: "c", digest: "c"))
        else {
            Issue.record("it is not taken back")
            return
        }
        #expect(try session.ledger().state.declarations["d"] == nil)
    }

    @Test("an entry that no form holds is only taken back from there")
    func unheld() throws {
        let session = staffed.season.session(.readWrite)
        let values = ["subject": "daily/1", "title": "Fires", "asOf": "2020-08-12T00:00"]
        guard case .recorded = try recorded(ActIntent("report.draft", values), key: "a", in: session) else {
            Issue.record("the report is not drafted")
            return
        }
        let intent = try entry(1, ["how": "replace", "reason": "x"], session)
        #expect(intent.corrected?.fields == nil)
        #expect(try intent.requested(seen: 0).content["replacement"] == nil)
        #expect(throws: Problem.self) { _ = try entry(2, [:], session) }
    }

    @Test(
        "fields hold content only whole",
        arguments: [
            (
                "order.issue",
                "{\"addressee\":\"A\",\"areas\":[],\"level\":\"federal\",\"resources\":[{\"kind\":\"supplies\",\"quantity\":40,\"unit\":\"tonnes\"},{\"description\":\"Il-76\",\"kind\":\"suppressionAirplane\",\"quantity\":2}],\"task\":\"t\",\"term\":\"special order\"}",
                true
            ),
            (
                "order.issue",
                "{\"addressee\":\"A\",\"areas\":[],\"level\":\"federal\",\"more\":1,\"resources\":[],\"task\":\"t\",\"term\":\"special order\"}",
                false
            ),
            (
                "order.issue",
                "{\"addressee\":\"A\",\"areas\":[],\"level\":\"federal\",\"resources\":[],\"task\":\"t\",\"term\":\"2020-08-12T00:00:30Z\"}",
                false
            ),
            ("naming.give", "{\"name\":\"Creek\"}", true),
        ])
    func whole(kind: String, content: String, isHeld: Bool) throws {
        let json = try CanonicalJSON(json: Array(content.utf8))
        #expect((try #require(ActFields(kind)).values(of: json) != nil) == isHeld)
    }

    @Test("the commands that a state allows are those that the machine takes there")
    func commands() throws {
        let empty = ResponseState()
        for family in Subject.Family.allCases {
            let begin = empty.commands(of: Subject(family, "x"))
            #expect(!begin.isEmpty && begin.allSatisfy(family.commands.contains), "\(family)")
        }
        #expect(empty.commands(of: Subject(.offer, "x")) == ["receive"])
        #expect(empty.commands(of: Subject(.declaration, "x")) == ["propose", "declare"])
        #expect(empty.commands(of: Subject(.alert, "x")) == ["draft"])
    }
}
