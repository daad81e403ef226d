public import Geo
import Glibc
public import People
public import Store

/// Accounts of the server of one store: opened once, at their first use.
public final class Accounts: Sendable {
    /// Who changes accounts where nobody has signed in.
    public static let commandLine = "command line"

    public let path: String
    private let clock: @Sendable () -> Instant
    private let by: String

    /// - Parameters:
    ///   - store: The path of the store.
    ///   - by: The account that changes others.
    public init(ofStore store: String, by: String = commandLine, clock: @escaping @Sendable () -> Instant) {
        (path, self.by, self.clock) = (PeopleFile.path(beside: store), by, clock)
    }

    /// Whether there is a file of accounts.
    public var exists: Bool { access(path, F_OK) == 0 }

    /// - Throws: ``StoreError`` of kind `missing` where there is none.
    public func roster() throws -> Roster { try with { try $0.roster() } }

    public func history() throws -> [AccountChange] { try with { try $0.history() } }

    /// Adds an account.
    ///
    /// - Parameters:
    ///   - onlyAsFirst: Whether it is added only where there is no other.
    /// - Throws: ``OperationError`` of kind `badData` where the name or the password is not taken.
    public func add(_ account: Account, password: Password?, onlyAsFirst: Bool = false) throws -> Account {
        guard AccountName.isOne(account.name) else {
            throw OperationError.badData(
                "the name of an account: expected \(AccountName.rule), found “\(account.name)”")
        }
        for (what, text) in [("person", account.person), ("position", account.position)] where !Self.isLine(text) {
            throw OperationError.badData("\(what): expected one printable line of at most 200 characters")
        }
        var account = account
        account.createdAt = clock()
        account.password = try password.map { try hash($0, for: account.name) }
        let added = try with(creates: true) {
            try $0.add(account, by: by, at: account.createdAt, onlyAsFirst: onlyAsFirst)
        }
        guard added else {
            throw OperationError.badData(
                onlyAsFirst
                    ? "there are accounts already; an administrator adds more"
                    : "account \(account.name): the name is taken; zarevo users list shows all")
        }
        return account
    }

    /// Disables an account, or enables it again; its sessions end.
    public func setDisabled(_ isDisabled: Bool, _ name: String) throws {
        try change(name, isDisabled ? "disabled" : "enabled") { $0.isDisabled = isDisabled }
    }

    /// Sets another password; the sessions of the account end.
    public func setPassword(_ password: Password, of name: String) throws {
        let hash = try hash(password, for: name)
        try change(name, "password set") { $0.password = hash }
    }

    /// Makes a token.
    ///
    /// - Parameter label: What it is for.
    /// - Returns: The token, which can be shown this once.
    public func makeToken(of name: String, label: String, until: Instant?) throws -> Secret {
        try requireAccount(name)
        guard Self.isLine(label) else {
            throw OperationError.badData("label: expected one printable line of at most 200 characters")
        }
        let secret = Secret()
        let token = Roster.Token(
            digest: secret.digest, account: name, label: label, createdAt: clock(), until: until)
        try with { try $0.add(token, by: by) }
        return secret
    }

    /// - Returns: How many there were.
    public func revokeTokens(of name: String) throws -> Int {
        try requireAccount(name)
        return try with { try $0.removeTokens(of: name, by: by, at: clock()) }
    }

    /// Copies the accounts beside the copy of a store.
    public func backUp(besideStore copy: String) throws {
        try with { try $0.backUp(to: PeopleFile.path(beside: copy)) }
    }

    private func change(_ name: String, _ what: String, _ change: (inout Account) -> Void) throws {
        guard try with({ try $0.change(name, what, by: by, at: clock(), change) }) != nil else { throw unknown(name) }
    }

    private func requireAccount(_ name: String) throws {
        guard try roster().accounts[name] != nil else { throw unknown(name) }
    }

    private func unknown(_ name: String) -> OperationError {
        .missing("account \(name): expected one in \(path), found none; zarevo users list shows them")
    }

    private func hash(_ password: Password, for name: String) throws -> PasswordHash {
        if let weakness = password.weakness(for: name) { throw OperationError.badData("password: \(weakness)") }
        return try PasswordHash(of: password)
    }

    private static func isLine(_ text: String) -> Bool {
        (1...200).contains(text.count) && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    private func with<Value>(creates: Bool = false, _ body: (PeopleFile) throws -> Value) throws -> Value {
        let file = try PeopleFile(path: path, creates: creates)
        let value: Value
        do { value = try body(file) } catch {
            try file.close()
            throw error
        }
        try file.close()
        return value
    }
}
