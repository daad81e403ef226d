/// Expected and found content of a file: the one error of all readers and writers.
public struct FormatError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Kind: Sendable {
        /// The bytes were read, but are not what they should be.
        case content
        /// The file could not be read or written.
        case access
        /// Whoever read what was written has closed the pipe.
        case closedPipe
    }

    public var kind: Kind
    /// The file as the caller named it; `standard input` for `-`.
    public var source: String
    /// Counted from 1; `nil` when the file as a whole is meant.
    public var line: Int?
    public var expected: String
    public var found: String

    public init(kind: Kind = .content, source: String, line: Int? = nil, expected: String, found: String) {
        self.kind = kind
        self.source = source
        self.line = line
        self.expected = expected
        self.found = found
    }

    public var description: String {
        source + (line.map { ":\($0)" } ?? "") + ": expected \(expected), found \(found)"
    }
}
