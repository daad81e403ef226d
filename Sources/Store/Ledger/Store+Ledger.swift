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
    /// No name and no instant is looked up: see ``record(clock:recordedAt:_:)``.
    func append(_ command: Command, recordedAt: Instant) throws(StoreError) -> Outcome {
        try append([command], recordedAt: recordedAt)[0]
    }

    func append(_ commands: [Command], recordedAt: Instant) throws(StoreError) -> [Outcome] {
        try append(clock: { recordedAt }, recordedAt: recordedAt, checks: false) { _ in commands }
    }

    /// Writes acts down, all of them or none; when it returns entries, they are on the disk.
    ///
    /// The chain is read, checked and continued in one transaction, which no other program can come between; the clock is read
    /// within it, so that of many who record at once each finds the entry before it in the past. A refused command leaves no
    /// trace.
    ///
    /// - Parameters:
    ///   - clock: Now, asked for while the store is locked.
    ///   - recordedAt: When it was recorded, if not now.
    ///   - commands: What is to be recorded, when it is recorded at the instant given.
    /// - Returns: An outcome each; after the first refusal, the last, nothing has been written. Instants that cannot be meant,
    ///   areas that are not loaded and fires that are not known are refused: see ``ActNames``.
    public func record(
        clock: () -> Instant, recordedAt: Instant? = nil, _ commands: (Instant) -> [Command]
    ) throws(StoreError) -> [Outcome] {
        try append(clock: clock, recordedAt: recordedAt, checks: true, commands)
    }

    /// Writes an act down for a request, once however often it is sent; when it returns an entry, that is on the disk.
    ///
    /// The entry and the note of the request are one transaction: a kill leaves both or neither.
    ///
    /// - Parameter command: What is to be recorded, when it is recorded at the instant given.
    public func record(
        clock: () -> Instant, for request: ActRequest, _ command: (Instant) -> Command
    ) throws(StoreError) -> ActOutcome {
        try write { [path] database in
            var ledger = try Self.ledger(in: database, path: path)
            if let answer = try ActRequestRows.answer(to: request, { ledger }, in: database) { return answer }
            let outcomes = try append(to: &ledger, clock: clock, recordedAt: nil, checks: true, in: database) {
                [command($0)]
            }
            if let refusal = outcomes.last?.refusal { return .refused(refusal) }
            guard let entry = outcomes.last?.entry else { return .keyTaken }
            try ActRequestRows.note(request, entry, in: database)
            return .recorded(entry)
        }
    }

    /// What would become of an act if it were recorded now; nothing is written.
    public func rehearse(
        clock: () -> Instant, _ command: (Instant) -> Command
    ) throws(StoreError) -> Outcome {
        try read { [path] database in
            var ledger = try Self.ledger(in: database, path: path)
            let now = clock()
            let at = ledger.recordingInstant(clock: now)
            let command = command(at)
            if let refusal = try names(known: ledger, clock: now, in: database).refusal(of: command, recordedAt: at) {
                return .refused(because: refusal)
            }
            return ledger.append(command, recordedAt: at)
        }
    }

    /// What became of a request that was sent before; `nil` where it was not.
    public func answer(to request: ActRequest) throws(StoreError) -> ActOutcome? {
        try read { [path] database in
            try ActRequestRows.answer(to: request, { try Self.ledger(in: database, path: path) }, in: database)
        }
    }

    private func append(
        clock: () -> Instant, recordedAt: Instant?, checks: Bool, _ commands: (Instant) -> [Command]
    ) throws(StoreError) -> [Outcome] {
        try write { [path] database in
            var ledger = try Self.ledger(in: database, path: path)
            return try append(
                to: &ledger, clock: clock, recordedAt: recordedAt, checks: checks, in: database, commands)
        }
    }

    private func append(
        to ledger: inout Ledger, clock: () -> Instant, recordedAt: Instant?, checks: Bool, in database: Database,
        _ commands: (Instant) -> [Command]
    ) throws -> [Outcome] {
        let now = clock()
        let at = recordedAt ?? ledger.recordingInstant(clock: now)
        let names = checks ? try self.names(known: ledger, clock: now, in: database) : nil
        var outcomes: [Outcome] = []
        let wanted = commands(at)
        for command in wanted {
            let refusal = try names?.refusal(of: command, recordedAt: at)
            outcomes.append(refusal.map { .refused(because: $0) } ?? ledger.append(command, recordedAt: at))
            if outcomes.last?.refusal != nil { return outcomes }
        }
        for entry in outcomes.compactMap(\.entry) { try LedgerRow(entry).insert(into: database) }
        try LedgerNote.write(ledger.head, in: database)
        if wanted.contains(where: { $0.act.subject.family == .naming }) {
            try renameEvents(in: database)
        }
        return outcomes
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

    static func ledger(in database: Database, path: String) throws -> Ledger {
        var ledger = Ledger()
        guard try database.tableExists("ledger") else {
            if let found = try missing(in: database) { throw damaged(found, path: path) }
            return ledger
        }
        for row in try LedgerRow.all(in: database) {
            do throws(LedgerFault) { try ledger.take(row.line) } catch { throw damaged("\(error)", path: path) }
            if let entry = ledger.entries.last, let column = row.disagreement(with: entry) {
                throw damaged(
                    "entry \(entry.sequence): changed: the column \(column) does not say what it says", path: path)
            }
        }
        if let noted = try LedgerNote.disagreement(with: ledger.head, in: database) {
            throw damaged(noted, path: path)
        }
        if let trigger = try missingTrigger(in: database) {
            throw damaged("no trigger \(trigger): whoever took it off could change entries", path: path)
        }
        return ledger
    }

    /// Why a store without the table is not one of the time before there was a ledger.
    private static func missing(in database: Database) throws -> String? {
        if let noted = try LedgerNote.noted(in: database) {
            let count = noted.prefix { $0 != " " }
            return "no table ledger, though the store notes \(count) entries with the head "
                + noted.dropFirst(count.count + 1)
        }
        let version = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'schemaVersion'")
        return version.flatMap(Int.init) ?? 0 >= SchemaVersion3.number ? "no table ledger" : nil
    }

    private static func missingTrigger(in database: Database) throws -> String? {
        let present = try String.fetchSet(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return SchemaVersion3.triggers.first { !present.contains($0) }
    }

    private static func damaged(_ found: String, path: String) -> StoreError {
        StoreError(
            .damaged, path: path, expected: "a ledger as it was written", found: found,
            advice: "compare it with an export or a copy (zarevo ledger verify FILE)")
    }
}
