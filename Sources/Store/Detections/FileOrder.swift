import Assessment
import FireEvents
import GRDB

/// The files of a store by name, then digest: what `Detection.fileIndex` counts, whatever came first.
struct FileOrder {
    private(set) var files: [SourceFile] = []
    /// In the same order.
    private(set) var identifiers: [Int64] = []
    /// By identifier, which count from 1 on.
    private var indices: [UInt16?] = []

    init(in database: Database, path: String) throws {
        let rows = try Row.fetchAll(
            database, sql: "SELECT fid, name, digest, detectionCount FROM files ORDER BY name, digest")
        guard rows.count <= Int(UInt16.max) else { throw Self.full(path) }
        for row in rows {
            files.append(SourceFile(name: row[1], digest: row[2], detectionCount: row[3]))
            identifiers.append(row[0])
        }
        indices = Array(repeating: nil, count: Int(identifiers.max() ?? 0) + 1)
        for (index, identifier) in identifiers.enumerated() where identifier > 0 {
            indices[Int(identifier)] = UInt16(index)
        }
    }

    /// As many files as a store may hold, known by their place.
    static let numbered = FileOrder()

    private init() {
        identifiers = (1...Int64(UInt16.max)).map(\.self)
        indices = [nil] + (0..<UInt16.max).map(Optional.some)
    }

    /// The same with identifiers that say nothing of which file came first.
    var canonical: FileOrder {
        var order = self
        order.identifiers = identifiers.indices.map(Int64.init)
        return order
    }

    func index(of identifier: Int64) -> UInt16? {
        indices.indices.contains(Int(identifier)) ? indices[Int(identifier)] : nil
    }

    func index(of file: SourceFile) -> UInt16? {
        files.firstIndex { $0.name == file.name && $0.digest == file.digest }.map(UInt16.init)
    }

    private static func full(_ path: String) -> StoreError {
        StoreError(
            .full, path: path, expected: "at most \(UInt16.max) files in a store", found: "one more",
            advice: "join small files into larger ones and ingest them into a new store")
    }
}
