import FireEvents
import Geo

/// Makes a table of pieces of a file that hold whole lines.
struct FIRMSTableBuilder {
    private let source: String
    private let fileIndex: UInt16
    /// Later detections cannot have been made yet.
    private let latest: Instant?
    private var table = FIRMSTable()
    private var header: FIRMSHeader?
    private var lineCount = 0

    /// - Parameter clock: Now; `nil` takes any time.
    init(source: String, fileIndex: UInt16, clock: Instant? = nil) {
        self.source = source
        self.fileIndex = fileIndex
        latest = clock?.adding(hours: Detection.hoursAheadOfClock)
    }

    /// Makes room; what is not needed is never touched.
    mutating func expect(bytes: Int) {
        let count = bytes / Self.shortestUsualRow
        table.detections.reserveCapacity(count)
        table.detections.withUnsafeMutableBufferPointer { rows in
            LargePages.use(rows.baseAddress, byteCount: count * MemoryLayout<Detection>.stride)
        }
    }

    /// Bytes.
    private static let shortestUsualRow = 60

    /// - Parameter bytes: The next lines, whole ones but for the last of the file.
    mutating func add(_ bytes: Span<UInt8>) throws(FormatError) {
        var lines = LineCursor(bytes, after: lineCount)
        defer { lineCount = lines.number }
        if header == nil { header = try firstHeader(&lines, bytes) }
        guard let header else { return }
        var reader = FIRMSRowReader(header, fileIndex: fileIndex)
        let mayBeQuoted = bytes.contains(ASCII.quote, in: ByteField(start: 0, end: bytes.count))
        while let line = lines.next(in: bytes) {
            do throws(FIRMSRowFault) {
                table.detections.append(
                    try possible(try reader.read(line, in: bytes, mayBeQuoted: mayBeQuoted)))
            } catch {
                guard !bytes.trimmed(line).isEmpty else { continue }
                if let another = try? FIRMSHeader(line, in: bytes, source: source, number: lines.number) {
                    self.header = another
                    reader = FIRMSRowReader(another, fileIndex: fileIndex)
                } else {
                    table.rejected.append(RejectedRow(line, lines.number, error, reader, bytes))
                }
            }
        }
    }

    private func possible(_ detection: Detection) throws(FIRMSRowFault) -> Detection {
        guard let latest, detection.observedAt > latest else { return detection }
        throw .value(.date, expected: "a time at most one day after this computer's clock")
    }

    /// The first line that is not blank; `nil` when there is none yet.
    private func firstHeader(_ lines: inout LineCursor, _ bytes: Span<UInt8>) throws(FormatError) -> FIRMSHeader? {
        while let line = lines.next(in: bytes) {
            guard !bytes.trimmed(line).isEmpty else { continue }
            return try FIRMSHeader(line, in: bytes, source: source, number: lines.number)
        }
        return nil
    }

    func finish() throws(FormatError) -> FIRMSTable {
        guard header != nil else {
            throw FormatError(source: source, expected: "a FIRMS table with a header", found: "an empty file")
        }
        return table
    }
}
