import Formats
import Geo
import Logging
import NIOCore
import Operations
import People
import Store
import Synchronization
import Tables

/// Takes files of detections up that clients send, by the operation of the command line.
struct IngestDesk: Sendable {
    let gate: Gate
    let logger: Logger
    /// Bytes of a file at most, as it is sent.
    let byteLimit: Int
    /// Opens the store for writing.
    let session: @Sendable () -> StoreSession
    /// One after the other; each is on the disk as a whole before it waits.
    let queue = BoundedQueue(width: 1, waiting: 4)
    private let sending = Slots(4)

    /// As errors name what was sent.
    private static let name = "upload"

    init(_ gate: Gate, logger: Logger, byteLimit: Int, session: @escaping @Sendable () -> StoreSession) {
        (self.gate, self.logger, self.byteLimit, self.session) = (gate, logger, byteLimit, session)
    }

    /// - Parameter pieces: The file, plain or gzip, as it comes; the next piece is asked for when this one is on the disk.
    /// - Returns: What `zarevo ingest --json` prints; the detections are on the disk then.
    func takeUp<Pieces: AsyncSequence>(
        _ pieces: Pieces, length: Int?, _ visitor: Visitor
    ) async throws -> Answer where Pieces.Element == ByteBuffer {
        let account = try gate.requireRight(to: .ingest, visitor)
        if let length, length > byteLimit { throw tooLarge }
        try sending.take()
        defer { sending.giveBack() }
        let file = try SentFile()
        var byteCount = 0
        for try await piece in pieces {
            byteCount += piece.readableBytes
            guard byteCount <= byteLimit else { throw tooLarge }
            try file.add(piece)
        }
        guard byteCount > 0 else { throw Problem.badRequest("body: expected a file of detections, found nothing") }
        let (session, logger) = (session, logger)
        let done = try await queue.run { try Self.takeUp(file, session(), logger) }
        logger.info("ingest", metadata: ["account": "\(account.name)", "outcome": "\(done.total.text)"])
        return Answer(done.json)
    }

    private static func takeUp(
        _ file: SentFile, _ session: StoreSession, _ logger: Logger
    ) throws -> (json: JSON, total: IngestCounts) {
        defer { session.close(logger) }
        var ingest = DetectionIngest(into: session)
        do { _ = try ingest.takeUp(file.path, as: name, kept: { name + "-" + $0.prefix(16) + ".csv" }) } catch let error
            as FormatError
        {
            throw Problem(status: 422, title: "Not taken", detail: "\(error)".replacing(file.path, with: name))
        }
        try session.refreshEvents()
        let total = ingest.total
        guard !ingest.isRefused else {
            throw Problem(
                status: 422, title: "Not taken",
                detail: "all \(total.read) rows were rejected and nothing was taken up: "
                    + ingest.rejections.prefix(5).joined(separator: "; "))
        }
        return (ingest.json, total)
    }

    private var tooLarge: Problem {
        Problem(status: 413, title: "Too large", detail: "expected a file of at most \(byteLimit) bytes, found more")
    }
}

/// A number of places, each taken by one at a time.
final class Slots: Sendable {
    private let free: Mutex<Int>

    init(_ count: Int) { free = Mutex(count) }

    /// - Throws: ``Problem`` of status 503 where none is free.
    func take() throws(Problem) {
        let isTaken = free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
        if !isTaken { throw .busy }
    }

    func giveBack() { free.withLock { $0 += 1 } }
}
