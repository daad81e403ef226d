public import Assessment
import FireEvents
import GRDB
public import Geo
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// One GeoPackage file (SQLite) with detections, events, areas, places and the names of the files they came from.
///
/// QGIS and GDAL open it. One program writes at a time, any number read meanwhile.
///
/// What a writing call has returned from is on the disk: the write-ahead log is synchronised at every commit
/// (`synchronous = FULL`), so that neither a killed program nor a power cut takes it back; what was not committed leaves no trace.
public final class Store: Sendable {
    public enum Mode: Sendable {
        /// For writing; the file is created where there is none.
        case create
        /// For writing; the file must exist.
        case readWrite
        /// The file must exist.
        case readOnly
    }

    public let path: String
    public let mode: Mode
    /// Detections after this cannot have been made yet: an earlier program let them in, and they are left out.
    let latest: Instant?
    let queue: DatabaseQueue
    let remarks: StoreRemarks

    /// Opens a store, and brings an older one to the schema of this program when it is opened for writing.
    ///
    /// A file that is not a store is left as it is.
    ///
    /// - Parameters:
    ///   - clock: Now; detections of more than a day later are left out of every answer. `nil` for none.
    ///   - remark: Receives, once each, rows that an earlier program wrote and that cannot be used, and what becomes of them.
    /// - Throws: ``StoreError`` of kind `missing`, `notAStore`, `newerSchema`, `unreadable` or `unwritable`.
    public init(
        path: String, mode: Mode, clock: Instant? = nil, remark: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(StoreError) {
        remarks = StoreRemarks(path: path, remark)
        self.path = path
        self.mode = mode
        OutputGuard.keep(path, as: .store)
        latest = clock?.adding(hours: Detection.hoursAheadOfClock)
        guard mode == .create || access(path, F_OK) == 0 else {
            throw StoreError(
                .missing, path: path, expected: "a Zarevo store", found: "no file",
                advice: "ingest detections first, or name another file with --store")
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: Self.configuration(mode))
            try Schema.prepare(queue, path: path, canWrite: mode != .readOnly)
            if mode != .readOnly { try queue.write { [remarks] in try StoredOutlines.mendAll(in: $0, remarks) } }
        } catch {
            throw StoreError(error, path: path, whileWriting: mode != .readOnly)
        }
    }

    private static func configuration(_ mode: Mode) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = mode == .readOnly
        configuration.busyMode = .timeout(Self.patienceSeconds)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -32768")
            SpatialFunctions.all.forEach(database.add(function:))
        }
        return configuration
    }

    /// How long to wait while another program writes; a large file is taken up in one transaction.
    static let patienceSeconds = 300.0

    /// Leaves one plain file behind, without a write-ahead log beside it, and closes it.
    ///
    /// While others have the store open, the log stays for them; whoever writes and closes last takes it away.
    public func close() throws(StoreError) {
        do {
            if mode != .readOnly { try queue.writeWithoutTransaction(Self.foldLog) }
            try queue.close()
        } catch {
            throw StoreError(error, path: path, whileWriting: true)
        }
    }

    private static func foldLog(_ database: Database) throws {
        do {
            try database.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return
        }
    }

    /// All that a situation is made from, of one moment.
    ///
    /// - Parameter instant: Later detections are left out; `nil` for none.
    public func evidence(until instant: Instant? = nil) throws(StoreError) -> Evidence {
        try read { [path, remarks] database in
            let files = try FileOrder(in: database, path: path)
            var evidence = Evidence(
                detections: try DetectionReader.canonical(until: earliest(instant), files, in: database, path: path),
                areas: try Self.areas(in: database, path: path, remarks),
                places: try Self.places(in: database, remarks),
                files: files.files, staticSources: try Self.staticSources(in: database))
            evidence.loadedMinutes = try minutesByFile(files, in: database)
            return evidence
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try queue.read(body) } catch { throw StoreError(error, path: path, whileWriting: false) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        guard mode != .readOnly else {
            throw StoreError(
                .unwritable, path: path, expected: "a store opened for writing", found: "one opened for reading",
                advice: "open it for writing")
        }
        do { return try queue.write(body) } catch { throw StoreError(error, path: path, whileWriting: true) }
    }
}
