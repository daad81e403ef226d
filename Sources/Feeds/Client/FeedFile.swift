import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Writes what was fetched as a whole or not at all.
public enum FeedFile {
    public static func write(_ bytes: [UInt8], to path: String, rights: UInt32 = 0o644) throws {
        let temporary = path + ".tmp"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, rights)
        guard file >= 0 else { throw unwritable(path) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data(bytes))
        try handle.synchronize()
        guard rename(temporary, path) == 0 else { throw unwritable(path) }
    }

    /// What the system says about the operation that has just failed.
    static func unwritable(_ path: String) -> FeedFileError {
        FeedFileError(path: path, reason: String(cString: strerror(errno)))
    }
}

/// Why a file cannot be written.
struct FeedFileError: Error, CustomStringConvertible {
    var path: String
    var reason: String
    var description: String { "\(path): expected a file that can be written, found \(reason)" }
}
