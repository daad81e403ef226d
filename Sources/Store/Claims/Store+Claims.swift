public import Claims
import EmergencyResponse
import GRDB
import Geo

extension Store {
    /// Keeps claims by their identifiers; one that is there already, word for word, is kept once.
    ///
    /// A claim whose identifier is taken by another reading replaces that reading only where nobody has reviewed it.
    ///
    /// - Returns: How many were new or changed.
    /// - Throws: ``StoreError`` of kind `unwritable` for a claim of more than there is, which no later reader would take.
    public func add(_ claims: [Claim]) throws(StoreError) -> Int {
        if let impossible = claims.first(where: { !($0.quantity?.isPossible ?? true) }), let found = impossible.quantity
        {
            throw StoreError(
                .unwritable, path: path, expected: "claims of \(found.possibleRange)",
                found: "\(found.low) to \(found.high) in claim \(impossible.identifier)", advice: "leave that claim out"
            )
        }
        return try write { database in
            try ClaimRows.prepare(database)
            return try claims.reduce(0) { try $0 + (ClaimRows.keep($1, in: database) ? 1 : 0) }
        }
    }

    /// All claims, by publication, document and identifier; rows of an earlier program that cannot be read are left out and
    /// remarked on.
    public func claims() throws(StoreError) -> [Claim] {
        try read { [remarks] in try ClaimRows.all(in: $0, remarks) }
    }
}

/// The table `claims`: what is asked for most in columns, the whole in canonical JSON.
enum ClaimRows {
    static func prepare(_ database: Database) throws {
        guard try !database.tableExists("claims") else { return }
        try database.execute(
            sql: """
                CREATE TABLE claims (fid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL,
                    areas TEXT NOT NULL, publishedAt DATETIME, document TEXT NOT NULL, low DOUBLE, high DOUBLE, unit TEXT,
                    quote TEXT NOT NULL, reviewer TEXT, claim TEXT NOT NULL)
                """)
        try GeoPackage.register("claims", geometry: nil, in: database)
    }

    static func keep(_ claim: Claim, in database: Database) throws -> Bool {
        let text = try CanonicalJSON(encoding: claim).text
        let old = try Row.fetchOne(
            database, sql: "SELECT claim, reviewer FROM claims WHERE id = ?", arguments: [claim.identifier])
        if let old, old["claim"] == text || (old["reviewer"] as String? != nil && claim.reviewer == nil) {
            return false
        }
        try database.execute(
            sql: """
                INSERT INTO claims (id, subject, areas, publishedAt, document, low, high, unit, quote, reviewer, claim)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, areas = excluded.areas,
                    publishedAt = excluded.publishedAt, document = excluded.document, low = excluded.low,
                    high = excluded.high, unit = excluded.unit, quote = excluded.quote, reviewer = excluded.reviewer,
                    claim = excluded.claim
                """,
            arguments: [
                claim.identifier, claim.subject.rawValue, claim.areas.map(\.code).joined(separator: ";"),
                claim.source.publishedAt?.description, claim.source.document, claim.quantity?.low, claim.quantity?.high,
                claim.quantity?.unit.rawValue, claim.quote.text, claim.reviewer, text,
            ])
        return true
    }

    static func all(in database: Database, _ remarks: StoreRemarks) throws -> [Claim] {
        guard try database.tableExists("claims") else { return [] }
        return try Row.fetchAll(
            database, sql: "SELECT fid, id, claim FROM claims ORDER BY publishedAt IS NULL, publishedAt, document, id"
        ).compactMap { row in
            do {
                return try CanonicalJSON(json: Array(withCurrentWords(row[2]).utf8)).decoded(Claim.self)
            } catch {
                remarks.add("row \(row[0] as Int64) of claims (\(row[1] as String))", reason(error), "left out")
                return nil
            }
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard case .dataCorrupted(let context)? = error as? DecodingError else { return "\(error)" }
        return context.debugDescription
    }

    /// A claim that an earlier version wrote, with the words of this one. Quotation marks inside texts are escaped, so that
    /// only members match.
    private static func withCurrentWords(_ json: String) -> String {
        json.replacing(#""regime":"specialFire""#, with: #""regime":"specialFireRegime""#)
    }
}
