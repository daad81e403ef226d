import EmergencyResponse
import Geo
import Operations
import People
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing

struct AccountTests {
    private let folder: TemporaryFolder
    private let accounts: Accounts
    private let now = SmallSeason.now

    init() throws {
        folder = try TemporaryFolder()
        accounts = Accounts(ofStore: folder.path("store.gpkg")) { SmallSeason.now }
    }

    private func account(
        _ name: String, _ role: Role = .viewer, person: String? = nil, position: String? = nil
    ) -> Account {
        Account(name: name, role: role, person: person, position: position, createdAt: Instant(seconds: 0))
    }

    private func password(_ text: String) throws -> Password { try #require(Password(text)) }

    @Test func whereNobodyWasAddedThereIsNoFile() {
        #expect(!accounts.exists && accounts.path.hasSuffix("store.gpkg.people"))
        #expect(throws: StoreError.self) { try accounts.roster() }
    }

    @Test func anAccountIsKeptWithItsTimeAndWhoAddedIt() throws {
        let added = try accounts.add(account("oak", .approver), password: nil)
        #expect(added.createdAt == now && added.password == nil)
        #expect(try accounts.roster().accounts == ["oak": added] && accounts.exists)
        let change = try #require(try accounts.history().first)
        #expect(try accounts.history().count == 1)
        #expect(change.at == now && change.by == Accounts.commandLine && change.account == "oak")
    }

    @Test func aNameIsTakenOnce() throws {
        _ = try accounts.add(account("oak"), password: nil)
        let again = #expect(throws: OperationError.self) {
            try accounts.add(account("oak", .administrator), password: nil)
        }
        #expect(again?.description.contains("the name is taken") == true)
        let first = #expect(throws: OperationError.self) {
            try accounts.add(account("fir"), password: nil, onlyAsFirst: true)
        }
        #expect(first?.description.contains("there are accounts already") == true)
        #expect(try accounts.roster().accounts.mapValues(\.role) == ["oak": .viewer])
    }

    @Test(arguments: ["", "Oak", "-oak", "o k", "дуб", "a/b", String(repeating: "a", count: 65)])
    func otherNamesAreRefused(name: String) {
        let error = #expect(throws: OperationError.self) { try accounts.add(account(name), password: nil) }
        #expect(error?.description.contains("found “\(name)”") == true)
        #expect(!accounts.exists)
    }

    @Test(arguments: ["", "two\nlines", "bell\u{7}", String(repeating: "x", count: 201)])
    func aPersonIsOneLine(text: String) {
        #expect(throws: OperationError.badData("person: expected one printable line of at most 200 characters")) {
            try accounts.add(account("oak", person: text), password: nil)
        }
        #expect(throws: OperationError.badData("position: expected one printable line of at most 200 characters")) {
            try accounts.add(account("oak", position: text), password: nil)
        }
    }

    @Test func aWeakPasswordIsRefusedAndNothingIsAdded() throws {
        for (weak, said) in [
            ("short", "at least 12 characters, found 5"), ("aaaaaaaaaaaaaaaa", "more than three different characters"),
            ("my-oaktree-password", "other words than the name"),
        ] {
            let error = #expect(throws: OperationError.self) {
                try accounts.add(account("oaktree"), password: password(weak))
            }
            #expect(error?.description.contains(said) == true && error?.description.contains(weak) == false)
        }
        #expect(!accounts.exists)
    }

    /// A hash that costs little, so that tests take little.
    private func hash(_ text: String) throws -> PasswordHash {
        try PasswordHash(of: password(text), cost: .init(logRounds: 4, blockSize: 8, parallelism: 1))
    }

    @Test func aPasswordIsKeptAsItsHashAndCanBeChanged() throws {
        var oak = account("oak")
        oak.password = try hash("correct horse battery")
        let file = try PeopleFile(path: accounts.path, creates: true)
        _ = try file.add(oak, by: "test", at: now)
        try file.close()
        #expect(try accounts.roster().accounts["oak"]?.password == oak.password)
        let next = try password("another long sentence")
        try accounts.setPassword(next, of: "oak")
        let kept = try #require(try accounts.roster().accounts["oak"]?.password)
        #expect(try kept != oak.password && kept.cost == .usual && kept.matches(next))
        let bytes = String(decoding: try folder.bytes("store.gpkg.people"), as: UTF8.self)
        #expect(!bytes.contains("correct horse") && !bytes.contains("another long"))
    }

    @Test func aTokenHoldsUntilItsEndUnlessTheAccountIsDisabled() throws {
        _ = try accounts.add(account("oak"), password: nil)
        let end = now.adding(hours: 24)
        let token = try accounts.makeToken(of: "oak", label: "ingest", until: end)
        func holder(_ hours: Double) throws -> String? {
            try accounts.roster().account(ofToken: token, at: now.adding(hours: hours))?.name
        }
        #expect(try holder(0) == "oak" && holder(23.9) == "oak" && holder(24) == nil)
        #expect(try accounts.roster().account(ofToken: Secret(), at: now) == nil)
        try accounts.setDisabled(true, "oak")
        #expect(try holder(0) == nil)
        try accounts.setDisabled(false, "oak")
        #expect(try accounts.roster().accounts["oak"]?.isDisabled == false)
        let told = try accounts.history().map(\.what)
        #expect(told.contains("disabled") && told.contains("enabled"))
    }

    @Test func tokensAreRevokedTogether() throws {
        _ = try accounts.add(account("oak"), password: nil)
        let tokens = try ["one", "two"].map { try accounts.makeToken(of: "oak", label: $0, until: nil) }
        #expect(try accounts.roster().tokens(of: "oak").map(\.label).sorted() == ["one", "two"])
        #expect(try accounts.revokeTokens(of: "oak") == 2)
        for token in tokens { #expect(try accounts.roster().account(ofToken: token, at: now) == nil) }
        #expect(try accounts.revokeTokens(of: "oak") == 0)
    }

    @Test func ofAnAccountThatThereIsNotNothingIsChanged() throws {
        _ = try accounts.add(account("oak"), password: nil)
        for change in [
            { try accounts.setDisabled(true, "fir") }, { _ = try accounts.revokeTokens(of: "fir") },
            { _ = try accounts.makeToken(of: "fir", label: "x", until: nil) },
        ] {
            let error = #expect(throws: OperationError.self, performing: change)
            #expect(error?.description.hasPrefix("account fir: expected one in") == true)
        }
        #expect(throws: OperationError.self) { try accounts.makeToken(of: "oak", label: "a\nb", until: nil) }
        #expect(try accounts.history().count == 1)
    }

    @Test func aCopyHoldsTheSame() throws {
        _ = try accounts.add(account("oak"), password: nil)
        try accounts.backUp(besideStore: folder.path("copy.gpkg"))
        let copy = Accounts(ofStore: folder.path("copy.gpkg")) { SmallSeason.now }
        #expect(try copy.roster() == accounts.roster() && copy.history() == accounts.history())
    }

    @Test func asJSONNobodyTellsASecret() throws {
        var oak = account("oak", .dutyOfficer)
        oak.authority = SmallSeason.duty.authority
        var added = try accounts.add(oak, password: nil)
        added.password = try hash("correct horse battery")
        let token = try accounts.makeToken(of: "oak", label: "ingest", until: nil)
        let text = AccountsJSON.list([added], try accounts.roster()).text
        #expect(text.contains(#""hasPassword":true"#) && text.contains(#""label":"ingest""#))
        #expect(text.contains(#""areas":["XX-N","XX-S","US"]"#) && text.contains(#""level":"regional""#))
        #expect(!text.contains("scrypt") && !text.contains(token.text) && !text.contains(token.digest))
        let history = AccountsJSON.history(try accounts.history()).text
        #expect(history.contains(#""account":"oak""#) && history.contains(#""by":"command line""#))
        #expect(!history.contains(token.text))
    }
}
