import EmergencyResponse
import Operations
import People
import SeasonSupport
import TestSupport
import Testing

@testable import ZarevoServer

@Suite("Signing in")
struct SignInTests {
    private let staffed: StaffedSeason

    init() throws { staffed = try StaffedSeason() }

    /// A browser that holds the cookie of an answer.
    private func browser(_ answer: Answer, secure: Bool = false) -> Visitor {
        var visitor = staffed.visitor()
        visitor.isSecure = secure
        if secure { visitor.base = "https://fires.example.org" }
        visitor.cookies = answer.header("Set-Cookie").map { String($0.prefix { $0 != ";" }) }
        return visitor
    }

    private func token(_ visitor: Visitor) -> String? { visitor.session.map { Gate.formToken(of: $0).text } }

    @Test("the right password gives a session that reads and acts, and signing out ends it")
    func life() async throws {
        let signed = await staffed.signIn("analyst")
        #expect(signed.status == 200 && signed.text.contains("\"role\":\"analyst\""))
        var visitor = browser(signed.answer)
        try staffed.gate.requireReading(visitor)
        visitor.formToken = token(visitor)
        #expect(signed.text.contains(try #require(visitor.formToken)))
        #expect(try staffed.gate.requireRight(to: .act("naming.give"), visitor).name == "analyst")
        let out = await staffed.answered { try staffed.people.signOut(nil, visitor) }
        #expect(out.status == 204 && out.answer.header("Set-Cookie")?.contains("Max-Age=0") == true)
        #expect(throws: Problem.self) { try staffed.gate.requireReading(visitor) }
    }

    @Test("a wrong password, a name that there is not, a disabled account and one without a password are told the same")
    func same() async throws {
        let accounts = staffed.gate.accounts
        try accounts.setDisabled(true, "viewer")
        _ = try accounts.add(Account(name: "feed", role: .analyst, createdAt: SmallSeason.now), password: nil)
        staffed.gate.refresh()
        var answers: Set<String> = []
        for (name, password) in [
            ("analyst", "wrong horse battery"), ("nobody", StaffedSeason.password), ("viewer", StaffedSeason.password),
            ("feed", StaffedSeason.password), ("\u{444}", "x"),
        ] {
            let (status, text, answer) = await staffed.signIn(name, password)
            #expect(status == 401 && answer.header("Set-Cookie") == nil)
            answers.insert(text)
        }
        #expect(answers.count == 1)
    }

    @Test("of a thousand wrong passwords from one address ten are tried, from many addresses twenty")
    func thousand() async throws {
        var tried = 0
        for _ in 0..<1_000 where await staffed.signIn("analyst", "wrong horse battery").status == 401 { tried += 1 }
        #expect(tried == 10)
        for number in 0..<1_000 {
            var visitor = staffed.visitor()
            visitor.address = "10.0.\(number / 250).\(number % 250)"
            visitor.isSecure = true
            if await staffed.signIn("approver", "wrong horse battery", visitor).status == 401 { tried += 1 }
        }
        #expect(tried == 30)
        let (status, _, answer) = await staffed.signIn("analyst")
        #expect(status == 429 && answer.header("Retry-After").flatMap(Int.init) ?? 0 > 0)
    }

    @Test("addresses of one network of IPv6 count as one")
    func networks() {
        var (one, other) = (Visitor(), Visitor())
        (one.address, other.address) = ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2:ffff::1")
        #expect(one.addressGroup == other.addressGroup)
        other.address = "2001:db8:1:3::1"
        #expect(one.addressGroup != other.addressGroup)
        one.address = "192.0.2.7"
        #expect(one.addressGroup == "192.0.2.7")
    }

    @Test("a session that somebody else put into the browser is not taken up")
    func fixation() async throws {
        var visitor = staffed.visitor()
        let planted = Secret()
        visitor.cookies = "zarevo=" + planted.text
        let signed = await staffed.signIn("analyst", StaffedSeason.password, visitor)
        #expect(signed.status == 200 && signed.answer.header("Set-Cookie")?.contains(planted.text) == false)
        #expect(throws: Problem.self) { try staffed.gate.requireReading(visitor) }
        let second = await staffed.signIn("analyst", StaffedSeason.password, browser(signed.answer))
        #expect(throws: Problem.self) { try staffed.gate.requireReading(browser(signed.answer)) }
        try staffed.gate.requireReading(browser(second.answer))
    }

    @Test("under TLS the cookie is Secure and bound to the host, and one without is not taken")
    func cookies() async throws {
        var visitor = staffed.visitor()
        (visitor.isSecure, visitor.address, visitor.base) = (true, "192.0.2.7", "https://fires.example.org")
        let signed = await staffed.signIn("analyst", StaffedSeason.password, visitor)
        let cookie = try #require(signed.answer.header("Set-Cookie"))
        #expect(cookie.hasPrefix("__Host-zarevo="))
        for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"] { #expect(cookie.contains(part)) }
        #expect(!cookie.contains("Domain"))
        try staffed.gate.requireReading(browser(signed.answer, secure: true))
        var plain = browser(signed.answer, secure: true)
        plain.cookies = plain.cookies.map { $0.replacing("__Host-", with: "") }
        #expect(throws: Problem.self) { try staffed.gate.requireReading(plain) }
        var two = browser(signed.answer, secure: true)
        two.cookies = two.cookies.map { $0 + "; __Host-zarevo=" + Secret().text }
        #expect(throws: Problem.self) { try staffed.gate.requireReading(two) }
    }

    @Test("without TLS secrets are taken from this computer alone")
    func privacy() async throws {
        var visitor = staffed.visitor("analyst")
        visitor.address = "192.0.2.7"
        #expect(throws: Problem.self) { try staffed.gate.standing(of: visitor) }
        visitor.authorization = nil
        #expect(await staffed.signIn("analyst", StaffedSeason.password, visitor).status == 403)
        visitor.isSecure = true
        #expect(await staffed.signIn("analyst", StaffedSeason.password, visitor).status == 200)
        for (address, isOwn) in [
            ("127.0.0.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("128.0.0.1", false), ("unknown", false),
        ] {
            visitor.address = address
            #expect(visitor.isLoopback == isOwn)
        }
    }

    @Test("a page of another site changes nothing with the cookie of this one")
    func crossSite() async throws {
        let visitor = browser(await staffed.signIn("analyst").answer)
        let right = Permission.act("naming.give")
        func isLet(_ change: (inout Visitor) -> Void) -> Bool {
            var changed = visitor
            changed.formToken = token(visitor)
            change(&changed)
            return (try? staffed.gate.requireRight(to: right, changed)) != nil
        }
        #expect(isLet { _ in })
        #expect(isLet { $0.origin = "http://127.0.0.1:8080" })
        #expect(isLet { $0.fetchSite = "same-origin" })
        #expect(!isLet { $0.formToken = nil })
        #expect(!isLet { $0.formToken = Secret().text })
        #expect(!isLet { $0.origin = "https://evil.example" })
        #expect(!isLet { $0.origin = "null" })
        #expect(!isLet { $0.fetchSite = "cross-site" })
        #expect(!isLet { $0.fetchSite = "same-site" })
        var login = staffed.visitor()
        login.origin = "https://evil.example"
        #expect(await staffed.signIn("analyst", StaffedSeason.password, login).status == 403)
        var out = visitor
        out.origin = "https://evil.example"
        out.formToken = token(visitor)
        #expect(throws: Problem.self) { try staffed.people.signOut(nil, out) }
    }

    @Test("who is disabled, or gets another password, is out at once")
    func disabled() async throws {
        for change in [true, false] {
            let visitor = browser(await staffed.signIn("analyst").answer)
            try staffed.gate.requireReading(visitor)
            if change {
                try staffed.gate.accounts.setDisabled(true, "analyst")
                staffed.gate.refresh()
                #expect(throws: Problem.self) { try staffed.gate.standing(of: staffed.visitor("analyst")) }
                try staffed.gate.accounts.setDisabled(false, "analyst")
            } else {
                try staffed.gate.accounts.setPassword(#require(Password("another horse battery")), of: "analyst")
            }
            staffed.gate.refresh()
            #expect(throws: Problem.self) { try staffed.gate.requireReading(visitor) }
        }
    }

    @Test("reading needs an account once there are any, unless it is public; the words say how")
    func reading() throws {
        let error = #expect(throws: Problem.self) { try staffed.gate.requireReading(staffed.visitor()) }
        #expect(error?.status == 401 && error?.detail.contains("/session") == true)
        #expect(error?.answer.header("WWW-Authenticate") == "Bearer realm=\"zarevo\"")
        for name in staffed.tokens.keys { try staffed.gate.requireReading(staffed.visitor(name)) }
        try StaffedSeason(isReadingPublic: true).gate.requireReading(Visitor())
        try StaffedSeason(isStaffed: false).gate.requireReading(Visitor())
    }

    @Test("accounts that cannot be read let nobody in")
    func damage() throws {
        let fresh = try StaffedSeason(isStaffed: false)
        _ = try fresh.season.folder.write([UInt8](repeating: 65, count: 4_096), as: "store.gpkg.people")
        fresh.gate.refresh()
        #expect(#expect(throws: Problem.self) { try fresh.gate.requireReading(Visitor()) }?.status == 503)
    }

    @Test("the first administrator is made by the link once, and by no other")
    func first() async throws {
        let empty = try StaffedSeason(isStaffed: false)
        let link = try #require(empty.gate.makeFirstLink()).text
        func claim(
            _ link: String, _ name: String, _ password: String = "another horse battery"
        ) async -> (status: Int, text: String, answer: Answer) {
            await empty.answered {
                let body = "{\"name\":\"\(name)\",\"password\":\"\(password)\"}"
                return try await empty.people.claim(
                    link, SentBody(Array(body.utf8), contentType: "application/json"), empty.visitor())
            }
        }
        #expect(try empty.people.firstPage(link, empty.visitor(), page: { [] }).status == 200)
        #expect(await claim(Secret().text, "root").status == 404)
        #expect(await claim("", "root").status == 404)
        #expect(await claim(link, "root", "short").status == 422)
        let made = await claim(link, "root")
        #expect(made.status == 200 && made.text.contains("\"role\":\"administrator\""), "\(made.text)")
        #expect(await claim(link, "other").status == 404)
        #expect(empty.gate.makeFirstLink() == nil)
        #expect(try empty.gate.accounts.roster().accounts.keys.sorted() == ["root"])
        #expect(throws: Problem.self) { try empty.gate.requireReading(Visitor()) }
    }

    @Test("no password and no token is in the log or in an answer")
    func secrets() async throws {
        let empty = try StaffedSeason(isStaffed: false)
        let link = try #require(empty.gate.makeFirstLink()).text
        let signed = await staffed.signIn("analyst")
        let wrong = await staffed.signIn("analyst", "wrong horse battery")
        _ = await staffed.signIn("wrong horse battery", "oops")
        let visitor = browser(signed.answer)
        let me = try staffed.people.me(visitor)
        let texts = [staffed.log.text, empty.log.text, wrong.text, String(decoding: me.body.bytes, as: UTF8.self)]
        #expect(staffed.log.text.contains("sign-in refused") && staffed.log.text.contains("signed in"))
        for secret in [StaffedSeason.password, "wrong horse battery", link, visitor.session?.text ?? ""]
            + staffed.tokens.values.map(\.text)
        {
            for text in texts { #expect(!secret.isEmpty && !text.contains(secret)) }
        }
    }

    @Test("a client learns what it may do, and why not")
    func rights() throws {
        func me(_ name: String?) throws -> String {
            String(decoding: try staffed.people.me(staffed.visitor(name)).body.bytes, as: UTF8.self)
        }
        #expect(try me("approver").contains("{\"kind\":\"alert.approve\",\"allowed\":true,\"reason\":null}"))
        #expect(
            try me("analyst").contains(
                "{\"kind\":\"alert.approve\",\"allowed\":false,\"reason\":\"the role analyst may not record alert.approve; it takes approver\"}"
            ))
        #expect(try me(nil).contains("{\"kind\":\"read\",\"allowed\":false,\"reason\":\"nobody is signed in\"}"))
        for kind in Act.kinds { #expect(try me(nil).contains("\"\(kind)\"")) }
        #expect(try staffed.people.me(staffed.visitor()).header("Cache-Control") == "no-store")
    }

    @Test(
        "a form is led to a page of this server and to no other",
        arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "/a b", "evil"])
    func redirects(next: String) {
        #expect(Answer.redirect(to: next).header("Location") == "/?f=html")
        #expect(Answer.redirect(to: "/map?at=1").header("Location") == "/map?at=1")
    }
}
