import Geo
import Testing

@testable import People

@Suite("Passwords and secrets")
struct SecretTests {
    private static let cheap = PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1)

    private func password(_ text: String) throws -> Password { try #require(Password(text)) }

    @Test("scrypt gives the published key")
    func published() throws {
        // RFC 7914, section 12, the second vector: N = 1024, r = 8, p = 16.
        let cost = PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 16)
        let hash = try PasswordHash(of: password("password"), cost: cost, salt: Array("NaCl".utf8), keyByteCount: 64)
        #expect(
            hash.key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")
    }

    @Test("a hash that another program wrote is read, and goes on being written the same way")
    func foreign() throws {
        // The example of passlib's documentation of scrypt.
        let text = "$scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E"
        let hash = try #require(PasswordHash(phc: text))
        #expect(hash.phc == text)
        #expect(try hash.matches(password("password")))
        #expect(try !hash.matches(password("Password")))
    }

    @Test("the usual cost is 32 MiB three times, and stands in what is kept")
    func usual() throws {
        let hash = try PasswordHash(of: password("correct horse"))
        #expect(hash.phc.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
        #expect(try hash.matches(password("correct horse")))
        #expect(try PasswordHash(of: password("correct horse")) != hash)
        #expect(try !PasswordHash.decoy.matches(password("correct horse")))
        #expect(PasswordHash.decoy.cost == .usual)
    }

    @Test(
        "what is no hash, or costs nothing or everything, is not read",
        arguments: [
            "", "$scrypt$", "$scrypt$ln=15,r=8,p=3$c2FsdHNhbHQ$", "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aaaa",
            "$scrypt$ln=0,r=8,p=1$c2FsdHNhbHQ$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
            "$scrypt$ln=40,r=8,p=1$c2FsdHNhbHQ$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
            "$scrypt$ln=15,r=8$c2FsdHNhbHQ$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
            "$scrypt$ln=15,r=8,p=3$%%%$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
        ])
    func noHash(text: String) { #expect(PasswordHash(phc: text) == nil) }

    @Test("one password typed on two keyboards is one password")
    func normalForm() throws {
        let hash = try PasswordHash(of: password("й\u{E9}"), cost: Self.cheap)
        #expect(try hash.matches(password("и\u{306}e\u{301}")))
        #expect(try !hash.matches(password("ие")))
    }

    @Test("an empty password is none, and a very long one is not taken")
    func lengths() throws {
        #expect(Password("") == nil)
        #expect(Password(String(repeating: "x", count: 1_024)) != nil)
        #expect(Password(String(repeating: "x", count: 1_025)) == nil)
    }

    @Test("a weak new password is refused with the reason")
    func weakness() throws {
        #expect(try password("short").weakness(for: "oak") == "expected at least 12 characters, found 5")
        #expect(try password("abababababababab").weakness(for: "oak")?.contains("different characters") == true)
        #expect(try password("petrova-petrova").weakness(for: "petrova")?.contains("other words") == true)
        #expect(try password("correct horse battery").weakness(for: "petrova") == nil)
    }

    @Test("neither passwords nor secrets say themselves when they are printed")
    func silent() throws {
        let (secret, typed) = (Secret(), try password("correct horse"))
        var dumped = ""
        dump(secret, to: &dumped)
        dump(typed, to: &dumped)
        let said = "\(secret) \(typed) \(String(reflecting: secret)) \(String(reflecting: typed)) \([secret]) \(dumped)"
        #expect(!said.contains(secret.text) && !said.contains("correct"))
    }

    @Test("a secret is kept as its SHA-256, and only the same text gives it")
    func digests() throws {
        let secret = Secret()
        #expect(secret.text.count == 43 && secret.digest.count == 64)
        #expect(Secret(secret.text)?.digest == secret.digest)
        #expect(Secret().text != secret.text)
        #expect(
            Secret(secret.text + "a") == nil && Secret("") == nil && Secret(String(repeating: "ж", count: 43)) == nil)
        // SHA-256 of 43 letters a, by sha256sum.
        #expect(
            Secret(String(repeating: "a", count: 43))?.digest
                == "66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0")
    }

    @Test("a derived secret is another for each purpose and each secret, and the same for the same")
    func derived() {
        let (one, other) = (Secret(), Secret())
        #expect(one.derived(for: "form").isSame(as: one.derived(for: "form")))
        #expect(!one.derived(for: "form").isSame(as: one.derived(for: "other")))
        #expect(!one.derived(for: "form").isSame(as: other.derived(for: "form")))
        #expect(one.derived(for: "form").text.count == 43)
    }
}

@Suite("Roster of accounts")
struct RosterTests {
    private let now = Instant(seconds: 1_000_000)

    @Test("tokens and sessions give their account until they end or it is disabled, and never each other's place")
    func identities() {
        let (token, session, ended) = (Secret(), Secret(), Secret())
        var account = Account(name: "oak", role: .analyst, createdAt: now)
        func roster() -> Roster {
            Roster(
                [account],
                tokens: [
                    .init(digest: token.digest, account: "oak", label: "feed", createdAt: now),
                    .init(digest: ended.digest, account: "oak", label: "", createdAt: now, until: now),
                ], sessions: [.init(digest: session.digest, account: "oak", createdAt: now)])
        }
        #expect(roster().account(ofToken: token, at: now) == account)
        #expect(roster().account(ofSession: session, at: now) == account)
        #expect(roster().account(ofSession: token, at: now) == nil)
        #expect(roster().account(ofToken: session, at: now) == nil)
        #expect(roster().account(ofToken: ended, at: now) == nil)
        #expect(roster().account(ofToken: Secret(), at: now) == nil)
        #expect(roster().account(ofSession: session, at: now.adding(hours: 12)) == nil)
        #expect(roster().account(ofSession: session, at: now.adding(hours: 11.99)) == account)
        account.isDisabled = true
        #expect(roster().account(ofToken: token, at: now) == nil)
        #expect(roster().account(ofSession: session, at: now) == nil)
    }
}

@Suite("Limit of attempts")
struct AttemptLimitTests {
    @Test("of a thousand attempts at once only the first go through, and each pause brings one more")
    func burst() {
        var limit = AttemptLimit(burst: 10, pauseSeconds: 30)
        #expect((0..<1_000).count { _ in limit.take("a", at: 0) == nil } == 10)
        #expect(limit.take("a", at: 0) == 30)
        #expect(limit.take("a", at: 15) == 15)
        #expect(limit.take("a", at: 30) == nil)
        #expect(limit.take("a", at: 30) == 30)
        #expect(limit.take("b", at: 30) == nil)
    }

    @Test("an attempt that is given back counts nothing")
    func giveBack() {
        var limit = AttemptLimit(burst: 2, pauseSeconds: 30)
        for second in 0..<100 {
            #expect(limit.take("a", at: Double(second)) == nil)
            limit.giveBack("a", at: Double(second))
        }
    }

    @Test("however many names come, no more are kept, and old ones make room")
    func memory() {
        var limit = AttemptLimit(burst: 1, pauseSeconds: 10, nameLimit: 100)
        for name in 0..<100 { #expect(limit.take("\(name)", at: 0) == nil) }
        #expect(limit.take("new", at: 1) == 10)
        #expect(limit.take("new", at: 11) == nil)
    }
}
