import GRDB

/// The ledger: a row an entry, whose `entry` is its canonical JSON; the other columns repeat it for readers.
///
/// The table takes only the next link of the chain, and gives none back: no statement changes or deletes a row.
enum SchemaVersion3 {
    /// The first version that has a ledger.
    static let number = 3
    static let triggers = ["ledgerGrowsByLinks", "ledgerIsNotChanged", "ledgerIsNotShortened"]

    static func create(_ database: Database) throws {
        try database.execute(sql: table)
        try GeoPackage.register("ledger", geometry: nil, in: database)
    }

    private static let table = """
        CREATE TABLE ledger (sequence INTEGER PRIMARY KEY, recordedAt DATETIME NOT NULL, effectiveAt DATETIME NOT NULL,
            actor TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, before TEXT, after TEXT,
            previousHash TEXT NOT NULL UNIQUE, hash TEXT NOT NULL UNIQUE, entry TEXT NOT NULL);
        CREATE TRIGGER ledgerGrowsByLinks BEFORE INSERT ON ledger
            WHEN new.sequence <> coalesce((SELECT max(sequence) FROM ledger), 0) + 1
                OR new.previousHash <> coalesce((SELECT hash FROM ledger ORDER BY sequence DESC LIMIT 1), printf('%064d', 0))
            BEGIN SELECT raise(ABORT, 'not the next entry of the ledger'); END;
        CREATE TRIGGER ledgerIsNotChanged BEFORE UPDATE ON ledger
            BEGIN SELECT raise(ABORT, 'entries of the ledger are not changed'); END;
        CREATE TRIGGER ledgerIsNotShortened BEFORE DELETE ON ledger
            BEGIN SELECT raise(ABORT, 'entries of the ledger are not deleted'); END;
        """
}
