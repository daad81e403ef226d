import Glibc

/// A folder of files that belong together: the new ones are there whole or not at all, and those of an earlier run go.
///
/// They are made in a folder beside, or inside where that holds other things, and change places with the old ones when
/// they are complete. A hidden list says which files are ours; what is not on it, or was changed since, is never touched.
public struct OutputFolder {
    /// As the caller named it.
    private let path: String
    private let target: String
    private let kind: String

    /// - Parameter kind: The noun of what the folder holds, such as `report`; each has a list of files of its own.
    public init(_ path: String, kind: String) {
        (self.path, target, self.kind) = (path, ResolvedPath.of(path), kind)
    }

    /// - Parameters:
    ///   - files: Paths relative to the folder, with `/`, and contents.
    ///   - finishing: Adds files to the new folder, whose path it receives; returns their names.
    /// - Returns: The names of all files.
    /// - Throws: ``FormatError`` of kind `access` when a file of another is in the way or the folder cannot be written, and
    ///   what `finishing` throws; nothing has changed then.
    @discardableResult
    public func replace(
        by files: [(path: String, contents: String)], finishing: (String) throws -> [String] = { _ in [] }
    ) throws -> [String] {
        let made = try FolderMaking.create(ResolvedPath.parent(of: target), naming: path)
        do {
            let change = try FolderChange(target, path, kind)
            for file in files { try change.requireRoom(for: file.path) }
            try change.fill(files.map { ($0.path, Array($0.contents.utf8)) })
            do {
                let names = files.map(\.path) + (try finishing(change.stage))
                try change.commit(names)
                return names
            } catch {
                change.discard()
                throw error
            }
        } catch {
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
    }
}

/// Makes folders.
public enum FolderMaking {
    /// Makes a folder and those above it where they are missing.
    ///
    /// - Returns: Those made, the outermost first.
    /// - Throws: ``FormatError`` of kind `access`.
    @discardableResult
    public static func create(_ path: String, naming name: String? = nil) throws(FormatError) -> [String] {
        var (made, folder) = ([String](), path.hasPrefix("/") ? "/" : "")
        for part in path.split(separator: "/") {
            folder += part
            if mkdir(folder, 0o777) == 0 {
                made.append(folder)
            } else if FileStatus(folder)?.shape != .folder {
                let reason = errno == EEXIST ? "a file \(folder)" : String(cString: strerror(errno))
                for folder in made.reversed() { rmdir(folder) }
                throw FormatError(kind: .access, source: name ?? folder, expected: "to make a folder", found: reason)
            }
            folder += "/"
        }
        return made
    }
}
