import Glibc

/// A file itself, whatever it is called: through links and relative paths too.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let number: UInt64

    /// - Returns: `nil` where there is no file.
    init?(_ path: String) {
        guard let status = FileStatus(path) else { return nil }
        (device, number) = (status.device, status.number)
    }
}

/// Status of a path, from the system.
package struct FileStatus: Equatable {
    package enum Shape { case file, folder, blockDevice, other }

    package let shape: Shape
    let device: UInt64
    package let number: UInt64
    package let size: Int
    let permissions: UInt32
    package let owner: UInt32
    package let group: UInt32
    let changedAt: Int

    /// - Parameter followsLinks: The file that a symbolic link leads to, in place of the link.
    /// - Returns: `nil` where there is nothing.
    package init?(_ path: String, followsLinks: Bool = true) {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        shape =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFBLK: .blockDevice
            default: .other
            }
        (device, number, size) = (UInt64(status.st_dev), UInt64(status.st_ino), Int(status.st_size))
        (permissions, owner, group) = (status.st_mode & 0o7777, status.st_uid, status.st_gid)
        changedAt = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    }
}

/// Paths as the system resolves them.
package enum ResolvedPath {
    /// Without symbolic links; where the file is not there, that of its folder with its name.
    package static func of(_ path: String) -> String {
        if let whole = real(path) { return whole }
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let name = parts.popLast() else { return path }
        let folder = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
        return (real(folder.isEmpty ? "." : folder) ?? folder) + "/" + name
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
