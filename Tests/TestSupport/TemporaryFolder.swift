import FoundationEssentials

/// A folder for the files of one test, gone with all that is in it when the test is over.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        path = FileManager.default.temporaryDirectory.path + "/zarevo-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
    }

    public func path(_ name: String) -> String { path + "/" + name }

    /// Writes a file and gives its path.
    public func write(_ text: String, as name: String) throws -> String { try write(Array(text.utf8), as: name) }

    public func write(_ bytes: [UInt8], as name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: path(name)))
        return path(name)
    }

    public func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    public func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// Without the lists of files that the program keeps for itself.
    public func contents(_ name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).filter { !$0.hasPrefix(".zarevo-") }.sorted()
    }
}
