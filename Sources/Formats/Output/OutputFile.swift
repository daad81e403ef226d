import Glibc

/// Writes a file under a temporary name beside its place and moves it there when it is complete, so that a failure
/// leaves what was there before.
enum OutputFile {
    /// - Parameters:
    ///   - fileExtension: What the temporary name shall end in, for writers that go by it.
    ///   - write: Receives the temporary path.
    static func replace(
        _ path: String, as fileExtension: String, writing write: (String) throws(FormatError) -> Void
    ) throws(FormatError) {
        let target = resolved(path)
        let temporary = temporaryPath(beside: target) + "." + fileExtension
        do throws(FormatError) {
            try write(temporary)
            guard rename(temporary, target) == 0 else { throw .unwritable(path) }
        } catch {
            unlink(temporary)
            unlink(temporary + "-journal")
            throw error
        }
    }

    /// Writes bytes; straight into what is not an ordinary file, such as a pipe or `/dev/stdout`.
    static func write(_ bytes: [UInt8], to path: String) throws(FormatError) {
        if isSpecial(path) { return try fill(path, with: bytes, naming: path) }
        try replace(path, as: "txt") { temporary throws(FormatError) in try fill(temporary, with: bytes, naming: path) }
    }

    static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }

    private static func fill(_ path: String, with bytes: [UInt8], naming name: String) throws(FormatError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(name) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let error = FormatError.unwritable(name)
                close(descriptor)
                throw error
            }
            written += count
        }
        guard close(descriptor) == 0 else { throw .unwritable(name) }
    }

    /// Where a symbolic link leads to, so that the link stays.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func temporaryPath(beside path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = ".partial-\(getpid())-" + (parts.last ?? "")
        return (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
    }
}

extension FormatError {
    /// What the system says about the operation that has just failed.
    static func unwritable(_ path: String) -> FormatError {
        let reason = String(cString: strerror(errno))
        return FormatError(kind: .access, source: path, expected: "a file that can be written", found: reason)
    }
}
