/// Index of a file of the GFS (wgrib2's `.idx`): a line a message, `number:offset:d=date:variable:level:time:`.
public struct GFSIndex: Sendable, Equatable {
    public struct Line: Sendable, Equatable {
        public var range: MessageRange
        public var variable: String
        public var level: String
        /// `anl`, `6 hour fcst`, `0-6 hour acc fcst`.
        public var time: String
    }

    public let lines: [Line]

    /// Messages that share an offset (u and v in one) have the length up to the next other offset.
    public init(_ text: String) throws(IndexError) {
        var found: [(offset: Int, fields: [Substring])] = []
        for (number, line) in text.split(separator: "\n").enumerated() {
            let fields = line.split(separator: ":", omittingEmptySubsequences: false)
            guard fields.count >= 6, let offset = Int(fields[1]), offset >= found.last?.offset ?? 0 else {
                throw IndexError(
                    line: number + 1, expected: "number:offset:d=date:variable:level:time, offsets ascending",
                    found: "“\(line.prefix(60))”")
            }
            found.append((offset, fields))
        }
        guard !found.isEmpty else { throw IndexError(expected: "a line a message", found: "nothing") }
        var lines: [Line] = []
        var end: Int?
        for (index, entry) in found.enumerated().reversed() {
            if index + 1 < found.count, found[index + 1].offset != entry.offset { end = found[index + 1].offset }
            let name = entry.fields[3...5].joined(separator: ":")
            lines.append(
                Line(
                    range: MessageRange(offset: entry.offset, length: end.map { $0 - entry.offset }, name: name),
                    variable: String(entry.fields[3]), level: String(entry.fields[4]), time: String(entry.fields[5])))
        }
        self.lines = lines.reversed()
    }
}
