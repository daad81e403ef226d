public import EmergencyResponse
import GRDB

/// Request that an act came by: who sent it, and how it is told from another, so that it is done once however often it is sent.
public struct ActRequest: Hashable, Sendable {
    public var account: String
    /// Chosen by the client; `nil` where it will not ask again.
    public var key: String?
    /// Of all that was asked for: the same key with another digest is another act.
    public var digest: String

    public init(account: String, key: String?, digest: String) {
        (self.account, self.key, self.digest) = (account, key, digest)
    }
}

/// Outcome of a request to record an act.
public enum ActOutcome: Hashable, Sendable {
    /// The entry is on the disk.
    case recorded(LedgerEntry)
    /// The same request was sent before, and led to this entry.
    case repeated(LedgerEntry)
    /// The rules do not allow it; the ledger stays as it was.
    case refused(Refusal)
    /// The key was used for another act.
    case keyTaken
}

/// The table `actRequests`: which account asked for which entry, and by which key.
enum ActRequestRows {
    static func prepare(_ database: Database) throws {
        guard try !database.tableExists("actRequests") else { return }
        try database.execute(
            sql: """
                CREATE TABLE actRequests (fid INTEGER PRIMARY KEY, account TEXT NOT NULL, key TEXT, digest TEXT NOT NULL,
                    entry INTEGER NOT NULL, UNIQUE (account, key))
                """)
        try GeoPackage.register("actRequests", geometry: nil, in: database)
    }

    /// What became of a request that was sent before; `nil` where it was not.
    static func answer(
        to request: ActRequest, _ ledger: () throws -> Ledger, in database: Database
    ) throws -> ActOutcome? {
        guard let key = request.key, try database.tableExists("actRequests"),
            let row = try Row.fetchOne(
                database, sql: "SELECT digest, entry FROM actRequests WHERE account = ? AND key = ?",
                arguments: [request.account, key])
        else { return nil }
        guard row["digest"] == request.digest, let entry = try ledger()[row["entry"]] else { return .keyTaken }
        return .repeated(entry)
    }

    static func note(_ request: ActRequest, _ entry: LedgerEntry, in database: Database) throws {
        try prepare(database)
        try database.execute(
            sql: "INSERT INTO actRequests (account, key, digest, entry) VALUES (?, ?, ?, ?)",
            arguments: [request.account, request.key, request.digest, entry.sequence])
    }
}
