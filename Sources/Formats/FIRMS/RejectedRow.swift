/// A row that is no detection, and why.
public struct RejectedRow: Sendable, Equatable {
    /// Counted from 1, the header included.
    public var line: Int
    /// What was expected and what was found, such as `latitude: expected a number within -90…90, found "91.2"`.
    public var reason: String
    /// The row itself; at most 200 bytes of it.
    public var text: String
    /// The satellite, where the row was refused for it.
    public var unreadSatellite: UnreadSatellite?

    public init(line: Int, reason: String, text: String, unreadSatellite: UnreadSatellite? = nil) {
        self.line = line
        self.reason = reason
        self.text = text
        self.unreadSatellite = unreadSatellite
    }
}

extension RejectedRow {
    init(
        _ line: ByteField, _ number: Int, _ fault: FIRMSRowFault, _ reader: borrowing FIRMSRowReader,
        _ bytes: Span<UInt8>
    ) {
        var unread: UnreadSatellite?
        let reason: String
        switch fault {
        case .fieldCount(let expected, let found):
            let number = found > FIRMSHeader.columnLimit ? "more than \(FIRMSHeader.columnLimit)" : "\(found)"
            reason = "expected \(expected) fields, found \(number)"
        case .value(let column, let expected):
            reason = "\(column.rawValue): expected \(expected), found " + reader.quoted(column, bytes)
        case .unreadSatellite(let column, let satellite):
            unread = satellite
            reason =
                "\(column.rawValue): expected MODIS or VIIRS, since \(satellite.rawValue) is not read (\(satellite.advice)), "
                + "found " + reader.quoted(column, bytes)
        }
        self.init(line: number, reason: reason, text: bytes.excerpt(line), unreadSatellite: unread)
    }
}

extension FIRMSRowReader {
    fileprivate func quoted(_ column: FIRMSColumn, _ bytes: Span<UInt8>) -> String {
        let field = field(header.position(of: column) ?? FIRMSRow.absent, bytes)
        return field.isEmpty ? "nothing" : "\"\(bytes.excerpt(field, limit: 40))\""
    }
}
