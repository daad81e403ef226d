import FireEvents
import Geo
import Tables

/// Makes a table of pieces of a file that hold whole lines.
struct FIRMSTableBuilder {
    private let source: String
    private let fileIndex: UInt16
    /// Later detections cannot have been made yet.
    private let latest: Instant?
    private let reject: (RejectedRow) throws(FormatError) -> Void
    private var table = FIRMSTable()
    private var header: FIRMSHeader?
    private var lineCount = 0

    /// - Parameters:
    ///   - clock: Now; `nil` takes any time.
    ///   - reject: Receives each rejected row.
    init(
        source: String, fileIndex: UInt16, clock: Instant? = nil,
        rejecting reject: @escaping (RejectedRow) throws(FormatError) -> Void = { _ in }
    ) {
        self.source = source
        self.fileIndex = fileIndex
        latest = clock?.adding(hours: Detection.hoursAheadOfClock)
        self.reject = reject
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
                guard !isBlank(line, bytes) else { continue }
                if let another = try? FIRMSHeader(line, in: bytes, source: source, number: lines.number) {
                    self.header = another
                    reader = FIRMSRowReader(another, fileIndex: fileIndex)
                } else {
                    try add(RejectedRow(line, lines.number, error, reader, bytes))
                }
            }
        }
        guard table.detections.count <= FIRMSTable.rowLimit else {
            throw FormatError(
                source: source, line: lines.number, expected: "at most \(FIRMSTable.rowLimit) detections in one file",
                found: "more; split the file")
        }
    }

    /// Whether a line is empty, a comment, or the mark of DOS for the end of a file.
    private func isBlank(_ line: ByteField, _ bytes: Span<UInt8>) -> Bool {
        let text = bytes.trimmed(line)
        return text.isEmpty || bytes[text.start] == UInt8(ascii: "#") || (text.count == 1 && bytes[text.start] == 0x1A)
    }

    private mutating func add(_ row: RejectedRow) throws(FormatError) {
        table.reject(row)
        try reject(row)
    }

    /// Counts a line that is too long to be held, as a row that could not be used.
    ///
    /// - Parameter bytes: Where it begins.
    mutating func addEndless(_ bytes: Span<UInt8>) throws(FormatError) {
        lineCount += 1
        let expected = "a line of at most \(LineCursor.longestLine) bytes"
        guard header != nil else {
            throw FormatError(source: source, line: lineCount, expected: expected + " as header", found: "a longer one")
        }
        let text = bytes.excerpt(ByteField(start: 0, end: min(bytes.count, 1_000)))
        try add(RejectedRow(line: lineCount, reason: "expected \(expected), found a longer one", text: text))
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
