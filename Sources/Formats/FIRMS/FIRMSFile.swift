/// A file of detections, read piece by piece: the text is never in memory as a whole.
public struct FIRMSFile: Sendable {
    /// As the caller named it; `standard input` for `-`.
    public let name: String
    /// See ``ContentDigest``.
    public let digest: String
    public let table: FIRMSTable

    /// - Parameters:
    ///   - path: Plain or gzip, by the first bytes; `-` for standard input.
    ///   - fileIndex: What the detections carry to say which file they came from.
    /// - Throws: ``FormatError`` when the file cannot be read or has no usable header.
    public init(_ path: String, fileIndex: UInt16 = 0) throws(FormatError) {
        let name = path == "-" ? "standard input" : path
        var builder = FIRMSTableBuilder(source: name, fileIndex: fileIndex)
        var digest = ContentDigest()
        var pending: [UInt8] = []
        try GzipReader.forEachPiece(of: path, name: name) { piece, expectedLength throws(FormatError) in
            if pending.capacity == 0 { builder.expect(bytes: expectedLength) }
            digest.add(piece)
            pending.append(contentsOf: piece)
            // Whole lines are parsed; what begins a line waits for the next piece.
            guard let end = pending.lastIndex(of: ASCII.lineFeed) else { return }
            try builder.add(pending.span.extracting(0...end))
            pending.removeSubrange(0...end)
        }
        try builder.add(pending.span)
        self.name = name
        self.digest = digest.hexadecimal
        table = try builder.finish()
    }
}
