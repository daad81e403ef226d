/// Where the header of a table stands among its records, and what stands before it.
struct TableHeader {
    /// The record of the header.
    let record: Int
    /// The record of another header above it, of a table with one row a station, as Open-Meteo writes it.
    let placeRecord: Int?

    /// Records that are looked at.
    static let look = 60

    /// The first record of three names or more that no record before it has more fields than, and that the next one has as many
    /// fields as; else the first record that is no comment. `nil` for a table without records.
    init?(_ scan: TableScan) {
        let records = (0..<min(scan.count, Self.look)).filter { !Self.isComment(scan, $0) }
        guard let first = records.first else { return nil }
        var most = 0
        var found: Int?
        for record in records {
            let count = Self.width(scan, record)
            if count >= 3, count > most, Self.hasNames(scan, record), Self.continues(scan, record) {
                found = record
                break
            }
            most = max(most, count)
        }
        let header = found ?? first
        let data = Self.dataHeader(scan, below: header)
        (record, placeRecord) = (data ?? header, data == nil ? nil : header)
    }

    /// Fields, without empty ones at the end.
    static func width(_ scan: TableScan, _ record: Int) -> Int {
        let fields = scan.fields(of: record)
        var end = fields.upperBound
        while end > fields.lowerBound, scan.starts[end - 1] == scan.ends[end - 1] { end -= 1 }
        return end - fields.lowerBound
    }

    private static func isComment(_ scan: TableScan, _ record: Int) -> Bool {
        let start = Int(scan.starts[Int(scan.records[record])])
        return start < scan.bytes.count && scan.bytes[start] == UInt8(ascii: "#")
            && scan.starts[Int(scan.records[record])] < scan.ends[Int(scan.records[record])]
    }

    /// Whether no field is a number or a date.
    static func hasNames(_ scan: TableScan, _ record: Int) -> Bool {
        scan.fields(of: record).allSatisfy { field in
            let place = ByteField(start: Int(scan.starts[field]), end: Int(scan.ends[field]))
            guard !place.isEmpty else { return true }
            if scan.bytes.span.decimal(place) != nil { return false }
            let digits = scan.bytes[place.start..<place.end].prefix { (48...57).contains($0) }
            return digits.count < 4 || digits.count == place.count
        }
    }

    private static func continues(_ scan: TableScan, _ record: Int) -> Bool {
        guard record + 1 < scan.count else { return true }
        let (own, next) = (scan.fields(of: record).count, scan.fields(of: record + 1).count)
        return own == next || width(scan, record) == width(scan, record + 1) || own == next - 1 || own - 1 == next
    }

    /// The header of a second table, below a first one that has the places of the stations.
    private static func dataHeader(_ scan: TableScan, below header: Int) -> Int? {
        let names = scan.texts(of: header).map(ColumnHeading.key)
        guard names.contains("latitude"), names.contains("longitude"), !names.contains("time"), !names.contains("date")
        else { return nil }
        return (header + 2..<max(header + 2, min(scan.count - 1, header + look))).first { record in
            scan.lines[record] > scan.lines[record - 1] + 1 && hasNames(scan, record)
                && scan.fields(of: record).count == scan.fields(of: record + 1).count
        }
    }
}
