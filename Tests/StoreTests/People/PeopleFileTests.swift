import EmergencyResponse
import Geo
import Glibc
import People
import TestSupport
import Testing
import Wording

@testable import Store

@Suite("File of accounts")
struct PeopleFileTests {
    private let folder: TemporaryFolder
    private let now = Instant(seconds: 1_600_000_000)

    init() throws { folder = try TemporaryFolder() }

    private var path: String { PeopleFile.path(beside: folder.path("a.gpkg")) }

    private func oak() throws -> Account {
        let password = try #require(Password("correct horse battery"))
        return Account(
            name: "oak", role: .approver, person: "A. Oak", position: "minister",
            authority: Authority(
                areas: ["RU", "US-CA"], level: .federal, origins: [.domestic, .foreign], from: now,
                until: now.adding(hours: 1)),
            password: try PasswordHash(of: password, cost: .init(logRounds: 4, blockSize: 8, parallelism: 1)),
            createdAt: now)
    }

    @Test("an account is read as it was written, in the next run too")
    func roundTrip() throws {
        let account = try oak()
        let file = try PeopleFile(path: path, creates: true)
        #expect(try file.add(account, by: "x", at: now))
        try file.close()
        let roster = try PeopleFile(path: path, creates: false).roster()
        #expect(roster.accounts == ["oak": account])
    }

    @Test("nobody but the owner can read the file and what lies beside it")
    func rights() throws {
        let file = try PeopleFile(path: path, creates: true)
        _ = try file.add(oak(), by: "x", at: now)
        for ending in ["", "-wal", "-shm"] {
            var status = stat()
            #expect(stat(path + ending, &status) == 0 && status.st_mode & 0o777 == 0o600, "\(ending)")
        }
    }

    @Test("a name is given once, and a first account only where there is none")
    func once() throws {
        let file = try PeopleFile(path: path, creates: true)
        var account = try oak()
        #expect(try file.add(account, by: "x", at: now, onlyAsFirst: true))
        #expect(try !file.add(account, by: "x", at: now))
        account.name = "fir"
        #expect(try !file.add(account, by: "x", at: now, onlyAsFirst: true))
        #expect(try file.add(account, by: "x", at: now))
        #expect(try file.roster().accounts.keys.sorted() == ["fir", "oak"])
    }

    @Test("a change ends the sessions of its account alone, and stands in the history")
    func changes() throws {
        let file = try PeopleFile(path: path, creates: true)
        var other = try oak()
        other.name = "fir"
        for account in [try oak(), other] { _ = try file.add(account, by: "x", at: now) }
        let (one, two) = (Secret(), Secret())
        try file.add(Roster.Session(digest: one.digest, account: "oak", createdAt: now))
        try file.add(Roster.Session(digest: two.digest, account: "fir", createdAt: now))
        #expect(try file.change("oak", "disabled", by: "admin", at: now) { $0.isDisabled = true }?.isDisabled == true)
        #expect(try file.change("ash", "disabled", by: "admin", at: now) { $0.isDisabled = true } == nil)
        let roster = try file.roster()
        #expect(roster.accounts["oak"]?.isDisabled == true)
        #expect(roster.account(ofSession: one, at: now) == nil)
        #expect(roster.account(ofSession: two, at: now)?.name == "fir")
        #expect(
            try file.history().map { "\($0.by) \($0.account) \($0.what)" }
                == ["x oak added as approver", "x fir added as approver", "admin oak disabled"])
    }

    @Test("tokens are kept by their digest, and sessions that have ended are forgotten")
    func secrets() throws {
        let file = try PeopleFile(path: path, creates: true)
        _ = try file.add(oak(), by: "x", at: now)
        let (token, old, new) = (Secret(), Secret(), Secret())
        try file.add(Roster.Token(digest: token.digest, account: "oak", label: "feed", createdAt: now), by: "x")
        try file.add(Roster.Session(digest: old.digest, account: "oak", createdAt: now))
        try file.add(Roster.Session(digest: new.digest, account: "oak", createdAt: now.adding(hours: 13)))
        #expect(try file.roster().account(ofToken: token, at: now)?.name == "oak")
        #expect(try file.roster().account(ofSession: old, at: now) == nil)
        #expect(try file.roster().account(ofSession: new, at: now.adding(hours: 13))?.name == "oak")
        try file.removeSession(new.digest)
        #expect(try file.roster().account(ofSession: new, at: now.adding(hours: 13)) == nil)
        try file.close()
        for text in [token.text, old.text, new.text, "correct horse"] {
            #expect(try !folder.text("a.gpkg.people").contains(text))
        }
        let again = try PeopleFile(path: path, creates: false)
        #expect(try again.removeTokens(of: "oak", by: "x", at: now) == 1)
        #expect(try again.roster().account(ofToken: token, at: now) == nil)
    }

    @Test("another program's file, a later version and no file are refused and left as they are")
    func strange() throws {
        #expect(throws: StoreError.self) { try PeopleFile(path: path, creates: false) }
        #expect(access(path, F_OK) != 0)
        try StrangeFile.create(path, sql: "CREATE TABLE accounts (name TEXT)")
        let error = #expect(throws: StoreError.self) { try PeopleFile(path: path, creates: true) }
        #expect(error?.kind == .notAStore)
        let later = folder.path("later.people")
        try PeopleFile(path: later, creates: true).close()
        try StrangeFile.create(later, sql: "PRAGMA user_version = 9")
        #expect(#expect(throws: StoreError.self) { try PeopleFile(path: later, creates: true) }?.kind == .newerSchema)
    }
}
