public import EmergencyResponse
import GRDB

#if canImport(Glibc)
    import Glibc
#endif

extension Store {
    /// Copies the store as it is at one moment, while others read and write; when it returns, the copy is whole and on the disk.
    ///
    /// The copy is made by SQLite itself under another name, opened, checked page by page and entry by entry, and only then
    /// named as wanted.
    ///
    /// - Parameter copy: The path of the copy; nothing may lie there.
    /// - Returns: Where the ledger of the copy ends.
    /// - Throws: ``StoreError``: nothing lies at the path then.
    public func backUp(to copy: String) throws(StoreError) -> LedgerHead {
        try BackupFile(of: queue, at: copy).make { path throws(StoreError) in
            let store = try Store(path: path, mode: .readOnly)
            let head = try store.ledger().head
            try store.close()
            return head
        }
    }
}

extension PeopleFile {
    /// Copies the accounts as ``Store/backUp(to:)`` copies a store; only the owner can read the copy.
    public func backUp(to copy: String) throws(StoreError) {
        try BackupFile(of: queue, at: copy).make { path throws(StoreError) in
            let file = try PeopleFile(path: path, creates: false)
            _ = try file.roster()
            try file.close()
        }
    }
}

/// Copy of a database that takes its name once it is known to be whole.
private struct BackupFile {
    let source: DatabaseQueue
    let path: String
    private var unfinished: String { path + ".part" }

    init(of source: DatabaseQueue, at path: String) { (self.source, self.path) = (source, path) }

    func make<Value>(checking check: (String) throws(StoreError) -> Value) throws(StoreError) -> Value {
        guard access(path, F_OK) != 0 else {
            throw StoreError(
                .occupied, path: path, expected: "a new file for the copy", found: "a file", advice: "name another")
        }
        do {
            defer { for ending in ["", "-wal", "-shm", "-journal"] { unlink(unfinished + ending) } }
            try copy()
            let value = try check(unfinished)
            guard rename(unfinished, path) == 0, FileSync.folder(of: path) else { throw failure() }
            return value
        } catch {
            throw StoreError(error, path: path, whileWriting: true)
        }
    }

    /// One plain file, without a log beside it.
    private func copy() throws {
        let descriptor = open(unfinished, O_CREAT | O_TRUNC | O_CLOEXEC | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        let target = try DatabaseQueue(path: unfinished)
        try source.backup(to: target)
        try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        let found = try target.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
        try target.close()
        guard found == "ok" else { throw StoreError.damaged(path: path, found: found ?? "nothing") }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    private func failure() -> StoreError {
        StoreError(
            .unwritable, path: path, expected: "a copy that can be written", found: String(cString: strerror(errno)),
            advice: "check the permissions of the folder, and the space on the disk")
    }
}

private enum FileSync {
    /// Puts the names of a folder on the disk.
    static func folder(of path: String) -> Bool {
        let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
