import EmergencyResponse
import GRDB
import Geo
import People

/// Tables of a ``PeopleFile``.
enum PeopleTables {
    /// `ZPPL`.
    private static let applicationIdentifier = 0x5A50_504C
    private static let version = 1

    /// - Throws: ``StoreError`` when the file is something else, or one of a later program.
    static func prepare(_ queue: DatabaseQueue, path: String) throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.inTransaction(.exclusive) { database in
            guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0 > 0 else {
                try database.execute(sql: tables)
                return .commit
            }
            guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationIdentifier else {
                throw StoreError(
                    .notAStore, path: path, expected: "accounts that zarevo wrote", found: "another SQLite database",
                    advice: "move it away, or name another store with --store")
            }
            let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard found == version else {
                throw StoreError(
                    .newerSchema, path: path, expected: "accounts of version \(version)", found: "version \(found)",
                    advice: "install a newer zarevo")
            }
            return .rollback
        }
    }

    private static let tables = """
        PRAGMA application_id = \(applicationIdentifier);
        PRAGMA user_version = \(version);
        CREATE TABLE accounts (name TEXT PRIMARY KEY, role TEXT NOT NULL, person TEXT NOT NULL, position TEXT NOT NULL,
            authority TEXT, password TEXT, isDisabled BOOLEAN NOT NULL, createdAt INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE tokens (digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts (name), label TEXT NOT NULL,
            createdAt INTEGER NOT NULL, until INTEGER) WITHOUT ROWID;
        CREATE TABLE sessions (digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts (name),
            createdAt INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE history (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, account TEXT NOT NULL,
            what TEXT NOT NULL);
        """

    static func has(_ name: String, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM accounts WHERE name = ?)", arguments: [name]) ?? false
    }

    static func keep(_ account: Account, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO accounts (name, role, person, position, authority, password, isDisabled, createdAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET role = excluded.role, person = excluded.person,
                    position = excluded.position, authority = excluded.authority, password = excluded.password,
                    isDisabled = excluded.isDisabled
                """,
            arguments: [
                account.name, account.role.rawValue, account.person, account.position,
                try account.authority.map { try CanonicalJSON(encoding: $0).text }, account.password?.phc,
                account.isDisabled, account.createdAt.seconds,
            ])
    }

    static func accounts(in database: Database, path: String) throws -> [Account] {
        try Row.fetchAll(database, sql: "SELECT * FROM accounts ORDER BY name").map { try account($0, path: path) }
    }

    private static func account(_ row: Row, path: String) throws -> Account {
        let name: String = row["name"]
        guard let role = Role(rawValue: row["role"]) else {
            throw StoreError.damaged(path: path, found: "the role “\(row["role"] as String)” of \(name)")
        }
        let password = (row["password"] as String?).map(PasswordHash.init(phc:))
        if case .some(.none) = password {
            throw StoreError.damaged(path: path, found: "a password of \(name) that is no hash")
        }
        return Account(
            name: name, role: role, person: row["person"], position: row["position"],
            authority: try (row["authority"] as String?).map { try CanonicalJSON(json: Array($0.utf8)).decoded() },
            password: password ?? nil, isDisabled: row["isDisabled"], createdAt: Instant(seconds: row["createdAt"]))
    }

    static func tokens(in database: Database) throws -> [Roster.Token] {
        try Row.fetchAll(database, sql: "SELECT * FROM tokens").map { row in
            Roster.Token(
                digest: row["digest"], account: row["account"], label: row["label"],
                createdAt: Instant(seconds: row["createdAt"]),
                until: (row["until"] as Int64?).map(Instant.init(seconds:)))
        }
    }

    static func sessions(in database: Database) throws -> [Roster.Session] {
        try Row.fetchAll(database, sql: "SELECT * FROM sessions").map { row in
            Roster.Session(
                digest: row["digest"], account: row["account"], createdAt: Instant(seconds: row["createdAt"]))
        }
    }

    static func note(_ change: AccountChange, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO history (at, by, account, what) VALUES (?, ?, ?, ?)",
            arguments: [change.at.seconds, change.by, change.account, change.what])
    }

    static func history(in database: Database) throws -> [AccountChange] {
        try Row.fetchAll(database, sql: "SELECT * FROM history ORDER BY number").map { row in
            AccountChange(
                at: Instant(seconds: row["at"]), by: row["by"], account: row["account"], what: row["what"])
        }
    }
}
