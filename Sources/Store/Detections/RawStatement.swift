import GRDB
import GRDBSQLite

/// A prepared statement of SQLite itself, for the tables with a million rows: several times as fast as any layer above.
struct RawStatement: ~Copyable {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    init(_ sql: String, in database: Database) throws {
        guard let connection = database.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the store is closed")
        }
        var handle: OpaquePointer?
        let status = sqlite3_prepare_v2(connection, sql, -1, &handle, nil)
        guard status == SQLITE_OK, let handle else { throw Self.error(status, connection) }
        self.handle = handle
        self.connection = connection
    }

    deinit { sqlite3_finalize(handle) }

    /// - Returns: Whether there is a row.
    borrowing func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let status: throw Self.error(status, connection)
        }
    }

    /// Executes a statement without rows, and makes it ready for the next.
    borrowing func run() throws {
        let status = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard status == SQLITE_DONE else { throw Self.error(status, connection) }
    }

    borrowing func reset() { sqlite3_reset(handle) }

    private static func error(_ status: Int32, _ connection: OpaquePointer) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: status), message: String(cString: sqlite3_errmsg(connection)))
    }
}

extension RawStatement {
    borrowing func bind(_ value: Int64?, at index: Int32) {
        if let value {
            sqlite3_bind_int64(handle, index, value)
        } else {
            sqlite3_bind_null(handle, index)
        }
    }

    /// NaN is stored as NULL.
    borrowing func bind(_ value: Double, at index: Int32) { sqlite3_bind_double(handle, index, value) }

    borrowing func bind(text: String, at index: Int32) {
        sqlite3_bind_text(handle, index, text, -1, Self.transient)
    }

    /// - Parameter blob: `nil` is stored as NULL.
    borrowing func bind(blob: [UInt8]?, at index: Int32) {
        guard let blob else { return bind(nil, at: index) }
        sqlite3_bind_blob(handle, index, blob, Int32(blob.count), Self.transient)
    }

    /// Tells SQLite to copy what it is given.
    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    /// - Parameter text: Must stay where it is until the statement has run.
    borrowing func bind(text: UnsafeRawBufferPointer, at index: Int32) {
        sqlite3_bind_text(handle, index, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), nil)
    }

    /// - Parameter blob: Must stay where it is until the statement has run.
    borrowing func bind(blob: UnsafeRawBufferPointer, at index: Int32) {
        sqlite3_bind_blob(handle, index, blob.baseAddress, Int32(blob.count), nil)
    }

    borrowing func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    borrowing func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    borrowing func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

    /// Bytes of a text or blob, valid until the next step.
    borrowing func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }
}
