/// A row that is no detection, and why.
public struct RejectedRow: Sendable, Equatable {
    /// Counted from 1, the header included.
    public var line: Int
    /// What was expected and what was found, such as `latitude: expected a number within -90…90, found "91.2"`.
    public var reason: String
    /// The row itself; at most 200 bytes of it.
    public var text: String

    public init(line: Int, reason: String, text: String) {
        self.line = line
        self.reason = reason
        self.text = text
    }
}

extension RejectedRow {
    init(
        _ line: ByteField, _ number: Int, _ fault: FIRMSRowFault, _ reader: borrowing FIRMSRowReader,
        _ bytes: Span<UInt8>
    ) {
        let reason =
            switch fault {
            case .fieldCount(let expected, let found):
                found > FIRMSHeader.columnLimit
                    ? "expected \(expected) fields, found more than \(FIRMSHeader.columnLimit)"
                    : "expected \(expected) fields, found \(found)"
            case .value(let column, let expected):
                "\(column.rawValue): expected \(expected), found "
                    + reader.quoted(column, bytes)
            }
        self.init(line: number, reason: reason, text: bytes.excerpt(line))
    }
}

extension FIRMSRowReader {
    fileprivate func quoted(_ column: FIRMSColumn, _ bytes: Span<UInt8>) -> String {
        let field = field(header.position(of: column) ?? FIRMSRow.absent, bytes)
        return field.isEmpty ? "nothing" : "\"\(bytes.excerpt(field, limit: 40))\""
    }
}
