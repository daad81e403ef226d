import Glibc
import Synchronization

/// Decides which files no output may replace: the store, what the run reads, what it has written, and files of another kind.
///
/// Readers and the store note what they open, ``OutputFile`` and ``OutputFolder`` ask before they write; so a command
/// needs no check of its own. Without a ``current`` guard nothing is noted, and only the kinds of files are compared.
public final class OutputGuard: Sendable {
    /// The guard of the run, from its start to its end.
    @TaskLocal public static var current: OutputGuard?

    /// Why a file is kept.
    public enum Use: String, Sendable {
        case store = "the store of this command"
        case input = "an input of this command"
        case output = "another output of this command"
    }

    private let kept = Mutex<[String: Use]>([:])

    public init() {}

    /// Notes a file that no output of this run may replace.
    ///
    /// - Parameter path: `-` for standard input.
    public static func keep(_ path: String, as use: Use) {
        guard let current else { return }
        let path = path == "-" ? "/dev/stdin" : path
        let resolved = path.hasPrefix("/dev/") ? path : ResolvedPath.of(path)
        let names = use == .store ? [resolved] + sidecars.map { resolved + $0 } : [resolved]
        current.kept.withLock { kept in for name in names where kept[name] == nil { kept[name] = use } }
    }

    /// Refuses a path that an output must not go to; for work that begins before the output is written.
    ///
    /// - Throws: ``FormatError`` of kind `access` that names the file and the reason.
    public static func check(_ path: String, as kind: FileKind) throws(FormatError) {
        if let use = current?.use(of: path) { throw refusal(path, "a file that may be replaced", use.rawValue) }
        try checkName(path, kind)
        guard let status = FileStatus(path) else { return }
        switch status.shape {
        case .folder: throw refusal(path, "a file", "a folder")
        case .blockDevice: throw refusal(path, "a file", "a disk")
        case .other:
            guard kind.isStream else { throw refusal(path, "an ordinary file", "something else") }
        case .file: try checkContent(of: path, kind)
        }
    }

    private static let sidecars = ["-wal", "-shm", "-journal"]

    private static func checkName(_ path: String, _ kind: FileKind) throws(FormatError) {
        for ending in sidecars where path.hasSuffix(ending) {
            let database = String(path.dropLast(ending.count))
            let isDatabase = FileKind(contentsOf: database).map { $0 == .geoPackage || $0 == .sqlite } ?? false
            if isDatabase || current?.use(of: database) == .store {
                throw refusal(path, "a name of its own", "one that belongs to the database \(database)")
            }
        }
        if let promised = FileKind(ending: FileName.ending(of: path)), !promised.mayBecome(kind),
            !(promised == .text && kind == .csv)
        {
            throw refusal(path, "a name for \(kind.name)", "the ending of \(promised.name)")
        }
    }

    private static func checkContent(of path: String, _ kind: FileKind) throws(FormatError) {
        let isNamedText = FileName.ending(of: path) == "txt"
        if let found = FileKind(contentsOf: path), !found.mayBecome(kind) || found == .otherText && !isNamedText {
            throw refusal(path, "no file, or \(kind.name) that may be replaced", found.name)
        }
        guard access(path, W_OK) == 0 else { throw .unwritable(path) }
    }

    private func use(of path: String) -> Use? {
        let (identity, resolved) = (FileIdentity(path), ResolvedPath.of(path))
        return kept.withLock { kept in
            kept[resolved]
                ?? identity.flatMap { identity in
                    kept.filter { FileIdentity($0.key) == identity }.map(\.value).min { $0.rawValue < $1.rawValue }
                }
        }
    }

    private static func refusal(_ path: String, _ expected: String, _ found: String) -> FormatError {
        FormatError(kind: .access, source: path, expected: expected, found: found + "; nothing was written to it")
    }
}
