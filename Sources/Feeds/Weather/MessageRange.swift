/// One message within a file of GRIB, as an index tells it.
public struct MessageRange: Sendable, Equatable {
    public var offset: Int
    /// `nil` for the last message of an index that gives offsets alone: up to the end of the file.
    public var length: Int?
    /// As the index names it.
    public var name: String

    public init(offset: Int, length: Int?, name: String) {
        (self.offset, self.length, self.name) = (offset, length, name)
    }

    /// Field `Range` of a request.
    public var header: String { "bytes=\(offset)-" + (length.map { "\(offset + $0 - 1)" } ?? "") }
}

/// Why an index cannot be used.
public struct IndexError: Error, Equatable, Sendable, CustomStringConvertible {
    public var line: Int?
    public var expected: String
    public var found: String

    public var description: String { (line.map { "line \($0): " } ?? "") + "expected \(expected), found \(found)" }
}
