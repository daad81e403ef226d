import Formats
import GRDB
public import Geo
public import People
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// Accounts of a server with their tokens and sessions: a small SQLite file beside the store.
///
/// Not part of the store: whoever is given a copy of the store gets no hash of a password, and signing in changes nothing that
/// answers are made from. Only the user of the server can read the file. What a writing call has returned from is on the disk.
public final class PeopleFile: Sendable {
    public let path: String
    let queue: DatabaseQueue

    /// Where the accounts of a store lie.
    public static func path(beside store: String) -> String { store + ".people" }

    /// - Parameter creates: Whether the file is made where there is none.
    /// - Throws: ``StoreError`` of kind `missing`, `notAStore`, `newerSchema`, `unreadable` or `unwritable`.
    public init(path: String, creates: Bool) throws(StoreError) {
        self.path = path
        OutputGuard.keep(path, as: .store)
        guard creates || access(path, F_OK) == 0 else {
            throw StoreError(
                .missing, path: path, expected: "accounts", found: "no file",
                advice: "zarevo users add NAME --role administrator makes the first account")
        }
        do {
            if creates { try Self.makeForOwnerAlone(path) }
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase {
                try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try PeopleTables.prepare(queue, path: path)
        } catch {
            throw StoreError(error, path: path, whileWriting: creates)
        }
    }

    /// SQLite gives the files beside it the same rights.
    private static func makeForOwnerAlone(_ path: String) throws {
        let descriptor = open(path, O_CREAT | O_CLOEXEC | O_RDWR, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(
                .unwritable, path: path, expected: "a file that can be made", found: String(cString: strerror(errno)),
                advice: "check the permissions of the folder, and the space on the disk")
        }
        Glibc.close(descriptor)
    }

    public func close() throws(StoreError) {
        do { try queue.close() } catch { throw StoreError(error, path: path, whileWriting: true) }
    }

    /// All accounts, tokens and sessions.
    public func roster() throws(StoreError) -> Roster {
        try read { [path] database in
            Roster(
                try PeopleTables.accounts(in: database, path: path), tokens: try PeopleTables.tokens(in: database),
                sessions: try PeopleTables.sessions(in: database))
        }
    }

    /// A number that another one takes the place of when another program has changed the file.
    public func changeNumber() throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }

    /// All changes of accounts, the oldest first.
    public func history() throws(StoreError) -> [AccountChange] {
        try read { try PeopleTables.history(in: $0) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try queue.read(body) } catch { throw StoreError(error, path: path, whileWriting: false) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try queue.write(body) } catch { throw StoreError(error, path: path, whileWriting: true) }
    }
}

/// A change of accounts: who changed what of whose, and when. It names no secret.
public struct AccountChange: Hashable, Sendable {
    public var at: Instant
    /// The account that changed it, or `command line`.
    public var by: String
    public var account: String
    /// In words, such as `disabled`.
    public var what: String

    public init(at: Instant, by: String, account: String, what: String) {
        (self.at, self.by, self.account, self.what) = (at, by, account, what)
    }
}
