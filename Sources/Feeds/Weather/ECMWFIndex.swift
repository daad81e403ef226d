import Foundation

/// Index of a file of ECMWF's open data (`.index`): a JSON object a line, with `param`, `levtype`, `levelist`, `_offset` and
/// `_length`.
public struct ECMWFIndex: Sendable, Equatable {
    public struct Line: Sendable, Equatable, Decodable {
        public var param: String
        public var levtype: String
        public var levelist: String?
        public var step: String?
        public var offset: Int
        public var length: Int

        enum CodingKeys: String, CodingKey {
            case param, levtype, levelist, step
            case offset = "_offset"
            case length = "_length"
        }

        public var range: MessageRange {
            MessageRange(
                offset: offset, length: length,
                name: [param, levtype, levelist].compactMap(\.self).joined(separator: ":"))
        }
    }

    public let lines: [Line]

    public init(_ text: String) throws(IndexError) {
        var lines: [Line] = []
        for (number, line) in text.split(separator: "\n").enumerated() {
            let read: Line
            do { read = try JSONDecoder().decode(Line.self, from: Data(line.utf8)) } catch {
                throw IndexError(
                    line: number + 1, expected: "an object with param, levtype, _offset and _length",
                    found: "“\(line.prefix(60))”")
            }
            guard read.offset >= 0, read.length > 0 else {
                throw IndexError(
                    line: number + 1, expected: "_offset of 0 or more and _length above 0",
                    found: "\(read.offset), \(read.length)")
            }
            lines.append(read)
        }
        guard !lines.isEmpty else { throw IndexError(expected: "a line a message", found: "nothing") }
        self.lines = lines
    }
}
