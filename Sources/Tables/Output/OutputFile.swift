import Glibc

/// Writes a file under a temporary name beside its place and moves it there when it is complete, so that a failure
/// leaves what was there before; ``OutputGuard`` says what must not be replaced.
package enum OutputFile {
    /// - Parameters:
    ///   - kind: What is written; decides on the ending of the temporary name.
    ///   - write: Receives the temporary path.
    package static func replace(
        _ path: String, as kind: FileKind, writing write: (String) throws(FormatError) -> Void
    ) throws(FormatError) {
        try OutputGuard.check(path, as: kind)
        OutputGuard.keep(path, as: .output)
        let target = ResolvedPath.of(path)
        let temporary = TemporaryName.beside(target) + "." + kind.usualEnding
        do throws(FormatError) {
            try write(temporary)
            try settle(temporary, like: target, naming: path)
            guard rename(temporary, target) == 0 else { throw .unwritable(path) }
        } catch {
            for ending in ["", "-journal", "-wal", "-shm"] { unlink(temporary + ending) }
            throw error
        }
    }

    /// Writes bytes; straight into what is not an ordinary file, such as a pipe or `/dev/stdout`.
    package static func write(_ bytes: [UInt8], as kind: FileKind, to path: String) throws(FormatError) {
        guard isStream(path) else {
            return try replace(path, as: kind) { temporary throws(FormatError) in
                try fill(temporary, O_CREAT | O_TRUNC, with: bytes, naming: path)
            }
        }
        try OutputGuard.check(path, as: kind)
        try fill(path, O_APPEND, with: bytes, naming: path)
    }

    /// Whether bytes go in one by one and nothing can be moved to its place.
    static func isStream(_ path: String) -> Bool {
        if ["/dev/std", "/dev/fd/", "/proc/self/fd/"].contains(where: path.hasPrefix) { return true }
        return FileStatus(path)?.shape == .other
    }

    /// - Parameters:
    ///   - flags: How the file is opened, beside for writing.
    ///   - name: How errors call it.
    package static func fill(
        _ path: String, _ flags: Int32, with bytes: [UInt8], naming name: String
    ) throws(FormatError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o644)
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

    /// Brings a file to the disk, where a lack of room shows at the latest, and gives it the permissions of the one that it
    /// replaces.
    private static func settle(_ path: String, like target: String, naming name: String) throws(FormatError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(name) }
        if let old = FileStatus(target) { fchmod(descriptor, old.permissions) }
        guard fsync(descriptor) == 0 else {
            let error = FormatError.unwritable(name)
            close(descriptor)
            throw error
        }
        close(descriptor)
    }
}

/// Names of what is not complete yet.
enum TemporaryName {
    /// Hidden, in the same folder, of this process.
    static func beside(_ path: String) -> String {
        ResolvedPath.parent(of: path) + "/.partial-\(getpid())-" + ResolvedPath.name(of: path)
    }
}

extension FormatError {
    /// Message of the system about the operation that has just failed.
    package static func unwritable(_ path: String) -> FormatError {
        let (number, reason) = (errno, String(cString: strerror(errno)))
        return FormatError(
            kind: number == EPIPE ? .closedPipe : .access, source: path, expected: "a file that can be written",
            found: reason)
    }
}
