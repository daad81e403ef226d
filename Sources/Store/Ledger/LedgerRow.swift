import EmergencyResponse
import GRDB
import Geo

/// A row of the table `ledger`.
struct LedgerRow {
    static let columns = [
        "sequence", "recordedAt", "effectiveAt", "actor", "role", "kind", "subject", "before", "after", "previousHash",
        "hash", "entry",
    ]

    /// As many as there are columns, in their order.
    let values: [DatabaseValue]
    /// The canonical JSON.
    let line: [UInt8]

    init(_ entry: LedgerEntry) {
        line = entry.canonical.bytes
        values = [
            entry.sequence.databaseValue, entry.recordedAt.description.databaseValue,
            entry.effectiveAt.description.databaseValue, entry.actor.name.databaseValue, entry.actor.role.databaseValue,
            entry.kind.databaseValue, entry.subject.id.databaseValue, entry.before.databaseValue,
            entry.after.databaseValue, entry.previousHash.databaseValue, entry.hash.databaseValue,
            entry.canonical.text.databaseValue,
        ]
    }

    init(_ row: Row) {
        values = Array(row.databaseValues)
        line = values.last.flatMap(String.fromDatabaseValue).map { Array($0.utf8) } ?? []
    }

    /// The first column that does not say what the entry says.
    func disagreement(with entry: LedgerEntry) -> String? {
        zip(Self.columns, zip(values, LedgerRow(entry).values)).first { !Self.isSame($1.0, $1.1) }?.0
    }

    /// The same bytes; texts that only look alike differ.
    private static func isSame(_ a: DatabaseValue, _ b: DatabaseValue) -> Bool {
        switch (a.storage, b.storage) {
        case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
        default: a == b
        }
    }

    func insert(into database: Database) throws {
        let marks = Self.columns.map { _ in "?" }.joined(separator: ", ")
        try database.execute(
            sql: "INSERT INTO ledger (\(Self.columns.joined(separator: ", "))) VALUES (\(marks))",
            arguments: StatementArguments(values))
    }

    static func all(in database: Database) throws -> [LedgerRow] {
        try Row.fetchAll(
            database, sql: "SELECT \(columns.joined(separator: ", ")) FROM ledger ORDER BY sequence"
        ).map(LedgerRow.init)
    }
}
