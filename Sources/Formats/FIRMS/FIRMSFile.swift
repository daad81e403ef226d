public import Geo
public import Tables

/// A file of detections, read piece by piece: the text is never in memory as a whole.
public struct FIRMSFile: Sendable {
    /// As the caller named it; `standard input` for `-`.
    public let name: String
    /// See ``ContentDigest``.
    public let digest: String
    public let table: FIRMSTable

    /// - Parameters:
    ///   - path: CSV, plain or gzip, by the first bytes, and the other forms of ``FIRMSForms``; `-` for standard input, plain or gzip.
    ///   - fileIndex: What the detections carry to say which file they came from.
    ///   - clock: Now; rows of more than a day later are rejected. `nil` takes any time.
    ///   - reject: Receives each row that could not be used, in the order of the file; the table keeps only the first.
    /// - Throws: ``FormatError`` when the file cannot be read or has no usable header.
    public init(
        _ path: String, fileIndex: UInt16 = 0, clock: Instant? = nil,
        rejecting reject: @escaping (RejectedRow) throws(FormatError) -> Void = { _ in }
    ) throws(FormatError) {
        let name = path == "-" ? "standard input" : path
        var builder = FIRMSTableBuilder(source: name, fileIndex: fileIndex, clock: clock, rejecting: reject)
        if let form = try FIRMSForms.csv(path) {
            OutputGuard.keep(path, as: .input)
            builder.expect(bytes: form.text.count)
            try builder.add(form.text.span)
            (self.name, digest) = (name, form.digest)
            table = try builder.finish()
            return
        }
        var digest = ContentDigest()
        var (isFirst, isEndless) = (true, false)
        try GzipReader.forEachPiece(of: path, name: name) {
            bytes, received, expectedLength throws(FormatError) -> Int in
            if isFirst { builder.expect(bytes: expectedLength) }
            isFirst = false
            digest.add(UnsafeBufferPointer(rebasing: bytes.suffix(received)))
            if isEndless {
                guard let end = bytes.firstIndex(of: ASCII.lineFeed) else { return bytes.count }
                isEndless = false
                return end + 1
            }
            // Whole lines are parsed; what begins a line waits for the next piece.
            let end = received == 0 ? bytes.count : (bytes.lastIndex(of: ASCII.lineFeed) ?? -1) + 1
            if end == 0, bytes.count > LineCursor.longestLine {
                isEndless = true
                try builder.addEndless(Span(_unsafeElements: bytes))
                return bytes.count
            }
            try builder.add(Span(_unsafeElements: UnsafeBufferPointer(rebasing: bytes[..<end])))
            return end
        }
        self.name = name
        self.digest = digest.hexadecimal
        table = try builder.finish()
    }
}
