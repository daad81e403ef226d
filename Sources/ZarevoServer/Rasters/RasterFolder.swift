import FoundationEssentials
import Geo

/// The results that lie in a folder: what they are called and when they changed.
struct RasterFolder: Sendable, Equatable {
    struct File: Sendable, Equatable {
        var path: String
        var id: String
        /// Another one where the file changed.
        var fingerprint: String
        var writtenAt: Instant
    }

    /// By name.
    private(set) var files: [File] = []

    /// As many as are served of one folder.
    static let fileLimit = 1_000

    /// Files whose names end with `.nc`, `.tif` or `.tiff`; those that begin with a point are still being written.
    init(_ folder: String) {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { name in
            [".nc", ".tif", ".tiff"].contains { name.hasSuffix($0) } && !name.hasPrefix(".")
        }
        var known: Set<String> = []
        for name in names.sorted().prefix(Self.fileLimit) {
            let path = folder + "/" + name
            guard let identity = FileIdentity(path) else { continue }
            var id = Self.identifier(String(name.prefix { $0 != "." }))
            if !known.insert(id).inserted {
                id = Self.identifier(name)
                known.insert(id)
            }
            files.append(
                File(path: path, id: id, fingerprint: path + " " + identity.text, writtenAt: identity.writtenAt))
        }
    }

    private static func identifier(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
    }
}
