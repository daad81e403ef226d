import Formats
import Foundation
import Logging
import Operations
import Store
import Synchronization
import Tables

/// Folder whose files of detections are taken up as they come.
///
/// A file is taken once two looks find it the same, so that one that is still being written waits. It is moved to `taken` then, or to
/// `refused` with the reason beside it; where the store cannot be written it stays for the next look.
final class WatchedFolder: Sendable {
    private let path: String
    private let logger: Logger
    /// Opens the store for writing.
    private let session: @Sendable () -> StoreSession
    private let seen = Mutex<[String: FileStamp]>([:])

    init(_ path: String, logger: Logger, session: @escaping @Sendable () -> StoreSession) {
        (self.path, self.logger, self.session) = (path, logger, session)
    }

    /// Looks at the folder again and again, until the task is cancelled.
    ///
    /// - Parameter queue: Where files are taken up, one after the other with those that clients send.
    func run(in queue: BoundedQueue, every pause: Duration = .seconds(2)) async {
        while !Task.isCancelled {
            do { try await queue.run { try self.look() } } catch {
                logger.error("the folder cannot be taken up", metadata: ["folder": "\(path)", "reason": "\(error)"])
            }
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }

    /// Takes up what has come and is no longer written to.
    ///
    /// - Throws: Where the folder cannot be read or the store not be written.
    func look() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where Self.isFile(name) {
            guard let stamp = FileStamp(path + "/" + name, byteLimit: .max) else { continue }
            let isWhole = seen.withLock { seen in
                defer { seen[name] = stamp }
                return seen[name] == stamp
            }
            if isWhole { try takeUp(name) }
        }
    }

    /// Names of files that others are still writing begin with a dot or end so.
    private static func isFile(_ name: String) -> Bool {
        !name.hasPrefix(".") && ![".part", ".tmp", ".crdownload"].contains { name.hasSuffix($0) }
    }

    private func takeUp(_ name: String) throws {
        let session = session()
        defer { session.close(logger) }
        var ingest = DetectionIngest(into: session)
        do {
            _ = try ingest.takeUp(path + "/" + name)
            try session.refreshEvents()
        } catch let error as FormatError where error.kind != .access {
            return try refuse(name, because: "\(error)")
        }
        let total = ingest.total
        guard !ingest.isRefused else {
            let reasons = ingest.rejections.joined(separator: "\n")
            return try refuse(name, because: "all \(total.read) rows were rejected\n" + reasons)
        }
        _ = try move(name, to: "taken")
        logger.info("ingest", metadata: ["file": "\(name)", "outcome": "\(total.text)"])
    }

    private func refuse(_ name: String, because reason: String) throws {
        let moved = try move(name, to: "refused")
        try Data((reason + "\n").utf8).write(to: URL(filePath: moved + ".txt"))
        logger.error("a file is refused", metadata: ["file": "\(name)", "reason": "\(reason.prefix(500))"])
    }

    /// - Returns: Where it lies now; never over another file.
    private func move(_ name: String, to folder: String) throws -> String {
        let target = path + "/" + folder
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        var (candidate, number) = (target + "/" + name, 1)
        while FileManager.default.fileExists(atPath: candidate) {
            number += 1
            candidate = "\(target)/\(number)-\(name)"
        }
        try FileManager.default.moveItem(atPath: path + "/" + name, toPath: candidate)
        seen.withLock { $0[name] = nil }
        return candidate
    }
}
