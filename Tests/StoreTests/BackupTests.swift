import Assessment
import EmergencyResponse
import Geo
import Glibc
import People
import TestSupport
import Testing

@testable import Store

@Suite("Copies of a store, and stores of every earlier version")
struct BackupTests {
    private let folder: TemporaryFolder
    private let world: SmallWorld

    init() throws {
        folder = try TemporaryFolder()
        world = try SmallWorld(seed: 5, fileCount: 8)
    }

    @Test("a copy that is made while others write is whole, of one moment, and one file")
    func whileWriting() async throws {
        let path = folder.path("a.gpkg")
        let store = try Store(path: path, mode: .create)
        _ = try store.ingest(world.files[0].detections, from: world.files[0].file)
        let (files, folder) = (world.files, folder)
        async let writing: Void = {
            for file in files.dropFirst() { _ = try store.ingest(file.detections, from: file.file) }
        }()
        var counts: [Int] = []
        for number in 0..<4 {
            let copy = folder.path("copy-\(number).gpkg")
            let source = try Store(path: path, mode: .readOnly)
            #expect(try source.backUp(to: copy) == .empty)
            try source.close()
            let read = try Store(path: copy, mode: .readOnly)
            counts.append(try read.detections().count)
            // Whole files, never a part of one.
            let known = try read.files().map(\.digest)
            let expected = try Store(path: folder.path("expected-\(number).gpkg"), mode: .create)
            for file in files where known.contains(file.file.digest) {
                _ = try expected.ingest(file.detections, from: file.file)
            }
            #expect(try read.detections() == expected.detections())
            try read.close()
        }
        try await writing
        #expect(counts == counts.sorted())
        #expect(try folder.contents().filter { $0.hasPrefix("copy") } == (0..<4).map { "copy-\($0).gpkg" })
    }

    @Test("nothing is copied over a file, and a damaged ledger is not copied as if it were whole")
    func refusals() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        let taken = try folder.write("somebody's", as: "b.gpkg")
        #expect(#expect(throws: StoreError.self) { try store.backUp(to: taken) }?.kind == .occupied)
        #expect(try folder.text("b.gpkg") == "somebody's")
        #expect(throws: StoreError.self) { try store.backUp(to: folder.path("none/c.gpkg")) }
        try store.execute("DROP TABLE ledger")
        #expect(#expect(throws: StoreError.self) { try store.backUp(to: folder.path("d.gpkg")) }?.kind == .damaged)
        #expect(try folder.contents().filter { $0.hasPrefix("d") || $0.hasSuffix(".part") } == [])
    }

    @Test("accounts are copied for their owner alone")
    func accounts() throws {
        let file = try PeopleFile(path: folder.path("a.people"), creates: true)
        let account = Account(name: "oak", role: .viewer, createdAt: Instant(seconds: 0))
        _ = try file.add(account, by: "x", at: Instant(seconds: 0))
        try file.backUp(to: folder.path("b.people"))
        var status = stat()
        #expect(stat(folder.path("b.people"), &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try PeopleFile(path: folder.path("b.people"), creates: false).roster().accounts["oak"] == account)
    }

    @Test(
        "a store of any earlier version is read as it is, and brought to this one with all that it holds",
        arguments: 1...3)
    func upgrade(version: Int) throws {
        let now = try Store(path: folder.path("now.gpkg"), mode: .create)
        for file in world.files { _ = try now.ingest(file.detections, from: file.file) }
        let path = folder.path("earlier.gpkg")
        try EarlierSchema.create(path, version: version, holding: folder.path("now.gpkg"))
        #expect(try Store(path: path, mode: .readOnly).detections() == now.detections())
        let upgraded = try Store(path: path, mode: .readWrite)
        #expect(try upgraded.texts("SELECT value FROM meta WHERE name = 'schemaVersion'") == ["\(Schema.newest)"])
        #expect(try upgraded.detections() == now.detections())
        #expect(try upgraded.files() == now.files())
        #expect(try upgraded.ledger().entries.isEmpty)
        try upgraded.track()
        try now.track()
        #expect(try upgraded.trackedSeason()?.events == now.trackedSeason()?.events)
    }
}
