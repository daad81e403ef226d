import EmergencyResponse
import Foundation
import FoundationEssentials
import Reports
import Synchronization

/// The files that pages in a browser load, below one folder: read at the first request, kept packed, and read again once
/// they change.
final class AssetFolder: Sendable {
    private struct Kept {
        /// Of all files that it is made from; `nil` where one was missing.
        var stamps: [String: FileStamp?]
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
        let name = parts.joined(separator: "/")
        guard let type = MediaType(ofFile: name), stamp(name) != nil else { return nil }
        if let known = kept.withLock({ $0[name] }), known.stamps.allSatisfy({ stamp($0) == $1 }) { return known.asset }
        guard let made = made(name, type) else { return nil }
        kept.withLock { $0[name] = made }
        return made.asset
    }

    /// Scripts that pages load by themselves, each with all that it imports.
    private static let entries: Set = ["room.js", "desk.js", "worker.js"]

    private func made(_ name: String, _ type: MediaType) -> Kept? {
        var stamps: [String: FileStamp?] = [:]
        func read(_ name: String) -> [UInt8]? {
            let stamp = stamp(name)
            stamps.updateValue(stamp, forKey: name)
            guard let root, stamp != nil else { return nil }
            return FileManager.default.contents(atPath: root + "/" + name).map { [UInt8]($0) }
        }
        guard let plain = read(name) else { return nil }
        guard Self.entries.contains(name),
            let joined = JoinedModules.text(of: name, read: { read($0).map { String(decoding: $0, as: UTF8.self) } })
        else { return Kept(stamps: stamps, asset: Asset(plain, type)) }
        return Kept(stamps: stamps, asset: Asset(Array(joined.utf8), type))
    }

    /// - Returns: `nil` where there is no such file; a link that leads out of the folder is none of its files.
    private func stamp(_ name: String) -> FileStamp? {
        guard let root, let stamp = FileStamp(root + "/" + name, byteLimit: Self.byteLimit),
            resolvedPath(root + "/" + name)?.hasPrefix(root + "/") ?? false
        else { return nil }
        return stamp
    }

    /// Which files of the page there are, at this moment.
    var room: RoomFiles {
        var files = RoomFiles()
        files.hasRoom = stamp("room.js") != nil
        files.hasMap = files.hasRoom && stamp("vendor/ol.js") != nil && stamp("vendor/ol.css") != nil
        return files
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
