/// Why bytes are no XML that is read, and where.
package struct XMLFault: Error, Hashable {
    /// Counted from 1; `nil` where no line is to blame.
    package let line: Int?
    package let expected: String
    package let found: String

    package init(line: Int?, expected: String, found: String) {
        (self.line, self.expected, self.found) = (line, expected, found)
    }
}
