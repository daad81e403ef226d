import Assessment
import FireEvents
import Formats
import FoundationEssentials
import Tables
import TestSupport
import Testing

@testable import Store

/// See `Verification/stores/SOURCE.md`.
@Suite("A store whose sphere had plain latitudes")
struct EarlierSphereTests {
    private let folder: TemporaryFolder
    private static let sources = #filePath.split(separator: "/Tests/")[0] + "/Verification/stores/"

    init() throws { folder = try TemporaryFolder() }

    private func old() throws -> String {
        let path = folder.path("old.gpkg")
        try Data(InputFile(Self.sources + "schema-4.gpkg.gz").bytes).write(to: URL(filePath: path))
        return path
    }

    private func late() throws -> (rows: [Detection], file: SourceFile) {
        let file = try FIRMSFile(Self.sources + "late.csv")
        let rows = file.table.detections
        return (rows, SourceFile(name: file.name, digest: file.digest, detectionCount: rows.count))
    }

    /// A new store with all rows that another one holds.
    private func made(from store: Store) throws -> Store {
        let new = try Store(path: folder.path("new.gpkg"), mode: .create)
        let rows = try store.detections() + store.supersededDetections()
        for (index, file) in try store.files().enumerated() {
            _ = try new.ingest(rows.filter { Int($0.fileIndex) == index }, from: file)
        }
        try new.track()
        return new
    }

    @Test("is the same as one made anew from its rows once it was opened for writing")
    func upgraded() throws {
        let path = try old()
        let before = try Store(path: path, mode: .readOnly)
        let (current, tracked) = (try before.detections().count, try before.trackedSeason())
        try before.close()
        #expect(tracked == nil)
        let store = try Store(path: path, mode: .readWrite)
        #expect(try store.texts("SELECT value FROM meta WHERE name = 'schemaVersion'") == ["\(Schema.newest)"])
        // Some pairs of editions were 199.9 m apart on the plain sphere and are 200.6 m apart.
        #expect(try store.detections().count > current)
        try store.track()
        let new = try made(from: store)
        #expect(try store.digest() == new.digest())
        #expect(try store.digest() != nil)
        for table in ["componentTiles", "looks"] {
            let keys = "SELECT \(table == "looks" ? "fid" : "tile") FROM \(table) ORDER BY 1"
            #expect(try store.texts(keys) == new.texts(keys))
            #expect(try !store.texts(keys).isEmpty)
        }
    }

    @Test("joins a new pass to the fires that it held")
    func laterPass() throws {
        let store = try Store(path: try old(), mode: .readWrite)
        let new = try made(from: store)
        let fires = try #require(try new.trackedSeason()).fires.count
        let (rows, file) = try late()
        for each in [store, new] {
            _ = try each.ingest(rows, from: file)
            try each.track()
        }
        #expect(try store.digest() == new.digest())
        #expect(try #require(try store.trackedSeason()).fires.count < fires + rows.count / 4)
    }
}
