public import EmergencyResponse
import GRDB
public import Geo

extension Store {
    /// The ledger, every entry checked: canonical form, hash, place in the chain, what the rules allow, and the columns
    /// beside it.
    ///
    /// - Throws: ``StoreError`` of kind `damaged`, which names the entry.
    public func ledger() throws(StoreError) -> Ledger {
        try read { [path] in try Self.ledger(in: $0, path: path) }
    }

    /// The lines of the ledger as they are, checked or not, in the order of the chain.
    public func ledgerLines() throws(StoreError) -> [[UInt8]] {
        try read { try $0.tableExists("ledger") ? LedgerRow.all(in: $0).map(\.line) : [] }
    }

    /// Does what is asked for and writes it down; when it returns an entry, that is on the disk.
    ///
    /// The chain is read, checked and continued in one transaction, which no other program can come between. A refused
    /// command leaves no trace.
    public func append(_ command: Command, recordedAt: Instant) throws(StoreError) -> Outcome {
        let outcomes = try append([command], recordedAt: recordedAt)
        return outcomes[0]
    }

    /// Appends all of them or none.
    ///
    /// - Returns: An outcome each; after the first refusal, the last, nothing has been written.
    public func append(_ commands: [Command], recordedAt: Instant) throws(StoreError) -> [Outcome] {
        try write { [path] database in
            var ledger = try Self.ledger(in: database, path: path)
            var outcomes: [Outcome] = []
            for command in commands {
                outcomes.append(ledger.append(command, recordedAt: recordedAt))
                if outcomes.last?.refusal != nil { return outcomes }
            }
            for entry in outcomes.compactMap(\.entry) { try LedgerRow(entry).insert(into: database) }
            try LedgerNote.write(ledger.head, in: database)
            return outcomes
        }
    }

    /// Takes up what a verified ledger holds beyond this one.
    ///
    /// - Returns: How many entries were new; `nil`, and nothing is written, when the two went different ways.
    public func take(_ other: Ledger) throws(StoreError) -> Int? {
        try write { [path] database in
            let own = try Self.ledger(in: database, path: path)
            let known = min(own.entries.count, other.entries.count)
            guard own.entries.prefix(known).map(\.hash) == other.entries.prefix(known).map(\.hash) else { return nil }
            let new = other.entries.dropFirst(own.entries.count)
            for entry in new { try LedgerRow(entry).insert(into: database) }
            if !new.isEmpty { try LedgerNote.write(other.head, in: database) }
            return new.count
        }
    }

    private static func ledger(in database: Database, path: String) throws -> Ledger {
        var ledger = Ledger()
        guard try database.tableExists("ledger") else { return ledger }
        for row in try LedgerRow.all(in: database) {
            do throws(LedgerFault) { try ledger.take(row.line) } catch { throw damaged("\(error)", path: path) }
            if let entry = ledger.entries.last, let column = row.disagreement(with: entry) {
                throw damaged(
                    "entry \(entry.sequence): changed: the column \(column) does not say what it says", path: path)
            }
        }
        if let noted = try LedgerNote.disagreement(with: ledger.head, in: database) {
            throw damaged(
                "entry \(ledger.head.sequence): not where the chain should end: expected \(noted), found "
                    + "\(ledger.head.sequence) \(ledger.head.hash)", path: path)
        }
        return ledger
    }

    private static func damaged(_ found: String, path: String) -> StoreError {
        StoreError(
            .damaged, path: path, expected: "a ledger as it was written", found: found,
            advice: "compare it with an export or a copy (zarevo ledger verify FILE)")
    }
}
