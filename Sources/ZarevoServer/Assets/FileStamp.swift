import Glibc

/// State of a plain file at a moment: another stamp, other contents.
struct FileStamp: Equatable {
    private let seconds: Int
    private let nanoseconds: Int
    private let byteCount: Int
    private let number: UInt64

    /// - Returns: `nil` for what is no plain file, or larger than the limit.
    init?(_ path: String, byteLimit: Int) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= byteLimit else {
            return nil
        }
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        (byteCount, number) = (Int(status.st_size), UInt64(status.st_ino))
    }
}

/// Where a path leads once every link in it is followed; `nil` where there is nothing.
func resolvedPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
}
