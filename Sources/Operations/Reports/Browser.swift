import Foundation
import Glibc
import Tables

/// A browser without a window that prints pages as PDF.
public struct Browser: Sendable {
    public let path: String
    private let listener: Listener

    /// A page that takes longer is given up.
    private static let mostSeconds = 120

    static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

    /// - Throws: ``OperationError`` with status 69 where none is on the path.
    public static func find(listener: Listener = .silent) throws(OperationError) -> Browser {
        let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":").map(String.init) ?? []
        for folder in folders {
            for name in names where access(folder + "/" + name, X_OK) == 0 {
                return Browser(path: folder + "/" + name, listener: listener)
            }
        }
        throw .missing(
            "PDF: expected \(names.joined(separator: ", ")) on the path, found none; apt-get install chromium")
    }

    /// Prints a page into a PDF file beside it.
    ///
    /// - Throws: ``OperationError`` where the browser fails or writes nothing.
    public func print(_ page: String, to pdf: String) throws(OperationError) {
        let profile = try Self.temporaryFolder()
        defer { remove(profile) }
        unlink(pdf)
        let status = try run(
            ["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--user-data-dir=\(profile)"]
                + (geteuid() == 0 ? ["--no-sandbox"] : [])
                + ["--print-to-pdf=\(try Self.absolute(pdf))", "file://" + Self.escaped(try Self.absolute(page))])
        guard status == 0, access(pdf, R_OK) == 0 else {
            throw .access("\(pdf): expected \(path) to write it, which ended with status \(status)")
        }
    }

    /// A page that needs no other file, as PDF.
    public func pdf(of html: String) throws(OperationError) -> [UInt8] {
        let folder = try Self.temporaryFolder()
        defer { remove(folder) }
        let (page, printed) = (folder + "/report.html", folder + "/report.pdf")
        guard FileManager.default.createFile(atPath: page, contents: Data(html.utf8)) else {
            throw .access("\(page): expected a file that can be written, found none")
        }
        try print(page, to: printed)
        guard let data = FileManager.default.contents(atPath: printed) else {
            throw .access("\(printed): expected \(path) to write it, found none")
        }
        return [UInt8](data)
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
        var looks = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { break }
            guard ended == 0 || errno == EINTR else { throw .access("\(path): \(String(cString: strerror(errno)))") }
            looks += 1
            if looks == Self.mostSeconds * 20 { kill(process, SIGKILL) }
            usleep(50_000)
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

    private func remove(_ folder: String) {
        do { try FileManager.default.removeItem(atPath: folder) } catch {
            listener.remark("\(folder) stays: \(error)")
        }
    }
}
