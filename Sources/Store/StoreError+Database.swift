import GRDB

extension StoreError {
    /// What an error of the database means for who called.
    init(_ error: any Error, path: String, whileWriting isWriting: Bool) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error, path: path, whileWriting: isWriting)
        default:
            self.init(
                isWriting ? .unwritable : .unreadable, path: path, expected: "a store that works",
                found: "\(error)", advice: "look at the file and the disk it lies on")
        }
    }

    private init(_ error: DatabaseError, path: String, whileWriting isWriting: Bool) {
        let found = error.message ?? "SQLite status \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB:
            self = .notAStore(path: path, found: "a file that is no SQLite database")
        case .SQLITE_CORRUPT:
            self.init(
                .damaged, path: path, expected: "a whole SQLite database", found: found,
                advice: "restore it from a copy or ingest the source files into a new store")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                isWriting ? .unwritable : .unreadable, path: path, expected: "a store that nobody else is writing",
                found: found, advice: "wait until the other program has finished, or close it")
        default:
            self.init(
                isWriting ? .unwritable : .unreadable, path: path,
                expected: isWriting ? "a store that can be written" : "a store that can be read", found: found,
                advice: "check the permissions of the file and its folder, and the space on the disk")
        }
    }

    static func notAStore(path: String, found: String) -> StoreError {
        StoreError(
            .notAStore, path: path, expected: "a Zarevo store (a GeoPackage that zarevo wrote)", found: found,
            advice: "name another file with --store, or a new one, which is created")
    }

    static func damaged(path: String, found: String) -> StoreError {
        StoreError(
            .damaged, path: path, expected: "values as Zarevo writes them", found: found,
            advice: "undo the change by hand, or ingest the source files into a new store")
    }
}
