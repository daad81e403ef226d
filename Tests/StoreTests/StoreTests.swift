import Assessment
import FireEvents
import FoundationEssentials
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Store file")
struct StoreTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("a closed store is one plain file that says it is a GeoPackage")
    func plainFile() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        try ingest(into: store)
        try store.close()
        #expect(try folder.contents() == ["a.gpkg"])
        let header = try Data(contentsOf: URL(filePath: folder.path("a.gpkg"))).prefix(100)
        #expect(header[68..<72].elementsEqual("GPKG".utf8))
        #expect(header[60..<64].elementsEqual([0, 0, 0x28, 0x3c]), "version 10300")
        #expect(header[18..<20].elementsEqual([1, 1]), "no write-ahead log is expected by readers")
    }

    @Test("the list of layers names every layer, its geometry and how far it reaches")
    func layers() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        try ingest(into: store)
        let layers = try store.texts(
            "SELECT table_name || ' ' || geometry_type_name FROM gpkg_geometry_columns ORDER BY 1")
        #expect(
            layers == [
                "areaCenters POINT", "areas MULTIPOLYGON", "detections POINT", "events MULTIPOLYGON",
                "incidentPerimeters MULTIPOLYGON", "incidents POINT", "places POINT", "staticSources POINT",
                "supersededDetections POINT",
            ])
        let all = try store.detections().map(\.coordinate)
        let west = try #require(all.map(\.longitude).min())
        let north = try #require(all.map(\.latitude).max())
        let contents = "FROM gpkg_contents WHERE table_name = 'detections'"
        #expect(try store.texts("SELECT min_x \(contents)") == ["\(west)"])
        #expect(try store.texts("SELECT max_y \(contents)") == ["\(north)"])
    }

    @Test("a file that is not there is missing, and is not created")
    func missing() throws {
        for mode in [Store.Mode.readWrite, .readOnly] {
            #expect { try Store(path: folder.path("none.gpkg"), mode: mode) } throws: { kind(of: $0) == .missing }
        }
        #expect(try folder.contents().isEmpty)
    }

    @Test("files of others are refused and stay as they are", arguments: [Store.Mode.create, .readWrite, .readOnly])
    func strangers(mode: Store.Mode) throws {
        try Data("latitude,longitude\n1,2\n".utf8).write(to: URL(filePath: folder.path("text.gpkg")))
        try StrangeFile.create(folder.path("other.gpkg"), sql: "CREATE TABLE meta (name, value)")
        try StrangeFile.create(folder.path("package.gpkg"), sql: GeoPackage.tables)
        for name in ["text.gpkg", "other.gpkg", "package.gpkg"] {
            let before = try Data(contentsOf: URL(filePath: folder.path(name)))
            #expect { try Store(path: folder.path(name), mode: mode) } throws: { kind(of: $0) == .notAStore }
            #expect(try Data(contentsOf: URL(filePath: folder.path(name))) == before)
        }
    }

    @Test("a store of a later schema is refused with both versions")
    func newerSchema() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        try store.execute("UPDATE meta SET value = '99' WHERE name = 'schemaVersion'")
        try store.close()
        #expect { try Store(path: folder.path("a.gpkg"), mode: .readOnly) } throws: { error in
            kind(of: error) == .newerSchema && "\(error)".contains("schema version 99")
        }
    }

    @Test("an empty file becomes a store where one may be created, and is none to a reader")
    func emptyFile() throws {
        try Data().write(to: URL(filePath: folder.path("a.gpkg")))
        #expect { try Store(path: folder.path("a.gpkg"), mode: .readOnly) } throws: { kind(of: $0) == .notAStore }
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        #expect(try store.detections().isEmpty)
    }

    @Test("a reader reads and cannot write")
    func readOnly() throws {
        let writer = try Store(path: folder.path("a.gpkg"), mode: .create)
        try ingest(into: writer)
        let reader = try Store(path: folder.path("a.gpkg"), mode: .readOnly)
        #expect(try reader.detections() == writer.detections())
        #expect { try ingest(into: reader) } throws: { kind(of: $0) == .unwritable }
        #expect { try reader.loadAreas([]) } throws: { kind(of: $0) == .unwritable }
    }

    @Test("a program that dies after an ingest has lost nothing of it")
    func killedAfterIngest() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        try ingest(into: store)
        let copy = try copyAsFound(of: "a.gpkg")
        #expect(try content(of: copy) == content(of: store))
    }

    @Test("a program that dies within an ingest leaves the store as it was before")
    func killedWithinIngest() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        try ingest(into: store)
        let before = try content(of: store)
        let statements = [
            "DELETE FROM detections", "UPDATE files SET name = 'lost'", "PRAGMA cache_size = 1; PRAGMA cache_spill = 1",
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
            INSERT INTO areaCenters (geometry, code) SELECT zeroblob(29), 'x' FROM n
            """,
        ]
        let copy = try store.execute(statements) {
            let log = try Data(contentsOf: URL(filePath: folder.path("a.gpkg-wal")))
            #expect(log.count > 1_000_000, "the log must hold pages that were not committed")
            return try copyAsFound(of: "a.gpkg")
        }
        #expect(try content(of: copy) == before)
        #expect(try copy.texts("SELECT count(*) FROM areaCenters") == ["0"])
        #expect(try copy.texts("PRAGMA integrity_check") == ["ok"])
    }

    @Test("an ingest that fails leaves nothing")
    func failedIngest() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        try store.execute(
            """
            CREATE TRIGGER stop BEFORE INSERT ON detections WHEN new.fid % 5 = 4
            BEGIN SELECT raise(ABORT, 'stop'); END
            """)
        #expect { try ingest(into: store) } throws: { kind(of: $0) == .unwritable }
        #expect(try content(of: store) == Content(detections: [], superseded: [], files: []))
    }

    private func ingest(into store: Store) throws {
        for (file, rows) in try SmallWorld(seed: 2).files { _ = try store.ingest(rows, from: file) }
    }

    /// The files as they lie on the disk at this moment, opened elsewhere.
    private func copyAsFound(of name: String) throws -> Store {
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder.path(name + suffix), toPath: folder.path("copy" + suffix))
        }
        return try Store(path: folder.path("copy"), mode: .readWrite)
    }

    private func kind(of error: any Error) -> StoreError.Kind? { (error as? StoreError)?.kind }
}
