import FoundationEssentials
import Glibc
import Testing

@testable import Tables

@Suite("Folders of files that belong together")
struct OutputFolderTests {
    let folder: TemporaryFolder
    let path: String
    static let list = ".zarevo-report-files"

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/a/report"
    }

    private func replace(_ files: [String: String], kind: String = "report") throws {
        try OutputFolder(path, kind: kind).replace(by: files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    private var files: [String] { get throws { try FolderContents(of: path).files } }

    private func put(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }

    @Test("a second report takes away the files of the first, and folders that held nothing else")
    func second() throws {
        try replace(["report.html": "1", "maps/west.svg": "1", "tables/a.csv": "1"])
        try replace(["report.html": "2", "tables/a.csv": "2"])
        #expect(try files == [Self.list, "report.html", "tables/a.csv"])
        #expect(try FolderContents(of: path).folders == ["tables"])
        #expect(try FolderContents(of: folder.path + "/a").folders.first == "report")
    }

    @Test("what is not of the report stays, beside it and in its folders")
    func others() throws {
        try replace(["report.html": "1", "maps/west.svg": "1"])
        try put("mine", "notes.txt")
        try put("mine", "maps/mine.svg")
        try replace(["report.html": "2"])
        #expect(try files == [Self.list, "maps/mine.svg", "notes.txt", "report.html"])
        #expect(try InputFile(path + "/report.html").bytes == Array("2".utf8))
        try replace(["feed.atom": "f"], kind: "alerts")
        #expect(try files.contains("report.html"), "another kind has a list of its own")
    }

    @Test("a file in the way that is another's, or was changed since, is kept and named, and nothing changes")
    func inTheWay() throws {
        try replace(["report.html": "1", "report.md": "1"])
        try put("my own words", "report.md")
        let error = try #require(throws: FormatError.self) { try replace(["report.html": "2", "report.md": "2"]) }
        #expect(error.source.hasSuffix("report.md"))
        #expect(try InputFile(path + "/report.html").bytes == Array("1".utf8))
        #expect(try InputFile(path + "/report.md").bytes == Array("my own words".utf8))
        try replace(["report.html": "3"])
        #expect(
            try files == [Self.list, "report.html", "report.md"], "a stale file that was changed is not ours any more")
    }

    @Test("a failure on the way leaves the old report and nothing else")
    func failure() throws {
        struct Stop: Error {}
        try replace(["report.html": "1"])
        #expect(throws: Stop.self) {
            try OutputFolder(path, kind: "report").replace(by: [("report.html", "2")]) { _ in throw Stop() }
        }
        #expect(try InputFile(path + "/report.html").bytes == Array("1".utf8))
        #expect(try FolderContents(of: folder.path + "/a").files.count == 2)
        #expect(throws: Stop.self) {
            try OutputFolder(folder.path + "/x/y", kind: "report").replace(by: [("a", "2")]) { _ in throw Stop() }
        }
        #expect(FileStatus(folder.path + "/x") == nil)
    }

    @Test("a list that leads out of the folder, or through a link, removes nothing there")
    func hostileList() throws {
        try replace(["report.html": "1"])
        let outside = folder.write("1", as: "outside.txt")
        let digest = try FolderManifest.digest(of: outside)
        try put("\(digest)  ../../outside.txt\n\(digest)  \(outside)\n\(digest)  link/outside.txt\n", Self.list)
        #expect(symlink(folder.path, path + "/link") == 0)
        #expect(throws: FormatError.self) { try replace(["link/a.txt": "2"]) }
        _ = try? replace(["new.html": "2"])
        #expect(FileStatus(outside) != nil)
    }

    @Test("a file in the place of the folder is said so")
    func file() throws {
        let file = folder.write("x", as: "file")
        for path in [file, file + "/report"] {
            let error = try #require(throws: FormatError.self) {
                try OutputFolder(path, kind: "report").replace(by: [("a", "b")])
            }
            #expect(error.kind == .access)
        }
    }
}
