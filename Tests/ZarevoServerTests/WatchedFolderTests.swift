import FoundationEssentials
import Operations
import SeasonSupport
import Store
import TestSupport
import Testing

@testable import ZarevoServer

@Suite("Watched folder")
struct WatchedFolderTests {
    private let staffed: StaffedSeason
    private let folder: TemporaryFolder
    private let watched: WatchedFolder

    init() throws {
        staffed = try StaffedSeason(isStaffed: false)
        folder = try TemporaryFolder()
        let season = staffed.season
        watched = WatchedFolder(folder.path, logger: staffed.acts.logger) { season.session(.readWrite) }
    }

    private var count: Int { get throws { try staffed.season.session().store().detections().count } }

    @Test("a file is taken up once it is no longer written to, and lies in taken then")
    func taken() throws {
        let before = try count
        _ = try folder.write(IngestDeskTests.rows, as: "new.csv")
        try watched.look()
        #expect(try count == before)
        _ = try folder.write(IngestDeskTests.rows + "\n", as: "new.csv")
        try watched.look()
        #expect(try count == before)
        try watched.look()
        #expect(try count == before + 2)
        #expect(try folder.contents() == ["taken"])
        _ = try folder.write(IngestDeskTests.rows, as: "new.csv")
        try watched.look()
        try watched.look()
        #expect(try folder.contents("taken") == ["2-new.csv", "new.csv"])
        #expect(try count == before + 2)
    }

    @Test("what is no file of detections lies in refused with the reason, and the next file is taken up")
    func refused() throws {
        let before = try count
        _ = try folder.write("<html>Invalid MAP_KEY</html>\n", as: "a.csv")
        _ = try folder.write(IngestDeskTests.rows.replacing("2020-08-11", with: "2020-99-11"), as: "b.csv")
        _ = try folder.write(IngestDeskTests.rows, as: "c.csv")
        for name in [".d.csv", "e.csv.part"] { _ = try folder.write(IngestDeskTests.rows, as: name) }
        try watched.look()
        try watched.look()
        #expect(try count == before + 2)
        #expect(try folder.contents() == [".d.csv", "e.csv.part", "refused", "taken"])
        #expect(try folder.contents("refused") == ["a.csv", "a.csv.txt", "b.csv", "b.csv.txt"])
        #expect(try folder.text("refused/a.csv.txt").contains("a.csv"))
        #expect(try folder.text("refused/b.csv.txt").contains("all 2 rows were rejected"))
    }

    @Test("a folder that there is not is said")
    func missing() throws {
        let none = WatchedFolder(folder.path("none"), logger: staffed.acts.logger) {
            staffed.season.session(.readWrite)
        }
        #expect(throws: (any Error).self) { try none.look() }
    }
}
