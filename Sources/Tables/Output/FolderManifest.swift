import Crypto
import Glibc

/// Which files of a folder this program wrote, with their digests: lines as `sha256sum` has them.
struct FolderManifest {
    /// Hidden, and of its own for each kind of folder.
    static func name(_ kind: String) -> String { ".zarevo-\(kind)-files" }

    /// Digests by the path of the file relative to the folder; two where a run was killed half-way.
    private(set) var digests: [String: Set<String>] = [:]

    init() {}

    /// - Returns: Empty where there is none.
    init(in folder: String, kind: String) throws(FormatError) {
        let path = folder + "/" + Self.name(kind)
        guard FileStatus(path, followsLinks: false)?.shape == .file else { return }
        for line in String(decoding: try GzipReader.readAll(path, name: path), as: UTF8.self).split(separator: "\n") {
            let (digest, file) = (String(line.prefix(64)), String(line.dropFirst(66)))
            if Self.isWithin(file) { add(file, digest: digest) }
        }
    }

    mutating func add(_ file: String, digest: String) { digests[file, default: []].insert(digest) }

    mutating func add(_ other: FolderManifest) { digests.merge(other.digests) { $0.union($1) } }

    /// Whether a file of the folder is there as it was written.
    func holds(_ file: String, in folder: String) -> Bool {
        guard let known = digests[file], Self.isReachedWithoutLinks(file, in: folder),
            let digest = try? Self.digest(of: folder + "/" + file)
        else { return false }
        return known.contains(digest)
    }

    /// Whether the path leads to a file of the folder itself: a link on the way leads elsewhere.
    private static func isReachedWithoutLinks(_ file: String, in folder: String) -> Bool {
        var (path, parts) = (folder, file.split(separator: "/")[...])
        while parts.count > 1, let part = parts.popFirst() {
            path += "/" + part
            guard FileStatus(path, followsLinks: false)?.shape == .folder else { return false }
        }
        return FileStatus(folder + "/" + file, followsLinks: false)?.shape == .file
    }

    /// The lines, in the order of the files.
    var text: String {
        digests.sorted { $0.key < $1.key }.flatMap { file, digests in digests.sorted().map { "\($0)  \(file)\n" } }
            .joined()
    }

    static func digest(of path: String) throws(FormatError) -> String {
        hexadecimal(try plainBytes(of: path))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    private static func plainBytes(of path: String) throws(FormatError) -> [UInt8] {
        guard let file = fopen(path, "re") else { throw .unwritable(path) }
        defer { fclose(file) }
        var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = fread(&piece, 1, piece.count, file)
            guard count > 0 else { return bytes }
            bytes += piece.prefix(count)
        }
    }

    /// A path that stays in the folder.
    private static func isWithin(_ file: String) -> Bool {
        !file.isEmpty && !file.hasPrefix("/")
            && !file.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) }
    }
}
