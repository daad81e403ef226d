import Glibc

/// A folder for the files of one test, gone with all that is in it when the test is over.
final class TemporaryFolder {
    let path: String

    struct CannotMake: Error { let path: String }

    init() throws {
        var template = Array("/tmp/zarevo-program-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CannotMake(path: "/tmp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { nftw(path, { path, _, _, _ in remove(path) }, 16, FTW_DEPTH | FTW_PHYS) }

    func path(_ name: String) -> String { path + "/" + name }

    /// Writes a file and gives its path.
    func write(_ text: String, as name: String) throws -> String { try write(Array(text.utf8), as: name) }

    func write(_ bytes: [UInt8], as name: String) throws -> String {
        let file = fopen(path(name), "w")
        guard let file else { throw CannotMake(path: path(name)) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw CannotMake(path: path(name)) }
        return path(name)
    }
}
