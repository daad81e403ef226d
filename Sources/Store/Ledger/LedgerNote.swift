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

    /// - Returns: What was noted instead; `nil` where it is as it should be.
    static func disagreement(with head: LedgerHead, in database: Database) throws -> String? {
        let noted = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
        return noted ?? text(.empty) == text(head) ? nil : noted ?? "nothing"
    }

    private static func text(_ head: LedgerHead) -> String { "\(head.sequence) \(head.hash)" }
}
