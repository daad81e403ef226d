public import Claims
import EmergencyResponse
import Geo
public import Tables

/// Claims as CSV.
///
/// Needed columns: `subject, document`. A number is either `low, high, unit` (canonical units) or `quantity`, in words as a
/// report has it: `nearly 2.8 million hectares`. All other columns of ``text(_:)`` may be there.
public enum ClaimTable {
    public static func text(_ claims: [Claim]) -> String {
        var table = CSVText(columns: ClaimColumns.all.map(\.name))
        for claim in claims { table.add(ClaimColumns.all.map { $0.value(claim) }) }
        return table.text
    }

    /// - Parameter path: Plain or gzip; `-` for standard input.
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read.
    public static func read(_ path: String) throws(FormatError) -> [Claim] {
        let file = try InputFile(path)
        let table = try CSVTable(file, requiring: ["subject", "document"])
        let digest = SHA256Digest.hexadecimal(of: file.bytes)
        var claims: [Claim] = []
        for index in 0..<table.count { claims.append(try claim(table.row(index), digest)) }
        return claims
    }

    private static func claim(_ row: CSVTable.Row, _ digest: String) throws(FormatError) -> Claim {
        let subject: ClaimSubject = try row.choice("subject") ?? .area
        return Claim(
            identifier: row.text("id") ?? "\(digest.prefix(12))-\(row.line)-\(subject.rawValue)", subject: subject,
            detail: try row.detail(), quantity: try row.quantity(), polarity: try row.choice("polarity") ?? .positive,
            areas: try row.areas(), areaBasis: row.text("areas") == nil ? .none : .sentence, scope: try row.scope(),
            time: try row.time(), quote: try row.quote(), source: try row.source(digest), speaker: row.speaker(),
            attribution: row.text("attribution")?.split(separator: ";").map(String.init) ?? [],
            supersedes: row.text("supersedes"), confidence: try row.confidence(), reviewer: row.text("reviewer"))
    }
}
