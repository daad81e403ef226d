/// How the bytes of a table were read.
public struct TableForm: Sendable {
    /// How bytes stand for characters.
    public let encoding: TextEncoding
    /// Separator of fields.
    public let separator: Character
    /// Whether numbers have a comma for their decimal mark.
    public internal(set) var hasDecimalCommas = false
    /// The line of the header, counted from 1.
    public internal(set) var headerLine = 1

    /// Such as `UTF-8, separated by semicolons, decimal commas, header in line 7`.
    public var text: String {
        let name =
            switch separator {
            case ";": "semicolons"
            case "\t": "tabs"
            case "|": "bars"
            default: "commas"
            }
        return
            "\(encoding.rawValue), separated by \(name), decimal \(hasDecimalCommas ? "commas" : "points"), header in line "
            + "\(headerLine)"
    }
}

extension TableScan {
    /// Commas, semicolons, tabs or bars: what makes the widest header.
    ///
    /// - Parameter bytes: Of a text; a first line `sep=;`, as Excel knows it, says it outright.
    static func separator(of bytes: [UInt8], source: String) -> UInt8 {
        if bytes.starts(with: "sep=".utf8), bytes.count > 5,
            bytes[5] == ASCII.lineFeed || bytes[5] == ASCII.carriageReturn
        {
            return bytes[4]
        }
        let head = Array(bytes.prefix(1 << 16))
        var best = (separator: ASCII.comma, width: 1)
        for separator in [ASCII.comma, UInt8(ascii: ";"), ASCII.tab, UInt8(ascii: "|")] {
            guard let scan = try? TableScan(head, separator: separator, source: source, limit: TableHeader.look),
                let header = TableHeader(scan)
            else { continue }
            let width = scan.fields(of: header.record).count
            if width > best.width { best = (separator, width) }
        }
        return best.separator
    }
}
