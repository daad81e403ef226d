public import Tables

extension RejectedRow {
    /// The satellite, where the row was refused for it.
    public var unreadSatellite: UnreadSatellite? { commonCause.flatMap { UnreadSatellite(rawValue: $0) } }

    init(
        _ line: ByteField, _ number: Int, _ fault: FIRMSRowFault, _ reader: borrowing FIRMSRowReader,
        _ bytes: Span<UInt8>
    ) {
        var satellite: UnreadSatellite?
        let reason: String
        switch fault {
        case .fieldCount(let expected, let found):
            let number = found > FIRMSHeader.columnLimit ? "more than \(FIRMSHeader.columnLimit)" : "\(found)"
            reason = "expected \(expected) fields, found \(number)"
        case .value(let column, let expected):
            reason = "\(column.rawValue): expected \(expected), found " + reader.quoted(column, bytes)
        case .unreadSatellite(let column, let unread):
            satellite = unread
            reason =
                "\(column.rawValue): expected MODIS or VIIRS, since \(unread.rawValue) is not read (\(unread.advice)), "
                + "found " + reader.quoted(column, bytes)
        }
        self.init(line: number, reason: reason, text: bytes.excerpt(line), commonCause: satellite?.rawValue)
    }
}

extension FIRMSRowReader {
    fileprivate func quoted(_ column: FIRMSColumn, _ bytes: Span<UInt8>) -> String {
        let field = field(header.position(of: column) ?? FIRMSRow.absent, bytes)
        return field.isEmpty ? "nothing" : "\"\(bytes.excerpt(field, limit: 40))\""
    }
}
