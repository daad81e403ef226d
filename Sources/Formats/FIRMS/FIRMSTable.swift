public import FireEvents

/// The detections of one FIRMS file.
///
/// Every published variant is read: MODIS Collection 6 and 6.1, VIIRS 375 m of Suomi NPP, NOAA-20 and NOAA-21; archive,
/// near real time, real time and ultra real time. Columns are found by their names, in any order and letter case; others
/// are ignored. A line that repeats the header, or brings another one, as in files joined end to end, is read as such.
///
/// - Note: Seconds are dropped: `observedAt` is the start of the minute. Where `daynight` is missing, day is from 6 to 18
///   o'clock local solar time. Without `version` a row counts as near real time, without `confidence` as nominal.
///   Without `frp` or heat the value is NaN.
public struct FIRMSTable: Sendable {
    /// In the order of the file.
    public private(set) var detections: [Detection] = []
    public private(set) var rejected: [RejectedRow] = []

    /// Rows read: detections and rejected ones. Headers and blank lines do not count.
    public var rowCount: Int { detections.count + rejected.count }

    /// Reads a file in memory.
    ///
    /// - Parameters:
    ///   - source: Name of the file, for messages.
    ///   - fileIndex: What the detections carry to say which file they came from.
    /// - Throws: ``FormatError`` when the first line that is not blank is no usable header. A bad row does not throw.
    /// - Complexity: O(bytes).
    public static func parse(
        _ bytes: Span<UInt8>, source: String, fileIndex: UInt16 = 0
    ) throws(FormatError) -> FIRMSTable {
        var lines = LineCursor(bytes)
        var first = lines.next(in: bytes)
        while let line = first, bytes.trimmed(line).isEmpty { first = lines.next(in: bytes) }
        guard let first else {
            throw FormatError(source: source, expected: "a FIRMS table with a header", found: "an empty file")
        }
        let header = try FIRMSHeader(first, in: bytes, source: source, number: lines.number)
        var table = FIRMSTable()
        table.detections.reserveCapacity(bytes.count / Self.shortestUsualRow)
        table.readRows(&lines, header, bytes, source, fileIndex)
        return table
    }

    public static func parse(
        _ bytes: [UInt8], source: String, fileIndex: UInt16 = 0
    ) throws(FormatError) -> FIRMSTable {
        try parse(bytes.span, source: source, fileIndex: fileIndex)
    }

    /// Bytes; what is reserved beyond need is never touched.
    private static let shortestUsualRow = 60

    private mutating func readRows(
        _ lines: inout LineCursor, _ header: FIRMSHeader, _ bytes: Span<UInt8>, _ source: String, _ fileIndex: UInt16
    ) {
        var reader = FIRMSRowReader(header, fileIndex: fileIndex)
        let mayBeQuoted = bytes.contains(ASCII.quote, in: ByteField(start: 0, end: bytes.count))
        while let line = lines.next(in: bytes) {
            do throws(FIRMSRowFault) {
                detections.append(try reader.read(line, in: bytes, mayBeQuoted: mayBeQuoted))
            } catch {
                guard !bytes.trimmed(line).isEmpty else { continue }
                if let header = try? FIRMSHeader(line, in: bytes, source: source, number: lines.number) {
                    reader = FIRMSRowReader(header, fileIndex: fileIndex)
                } else {
                    rejected.append(RejectedRow(line, lines.number, error, reader, bytes))
                }
            }
        }
    }
}
