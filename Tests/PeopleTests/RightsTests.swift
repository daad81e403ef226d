import EmergencyResponse
import Geo
import Testing
import Wording

@testable import People

@Suite("Rights of roles")
struct RightsTests {
    /// The documented table, kind by kind: v viewer, a analyst, d duty officer, p approver, - administrator.
    static let documented: [(kinds: String, holders: [Role])] = [
        (
            "report.draft report.revise decision.propose declaration.propose alert.draft alert.revise naming.give naming.withdraw",
            [.analyst, .dutyOfficer, .approver]
        ),
        (
            """
            report.submit report.withdraw decision.review order.acknowledge order.begin order.complete request.send \
            request.acknowledge request.answer request.renew request.meet request.withdraw request.lapse offer.receive \
            offer.acknowledge offer.hold offer.withdraw offer.expire offer.commit offer.mobilise offer.arrive offer.release \
            offer.return fire.register fire.update fire.localise fire.liquidate fire.cease fire.monitor fire.resume \
            alert.discard
            """, [.dutyOfficer, .approver]
        ),
        (
            """
            decision.publish decision.supersede decision.revoke order.issue order.cancel offer.accept offer.decline \
            declaration.declare declaration.amend declaration.lift alert.approve alert.update alert.cancel entry.correct
            """, [.approver]
        ),
    ]

    @Test("every kind of act is in the table once, and each role may what the table says and nothing else")
    func table() {
        let named = Self.documented.flatMap { row in row.kinds.split(separator: " ").map { (String($0), row.holders) } }
        #expect(named.map(\.0).sorted() == Act.kinds.sorted())
        for (kind, holders) in named {
            for role in Role.allCases {
                #expect(role.may(.act(kind)) == holders.contains(role), "\(role) \(kind)")
            }
        }
    }

    @Test("nobody may record a kind that the table does not name")
    func unknown() {
        for role in Role.allCases { #expect(role.refusal(of: .act("offer.burn"))?.contains("no role may") == true) }
    }

    @Test("everybody reads, those who prepare send detections, administrators alone manage accounts")
    func others() {
        #expect(Role.allCases.filter { $0.may(.read) } == Role.allCases)
        #expect(Role.allCases.filter { $0.may(.ingest) } == [.analyst, .dutyOfficer, .approver])
        #expect(Role.allCases.filter { $0.may(.manageAccounts) } == [.administrator])
    }

    @Test("a refusal says who may")
    func words() {
        #expect(
            Role.viewer.refusal(of: .act("offer.hold"))
                == "the role viewer may not record offer.hold; it takes duty officer or approver")
        #expect(Role.approver.refusal(of: .act("offer.accept")) == nil)
    }

    @Test(
        "a role is known in any spelling",
        arguments: ["dutyOfficer", "duty-officer", "Duty Officer", "duty_officer", "DUTYOFFICER"])
    func spelling(text: String) {
        #expect(Role(named: text) == .dutyOfficer)
        #expect(Role(named: text + "s") == nil)
    }

    @Test("an account that is disabled, without authority, or whose authority has ended records nothing, and says why")
    func accounts() {
        let (from, now) = (Instant(seconds: 0), Instant(seconds: 1_000_000))
        var account = Account(name: "oak", role: .approver, createdAt: from)
        #expect(
            account.actor
                == Actor(name: "oak", role: "approver", authority: .init(areas: [], level: .municipal, from: from)))
        #expect(account.refusal(of: .act("order.issue"), at: now)?.contains("no authority over an area") == true)
        #expect(account.refusal(of: .read, at: now) == nil)
        account.authority = Authority(areas: ["RU"], level: .federal, from: from, until: now)
        #expect(account.refusal(of: .act("order.issue"), at: Instant(seconds: 999_999)) == nil)
        #expect(account.refusal(of: .act("order.issue"), at: now)?.contains("does not hold") == true)
        account.isDisabled = true
        #expect(account.refusal(of: .read, at: now)?.contains("disabled") == true)
    }

    @Test(
        "names of accounts are plain",
        arguments: [
            ("a", true), ("a.oak-2_b", true), ("", false), ("A", false), (".a", false), ("ж", false), ("a b", false),
        ])
    func names(text: String, isOne: Bool) {
        #expect(AccountName.isOne(text) == isOne)
        #expect(!AccountName.isOne(String(repeating: "a", count: 65)))
    }
}
