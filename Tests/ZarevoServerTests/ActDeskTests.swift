import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Operations
import People
import SeasonSupport
import Store
import Testing
import Wording

@testable import ZarevoServer

@Suite("Acts over HTTP")
struct ActDeskTests {
    private let staffed: StaffedSeason

    init() throws { staffed = try StaffedSeason() }

    private func fire() throws -> String {
        try #require(try staffed.season.session().season().season.events.first).event.id
    }

    @Test("each role is refused every kind of act that is not its own, and no other, with the reason")
    func table() async throws {
        for role in Role.allCases {
            for kind in Act.kinds {
                let (status, text, _) = await staffed.record(
                    kind, "{\"subject\":\"x\",\"content\":{}}", as: role.rawValue.lowercased())
                let isRefused = status == 403 && text.contains("the role \(role.words) may not record \(kind)")
                #expect(isRefused == !role.may(.act(kind)), "\(role) \(kind): \(status) \(text)")
                if role.may(.act(kind)) { #expect([400, 404, 409, 422].contains(status), "\(role) \(kind): \(text)") }
            }
        }
        #expect(try staffed.entries.isEmpty)
    }

    /// Steps of a shift: the kind, what is sent, and whose step it is.
    private func shift(_ fire: String) -> [(kind: String, body: String, by: String)] {
        let paper = "\"act\":{\"number\":\"1\",\"date\":\"2020-08-12T00:00:00Z\",\"issuedBy\":\"Government\"}"
        let help = "\"resources\":[{\"kind\":\"crew\",\"quantity\":2}],\"areas\":[\"XX-N\"],\"level\":\"regional\""
        return [
            ("naming.give", "{\"subject\":\"\(fire)\",\"content\":{\"name\":\"Oak Fire\"}}", "analyst"),
            (
                "report.draft",
                "{\"subject\":\"day/1\",\"content\":{\"title\":\"Fires\",\"area\":\"XX-S\",\"asOf\":\"2020-08-12T10:12:00Z\"}}",
                "analyst"
            ),
            ("report.submit", "{\"subject\":\"day/1\",\"content\":{\"to\":\"the minister\"}}", "dutyofficer"),
            (
                "declaration.declare",
                "{\"subject\":\"d\",\"content\":{\(paper),\"regime\":\"emergency\",\"level\":\"regional\",\"areas\":[\"XX-N\"],\"grounds\":[]}}",
                "approver"
            ),
            (
                "order.issue",
                "{\"subject\":\"o\",\"content\":{\"addressee\":\"Army\",\"task\":\"help\",\"term\":\"special order\",\(help)}}",
                "approver"
            ),
            (
                "offer.receive",
                "{\"subject\":\"u\",\"content\":{\"offeror\":\"U\",\"origin\":\"domestic\",\"receiver\":\"XX\",\(help)}}",
                "dutyofficer"
            ),
            ("offer.acknowledge", "{\"subject\":\"u\",\"content\":{}}", "dutyofficer"),
            ("offer.decline", "{\"subject\":\"u\",\"content\":{\"reason\":\"enough\"}}", "approver"),
            (
                "fire.register", "{\"subject\":\"\(fire)\",\"content\":{\"reportedBy\":\"dispatch\"}}", "dutyofficer"
            ),
        ]
    }

    @Test("a shift's acts are recorded by who may, as the person of the account, and refused to the others")
    func aShift() async throws {
        let order = ["viewer", "analyst", "dutyofficer", "approver"]
        for (number, step) in shift(try fire()).enumerated() {
            let least = try #require(order.firstIndex(of: step.by))
            for name in order.prefix(least) + ["administrator"] {
                #expect(await staffed.record(step.kind, step.body, as: name).status == 403, "\(name) \(step.kind)")
            }
            let (status, text, answer) = await staffed.record(step.kind, step.body, as: step.by)
            #expect(status == 201, "\(step.kind): \(text)")
            let entry = try #require(try staffed.entries.last)
            #expect(try staffed.entries.count == number + 1)
            #expect(answer.body.bytes == entry.canonical.bytes)
            #expect(entry.kind == step.kind && entry.actor.name == step.by.uppercased())
        }
        let entries = try staffed.entries
        #expect(entries[3].canonical["content"]?["areas"]?.text.contains("Northland") == true)
    }

    @Test("a warning is drafted from the situation, approved by an approver alone, and cancelled")
    func warning() async throws {
        let events = try staffed.season.session().season().season.events.map(\.event.id)
        var drafted: String?
        for event in events {
            let body =
                "{\"subject\":\"\",\"content\":{\"event\":\"\(event)\",\"sender\":\"duty@example.org\",\"within\":20}}"
            if await staffed.record("alert.draft", body, as: "analyst").status == 201 {
                drafted = try staffed.entries.last?.subject.id
                break
            }
        }
        let id = try #require(drafted, "no fire of the season is near a settlement")
        let approval = "{\"subject\":\"\(id)\",\"content\":{\"exercise\":true}}"
        #expect(await staffed.record("alert.approve", approval, as: "dutyofficer").status == 403)
        #expect(await staffed.record("alert.approve", approval, as: "approver").status == 201)
        let cancel = "{\"subject\":\"\(id)\",\"content\":{\"reason\":\"It is out.\",\"allClear\":true}}"
        #expect(await staffed.record("alert.cancel", cancel, as: "approver").status == 201)
        #expect(try staffed.entries.map(\.kind) == ["alert.draft", "alert.approve", "alert.cancel"])
    }

    @Test("help from abroad is accepted with a second account, and with no person that a client made up")
    func secondPerson() async throws {
        let offer =
            "{\"subject\":\"u\",\"content\":{\"offeror\":\"U\",\"origin\":\"foreign\",\"receiver\":\"XX\",\"resources\":[{\"kind\":\"crew\"}],\"areas\":[\"XX-N\"],\"level\":\"regional\"}}"
        #expect(await staffed.record("offer.receive", offer, as: "dutyofficer").status == 201)
        #expect(
            await staffed.record("offer.acknowledge", "{\"subject\":\"u\",\"content\":{}}", as: "dutyofficer").status
                == 201)
        func accept(
            _ confirmation: String, content: String = "{\"extent\":\"whole\",\"resources\":[]}"
        ) async -> (status: Int, text: String, answer: Answer) {
            await staffed.record(
                "offer.accept", "{\"subject\":\"u\",\"content\":\(content)\(confirmation)}", as: "approver")
        }
        func by(_ name: String, _ password: String = StaffedSeason.password) -> String {
            ",\"confirmation\":{\"name\":\"\(name)\",\"password\":\"\(password)\"}"
        }
        #expect(await accept("").text.contains("secondPersonNeeded"))
        let forged =
            "{\"extent\":\"whole\",\"resources\":[],\"confirmedBy\":{\"name\":\"P\",\"role\":\"president\",\"authority\":{\"areas\":[\"XX-N\"],\"level\":\"federal\",\"origins\":[\"foreign\"],\"from\":\"2010-01-01T00:00:00Z\"}}}"
        #expect(await accept("", content: forged).status == 422)
        #expect(await accept(by("approver")).status == 403)
        #expect(await accept(by("dutyofficer")).status == 403)
        #expect(await accept(by("second", "wrong horse battery")).status == 401)
        #expect(try staffed.entries.count == 2)
        let (status, text, _) = await accept(by("second"))
        #expect(status == 201, "\(text)")
        #expect(try staffed.entries.last?.canonical["content"]?["confirmedBy"]?["name"] == .string("SECOND"))
        #expect(try !staffed.entries.contains { $0.canonical.text.contains(StaffedSeason.password) })
    }

    @Test("one request sent many times at once is one entry, and its key is good for no other act")
    func exactlyOnce() async throws {
        let body = "{\"subject\":\"\(try fire())\",\"content\":{\"name\":\"Oak Fire\"}}"
        let answers = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask { await staffed.record("naming.give", body, as: "analyst", key: "k1").status }
            }
            return await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(answers.sorted() == [Int](repeating: 200, count: 19) + [201])
        #expect(try staffed.entries.count == 1)
        let again = await staffed.record("naming.give", body, as: "analyst", key: "k1")
        #expect(again.answer.header("Idempotency-Replayed") == "true")
        #expect(try again.answer.body.bytes == staffed.entries[0].canonical.bytes)
        let other = body.replacing("Oak", with: "Fir")
        #expect(await staffed.record("naming.give", other, as: "analyst", key: "k1").status == 422)
        #expect(await staffed.record("naming.give", other, as: "dutyofficer", key: "k1").status == 201)
        #expect(await staffed.record("naming.give", other, as: "analyst", key: "a b").status == 400)
    }

    @Test(
        "what cannot be is refused in words, and leaves no trace",
        arguments: [
            (
                "naming.give", "{\"subject\":\"20200101-0000000000\",\"content\":{\"name\":\"Oak\"}}", 404,
                "expected the id of an event"
            ),
            (
                "naming.give", "{\"subject\":\"x\",\"content\":{\"name\":\"Oak\"},\"actor\":{\"name\":\"P\"}}", 400,
                "whoever acts is the person"
            ),
            ("naming.give", "{\"subject\":\"x\",\"content\":{},\"colour\":1}", 400, "found “colour”"),
            ("naming.give", "[1]", 400, "expected an object"), ("naming.give", "{", 400, "body"),
            ("offer.burn", "{}", 404, "expected one of report.draft"),
            (
                "offer.hold", "{\"subject\":\"u\",\"content\":{\"reviewAt\":\"2020-08-13T00:00:00Z\"}}", 422,
                "there is no offer u to hold"
            ),
            (
                "declaration.propose",
                "{\"subject\":\"d\",\"content\":{\"regime\":\"emergency\",\"level\":\"regional\",\"areas\":[\"XX-Q\"],\"grounds\":[{\"rule\":\"r\",\"facts\":\"f\",\"evidence\":[]}]}}",
                422, "area XX-Q is not loaded"
            ),
            (
                "declaration.propose",
                "{\"subject\":\"d\",\"effectiveAt\":\"1995-01-01T00:00:00Z\",\"content\":{\"regime\":\"emergency\",\"level\":\"regional\",\"areas\":[\"XX-N\"],\"grounds\":[{\"rule\":\"r\",\"facts\":\"f\",\"evidence\":[]}]}}",
                422, "1995"
            ),
            (
                "order.issue",
                "{\"subject\":\"o\",\"content\":{\"addressee\":\"A\",\"task\":\"t\",\"term\":\"special order\",\"resources\":[{\"kind\":\"crew\"}],\"areas\":[\"US-CA@XX-N\",\"RU@US-CA\"],\"level\":\"regional\"}}",
                422, "RU"
            ),
        ])
    func refusals(kind: String, body: String, status: Int, words: String) async throws {
        let found = await staffed.record(kind, body, as: "approver")
        #expect(found.status == status && found.text.contains(words), "\(found.status) \(found.text)")
        #expect(try staffed.entries.isEmpty)
    }

    @Test("an authority reaches as far over HTTP as on the command line, and is refused in the same words")
    func authority() async throws {
        let south = Authority(areas: ["XX-S"], level: .municipal, from: Instant(seconds: 0))
        let account = Account(name: "local", role: .approver, authority: south, createdAt: SmallSeason.now)
        _ = try staffed.gate.accounts.add(account, password: nil)
        let token = try staffed.gate.accounts.makeToken(of: "local", label: "x", until: nil)
        staffed.gate.refresh()
        var visitor = staffed.visitor()
        visitor.authorization = "Bearer " + token.text
        for (area, level, isLet) in [
            ("XX-N", "municipal", false), ("XX-S", "regional", false), ("XX-S", "municipal", true),
        ] {
            let content =
                "{\"act\":{\"number\":\"1\",\"date\":\"2020-08-12T00:00:00Z\",\"issuedBy\":\"G\"},\"regime\":\"emergency\",\"level\":\"\(level)\",\"areas\":[\"\(area)\"],\"grounds\":[]}"
            let found = await staffed.record(
                "declaration.declare", "{\"subject\":\"d\",\"content\":\(content)}", visitor)
            #expect(found.status == (isLet ? 201 : 403), "\(found.text)")
            guard !isLet else { continue }
            let session = staffed.season.session(.readWrite)
            let named = try #require(NamedArea(area))
            let body = DeclarationBody(
                act: OfficialAct(number: "1", date: SmallSeason.now, issuedBy: "G", source: nil), regime: .emergency,
                level: try #require(ResponseLevel(rawValue: level)), areas: try session.references(to: [named]),
                grounds: [])
            let refused = #expect(throws: OperationError.self) {
                try session.record(.declaration("d", .declare(body)), by: account.actor, effectiveAt: nil)
            }
            let words = try #require(refused?.description.dropFirst("refused: ".count))
            #expect(found.text.contains(words) && found.text.contains("\"refusal\":\"outsideAuthority\""))
        }
    }

    @Test("nobody acts without an account, with a token that does not hold, or before there are accounts")
    func nobody() async throws {
        let body = "{\"subject\":\"\(try fire())\",\"content\":{\"name\":\"Oak Fire\"}}"
        #expect(await staffed.record("naming.give", body, as: nil).status == 401)
        var stranger = staffed.visitor()
        stranger.authorization = "Bearer " + Secret().text
        #expect(await staffed.record("naming.give", body, stranger).status == 401)
        stranger.authorization = "Basic YTpi"
        #expect(await staffed.record("naming.give", body, stranger).status == 401)
        let empty = try StaffedSeason(isStaffed: false)
        let refused = await empty.record("naming.give", body, as: nil)
        #expect(refused.status == 401 && refused.text.contains("there are no accounts yet"))
        #expect(try empty.entries.isEmpty && staffed.entries.isEmpty)
    }

    @Test("a form says the same as JSON")
    func form() throws {
        let form =
            "subject=d&content.act.number=1&content.areas=XX-N&content.areas=XX-S%3Apart&csrf=t&content.reason=a+b&content.empty="
        let body = try SentBody(Array(form.utf8), contentType: "application/x-www-form-urlencoded; charset=utf-8")
        #expect(body.isForm)
        #expect(
            body.json.text
                == "{\"content\":{\"act\":{\"number\":\"1\"},\"areas\":[\"XX-N\",\"XX-S:part\"],\"reason\":\"a b\"},\"csrf\":\"t\",\"subject\":\"d\"}"
        )
        let whole = try SentBody(
            Array("content=%7B%22a%22%3A1%7D".utf8), contentType: "application/x-www-form-urlencoded")
        #expect(whole.json.text == "{\"content\":{\"a\":1}}")
        for bad in ["a=1&a=2", "a=1&a.b=2", "a.b.c.d.e.f.g=1", "content=%7B"] {
            #expect(throws: Problem.self) {
                try SentBody(Array(bad.utf8), contentType: "application/x-www-form-urlencoded")
            }
        }
        #expect(throws: Problem.self) { try SentBody([], contentType: "text/plain") }
        #expect(throws: Problem.self) { try SentBody([], contentType: nil) }
    }
}
