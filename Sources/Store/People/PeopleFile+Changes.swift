import GRDB
public import Geo
public import People

extension PeopleFile {
    /// Adds an account.
    ///
    /// - Parameter onlyAsFirst: Whether it is added only where there is no other.
    /// - Returns: Whether it was added; not where the name is taken.
    public func add(
        _ account: Account, by: String, at instant: Instant, onlyAsFirst: Bool = false
    ) throws(StoreError) -> Bool {
        try write { database in
            let isFree =
                onlyAsFirst
                ? try Int.fetchOne(database, sql: "SELECT count(*) FROM accounts") == 0
                : try !PeopleTables.has(account.name, in: database)
            guard isFree else { return false }
            try PeopleTables.keep(account, in: database)
            try PeopleTables.note(
                .init(at: instant, by: by, account: account.name, what: "added as \(account.role.words)"), in: database)
            return true
        }
    }

    /// Changes an account and ends its sessions.
    ///
    /// - Parameter what: The change in words.
    /// - Returns: `nil` where there is no such account.
    public func change(
        _ name: String, _ what: String, by: String, at instant: Instant, _ change: (inout Account) -> Void
    ) throws(StoreError) -> Account? {
        try write { [path] database in
            guard var account = try PeopleTables.accounts(in: database, path: path).first(where: { $0.name == name })
            else { return nil }
            change(&account)
            try PeopleTables.keep(account, in: database)
            try database.execute(sql: "DELETE FROM sessions WHERE account = ?", arguments: [name])
            try PeopleTables.note(.init(at: instant, by: by, account: name, what: what), in: database)
            return account
        }
    }

    /// Keeps a token of an account that there is.
    public func add(_ token: Roster.Token, by: String) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO tokens (digest, account, label, createdAt, until) VALUES (?, ?, ?, ?, ?)",
                arguments: [token.digest, token.account, token.label, token.createdAt.seconds, token.until?.seconds])
            try PeopleTables.note(
                .init(at: token.createdAt, by: by, account: token.account, what: "token “\(token.label)” made"),
                in: database)
        }
    }

    /// - Returns: How many there were.
    public func removeTokens(of name: String, by: String, at instant: Instant) throws(StoreError) -> Int {
        try write { database in
            try database.execute(sql: "DELETE FROM tokens WHERE account = ?", arguments: [name])
            let count = database.changesCount
            try PeopleTables.note(
                .init(at: instant, by: by, account: name, what: "\(count) tokens revoked"), in: database)
            return count
        }
    }

    /// Keeps a session, and forgets those that have ended.
    public func add(_ session: Roster.Session) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM sessions WHERE createdAt <= ?",
                arguments: [session.createdAt.adding(hours: -Roster.Session.hours).seconds])
            try database.execute(
                sql: "INSERT INTO sessions (digest, account, createdAt) VALUES (?, ?, ?)",
                arguments: [session.digest, session.account, session.createdAt.seconds])
        }
    }

    public func removeSession(_ digest: String) throws(StoreError) {
        try write { try $0.execute(sql: "DELETE FROM sessions WHERE digest = ?", arguments: [digest]) }
    }
}
