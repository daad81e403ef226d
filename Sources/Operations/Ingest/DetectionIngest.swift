import Assessment
public import Formats
import Geo
public import Store
public import Tables

/// Takes files of detections up one after the other, and keeps count.
public struct DetectionIngest {
    /// Outcome of one file.
    public struct Outcome {
        /// As the caller named the file.
        public let path: String
        public let input: FIRMSFile
        public let counts: IngestCounts
        public var notes: ReadingNotes { ReadingNotes(input.table) }
    }

    private let session: StoreSession
    private let rejects: RejectsFile?
    public private(set) var outcomes: [Outcome] = []

    /// - Parameter rejects: Takes all rows that could not be used.
    public init(into session: StoreSession, rejects: RejectsFile? = nil) {
        (self.session, self.rejects) = (session, rejects)
    }

    public var total: IngestCounts { outcomes.reduce(IngestCounts()) { $0 + $1.counts } }

    /// Whether there were rows, and none of them could be used.
    public var isRefused: Bool { total.read > 0 && total.rejected == total.read }

    /// `line 3: …`, a rejected row each.
    public var rejections: [String] {
        outcomes.flatMap(\.input.table.rejected).map { "line \($0.line): \($0.reason)" }
    }

    /// Takes one file up; when this returns, its detections are on the disk.
    ///
    /// - Parameters:
    ///   - path: `-` for standard input.
    ///   - shown: How the outcome names the file; as the path where `nil`.
    ///   - kept: The name that the store keeps, of the digest of the content; the last part of the path where `nil`.
    /// - Throws: ``FormatError`` for a file that cannot be read, `StoreError` where it cannot be kept.
    public mutating func takeUp(
        _ path: String, as shown: String? = nil, kept: ((String) -> String)? = nil
    ) throws -> Outcome {
        let source = path == "-" ? "standard input" : path
        let input = try FIRMSFile(path, clock: session.now) { [rejects] row throws(FormatError) in
            try rejects?.add(row, of: source)
        }
        let name = kept?(input.digest) ?? input.name.split(separator: "/").last.map(String.init) ?? input.name
        let file = SourceFile(name: name, digest: input.digest, detectionCount: input.table.rowCount)
        session.listener.progress("Storing \(input.table.detections.count) rows of \(name)")
        let counts = try session.store().ingest(
            input.table.detections, from: file, rejected: input.table.rejectedCount)
        let outcome = Outcome(path: shown ?? path, input: input, counts: counts)
        outcomes.append(outcome)
        return outcome
    }
}
