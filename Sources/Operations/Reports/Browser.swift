import Formats
import Foundation
import Glibc
import Operations

/// A browser without a window that prints pages as PDF.
struct Browser {
    let path: String

    static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

    /// - Throws: ``OperationError`` with status 69 where none is on the path.
    static func find() throws(OperationError) -> Browser {
        let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":").map(String.init) ?? []
        for folder in folders {
            for name in names where access(folder + "/" + name, X_OK) == 0 { return Browser(path: folder + "/" + name) }
        }
        throw .missing(
            "--pdf: expected \(names.joined(separator: ", ")) on the path, found none; apt-get install chromium")
    }

    /// Prints a page into a PDF file beside it.
    ///
    /// - Throws: ``OperationError`` where the browser fails or writes nothing.
    func print(_ page: String, to pdf: String) throws(OperationError) {
        let profile = try Self.temporaryFolder()
        defer { Self.remove(profile) }
        unlink(pdf)
        let status = try run(
            ["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--user-data-dir=\(profile)"]
                + (geteuid() == 0 ? ["--no-sandbox"] : [])
                + ["--print-to-pdf=\(try Self.absolute(pdf))", "file://" + Self.escaped(try Self.absolute(page))])
        guard status == 0, access(pdf, R_OK) == 0 else {
            throw .access("\(pdf): expected \(path) to write it, which ended with status \(status)")
        }
    }

    /// Runs the browser, silent, and waits for its end.
    private func run(_ arguments: [String]) throws(OperationError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        let started = posix_spawn(&process, path, &actions, nil, &words, environ)
        guard started == 0 else { throw .access("\(path): \(String(cString: strerror(started)))") }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw .access("\(path): \(String(cString: strerror(errno)))") }
        }
        return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    }

    private static func absolute(_ path: String) throws(OperationError) -> String {
        guard !path.hasPrefix("/") else { return path }
        guard let here = getcwd(nil, 0) else { throw .access("\(path): \(String(cString: strerror(errno)))") }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }

    /// As a path of an address: everything but plain letters, digits and `/-_.` by its bytes.
    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "/-_.".unicodeScalars.contains(scalar))
            return isPlain ? String(scalar) : "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        }.joined()
    }

    private static func temporaryFolder() throws(OperationError) -> String {
        let parent = TemporaryFile.folder
        var template = Array((parent + "/zarevo-print-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .access("\(parent): \(String(cString: strerror(errno)))") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func remove(_ folder: String) {
        do { try FileManager.default.removeItem(atPath: folder) } catch {
            Console.note("zarevo: \(folder) stays: \(error)")
        }
    }
}
