import Geo
import Testing

@testable import EmergencyResponse

@Suite("Acts as entries hold them")
struct ActCodingTests {
    private static let draft = Messages.draft(Messages.alert())

    private static func alert(_ command: AlertStep.Command) -> AlertStep {
        switch command {
        case .draft: .draft(draft)
        case .revise: .revise(draft)
        case .discard: .discard(Reason("another fire"))
        case .approve: .approve(AlertApproval(status: .actual, sent: Messages.sent))
        case .update: .update(draft)
        case .cancel: .cancel(draft)
        }
    }

    /// One of every kind.
    private static let acts: [Act] =
        ReportStep.Command.allCases.map {
            .report(ReportReference(id: "daily/north", version: 12), LedgerPathTests.report($0))
        }
        + DecisionStep.Command.allCases.map { .decision("d", LedgerPathTests.decision($0)) }
        + OrderStep.Command.allCases.map { .order("o", LedgerPathTests.order($0)) }
        + RequestStep.Command.allCases.map { .request("q", LedgerPathTests.request($0)) }
        + OfferStep.Command.allCases.map { .offer("f", LedgerPathTests.offer($0)) }
        + DeclarationStep.Command.allCases.map { .declaration("x", LedgerPathTests.declaration($0)) }
        + FireStep.Command.allCases.map { .fire("20190801-0000000000", LedgerPathTests.fire($0)) }
        + AlertStep.Command.allCases.map { .alert("fire-1", alert($0)) }
        + [.naming("20190801-0000000000", .give(.init(name: "Пожар «Север»")))]
        + [.naming("20190801-0000000000", .withdraw(Reason("another fire")))]
        + [.correction(Correction(of: 1, replacement: .fire("f", .register(Scene.fire)), reason: "misread"))]

    @Test("every kind is read back from kind, subject and content, and from JSON", arguments: acts.indices)
    func roundTrip(index: Int) throws {
        let act = Self.acts[index]
        #expect(act.kind == Act.kinds[index])
        #expect(try Act(kind: act.kind, subject: act.subject.id, content: act.content()) == act)
        let json = try CanonicalJSON(encoding: act)
        #expect(try CanonicalJSON(canonical: json.bytes).decoded(Act.self) == act)
    }

    @Test("no kind is left out")
    func all() { #expect(Self.acts.count == Act.kinds.count && Set(Act.kinds).count == Act.kinds.count) }

    private func fault(_ kind: String, _ subject: String, _ json: String) throws -> String {
        let content = try CanonicalJSON(json: Array(json.utf8))
        return try #require(#expect(throws: ActError.self) { try Act(kind: kind, subject: subject, content: content) })
            .description
    }

    @Test(
        "what is no act says what was expected and what was found",
        arguments: [
            ("offer", "n", "{}", "offer: a kind that this program does not know"),
            ("gift.accept", "n", "{}", "gift.accept: a kind that this program does not know"),
            ("order.repeat", "n", "{}", "it knows issue, acknowledge, begin, complete, cancel"),
            ("offer.decline", "n", #"{"reason":3}"#, "reason: expected a text, found number"),
            ("offer.decline", "n", "{}", "reason: expected a value, found none"),
            (
                "offer.decline", "n", #"{"reason":"x","why":"y"}"#,
                "expected only members that this program knows, found why"
            ),
            ("report.withdraw", "daily", #"{"reason":"x"}"#, "“daily”, not an id and a version such as daily/1"),
            ("report.withdraw", "daily/0", #"{"reason":"x"}"#, "“daily/0”, not an id and a version such as daily/1"),
            ("report.withdraw", "daily/01", #"{"reason":"x"}"#, "the subject “daily/01”, which it cannot have"),
            (
                "request.renew", "q", #"{"lapsesAt":"2019-08-01"}"#,
                "lapsesAt: expected an instant such as 2019-07-31T18:00:00Z, found 2019-08-01"
            ),
            (
                "fire.register", "f", #"{"reportedBy":"x","areaHectares":"1,5"}"#,
                "areaHectares: expected a decimal such as 12.50, found 1,5"
            ),
        ])
    func refused(kind: String, subject: String, json: String, said: String) throws {
        let found = try fault(kind, subject, json)
        #expect(found.contains(said), "\(found)")
    }

    @Test("an order without a date says so in words, one with a date by its instant")
    func term() throws {
        #expect(try CanonicalJSON(encoding: OrderBody.Term.untilSpecialOrder).text == #""special order""#)
        #expect(try CanonicalJSON(encoding: OrderBody.Term.until(Scene.hour(24))).text == #""2019-08-02T00:00:00Z""#)
        #expect(throws: (any Error).self) { try CanonicalJSON.string("soon").decoded(OrderBody.Term.self) }
    }
}
