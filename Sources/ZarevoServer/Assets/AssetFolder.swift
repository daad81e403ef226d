import EmergencyResponse
import Foundation
import FoundationEssentials
import Reports
import Synchronization

/// The files that pages in a browser load, below one folder: read at the first request, kept packed, and read again once
/// they change.
final class AssetFolder: Sendable {
    private struct Kept {
        var stamp: FileStamp
        var asset: Asset
    }

    /// `nil` where there is none: then only what the program holds itself is served.
    private let root: String?
    private let kept = Mutex<[String: Kept]>([:])

    /// A larger file than this is none of a page.
    private static let byteLimit = 32 << 20

    init(_ folder: String?) { root = folder.flatMap(resolvedPath) }

    /// The style of pages, which the program holds itself, so that one file alone serves readable pages.
    private static let style = Asset(Array(RoomStyle.css.utf8), .css)

    /// - Parameter path: Below `/web/`, as the client wrote it.
    /// - Returns: `nil` where there is no such file.
    func asset(_ path: String) -> Asset? {
        guard let parts = Self.parts(path) else { return nil }
        if parts == ["zarevo.css"] { return Self.style }
        guard let root, let type = MediaType(ofFile: parts[parts.count - 1]) else { return nil }
        let file = root + "/" + parts.joined(separator: "/")
        // A link that leads out of the folder is none of its files.
        guard let stamp = FileStamp(file, byteLimit: Self.byteLimit), resolvedPath(file)?.hasPrefix(root + "/") ?? false
        else { return nil }
        let name = parts.joined(separator: "/")
        if let known = kept.withLock({ $0[name] }), known.stamp == stamp { return known.asset }
        guard let data = FileManager.default.contents(atPath: file) else { return nil }
        let asset = Asset([UInt8](data), type)
        kept.withLock { $0[name] = Kept(stamp: stamp, asset: asset) }
        return asset
    }

    /// Which files of the page there are, at this moment.
    var room: RoomFiles {
        var files = RoomFiles()
        files.hasRoom = asset("room.js") != nil
        files.hasMap = files.hasRoom && asset("vendor/ol.js") != nil && asset("vendor/ol.css") != nil
        if files.hasRoom { files.modules = modules(in: "") + modules(in: "layers/") }
        return files
    }

    /// Scripts that a page loads at its start, as addresses.
    private func modules(in folder: String) -> [String] {
        guard let root else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
        let late = ["room.js", "worker.js", "offline.js"]
        return names.filter { $0.hasSuffix(".js") && !$0.hasSuffix(".worker.js") && !late.contains($0) }.sorted()
            .map { "/web/" + folder + $0 }
    }

    /// The names on the way to a file; `nil` where one of them is no plain name.
    private static func parts(_ path: String) -> [String]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            String(part).removingPercentEncoding ?? ""
        }
        let arePlain = parts.allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".")
                && !part.utf8.contains { $0 < 32 || $0 == 47 || $0 == 92 || $0 == 127 }
        }
        return arePlain ? parts : nil
    }
}

/// A file of a page, with the tag that it is known by.
struct Asset: Sendable {
    let type: MediaType
    let tag: String
    let body: Body

    init(_ bytes: [UInt8], _ type: MediaType) {
        self.type = type
        tag = "W/\"\(SHA256Digest.hexadecimal(of: bytes).prefix(20))\""
        body = type.isText ? Body(packing: bytes) : .plain(bytes)
    }

    func answer(_ terms: Responder.Terms) -> Answer {
        var answer = Answer(body, type)
        answer.headers = [("ETag", tag), ("Cache-Control", "no-cache"), ("Vary", "Accept-Encoding")]
        // A worker that keeps pages for times without a line controls them all.
        if type == .script { answer.headers.append(("Service-Worker-Allowed", "/")) }
        if terms.knows(tag) {
            (answer.status, answer.body) = (304, .plain([]))
            return answer
        }
        return terms.takesGzip ? answer.packed : answer.unpacked
    }
}

extension MediaType {
    /// - Parameter name: The file's name; only what pages load has a type.
    fileprivate init?(ofFile name: String) {
        let types: [String: MediaType] = [
            "js": .script, "css": .css, "json": .json, "svg": .svg, "png": .png, "webmanifest": .manifest, "txt": .text,
            "html": .html,
        ]
        guard let ending = name.split(separator: ".").last, name.contains("."), let type = types[String(ending)] else {
            return nil
        }
        self = type
    }

    fileprivate var isText: Bool { self != .png }
}
