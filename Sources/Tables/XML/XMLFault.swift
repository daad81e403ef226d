/// Why bytes are no XML that is read, and where.
struct XMLFault: Error, Hashable {
    /// Counted from 1; `nil` where no line is to blame.
    let line: Int?
    let expected: String
    let found: String
}
