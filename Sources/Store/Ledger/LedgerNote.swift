import EmergencyResponse
import GRDB

/// Where the chain ends, noted beside it, so that entries missing at its end are missed.
enum LedgerNote {
    private static let name = "ledgerHead"

    static func write(_ head: LedgerHead, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", arguments: [name, text(head)])
        try database.execute(
            sql: """
                UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
                WHERE table_name = 'ledger'
                """)
    }

    /// - Returns: What is wrong with what was noted; `nil` where it is as it should be.
    static func disagreement(with head: LedgerHead, in database: Database) throws -> String? {
        let noted = try noted(in: database)
        guard noted ?? text(.empty) != text(head) else { return nil }
        guard let noted else {
            return "the note of where the chain ends is missing, though there are \(head.sequence) entries"
        }
        let count = noted.prefix { $0 != " " }
        return "entry \(head.sequence): not where the chain should end: the store notes \(count) entries with the head "
            + "\(noted.dropFirst(count.count + 1)), found \(head.sequence) with the head \(head.hash)"
    }

    /// As it stands in the store.
    static func noted(in database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
    }

    private static func text(_ head: LedgerHead) -> String { "\(head.sequence) \(head.hash)" }
}
