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
        indices = Self.indices(of: identifiers)
    }

    /// - Parameters:
    ///   - files: In the order that `Detection.fileIndex` counts.
    ///   - identifiers: In the same order, from 1 on.
    init(_ files: [SourceFile], identifiers: [Int64]) {
        (self.files, self.identifiers) = (files, identifiers)
        indices = Self.indices(of: identifiers)
    }

    private static func indices(of identifiers: [Int64]) -> [UInt16?] {
        var indices = [UInt16?](repeating: nil, count: Int(identifiers.max() ?? 0) + 1)
        for (index, identifier) in identifiers.enumerated() where identifier > 0 {
            indices[Int(identifier)] = UInt16(index)
        }
        return indices
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
