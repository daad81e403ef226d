import EmergencyResponse
import FoundationEssentials
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Ledger table")
struct LedgerTableTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func filled() throws -> Store {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        for command in [LedgerActs.receive("a"), LedgerActs.acknowledge("a"), LedgerActs.receive("b")] {
            #expect(try store.append(command, recordedAt: LedgerActs.now).entry != nil)
        }
        return store
    }

    @Test("what was appended is there for whoever opens the store, and its lines are those of the ledger")
    func kept() throws {
        let store = try filled()
        let ledger = try Store(path: store.path, mode: .readOnly).ledger()
        #expect(ledger.entries.map(\.kind) == ["offer.receive", "offer.acknowledge", "offer.receive"])
        #expect(try store.ledgerLines().flatMap { $0 + [10] } == ledger.lines)
        #expect(
            try store.texts("SELECT kind || ' ' || subject || ' ' || after FROM ledger WHERE sequence = 2") == [
                "offer.acknowledge a acknowledged"
            ])
    }

    @Test("a refused command leaves the file as it was, and so do those asked for with it")
    func refused() throws {
        let store = try filled()
        let before = try store.ledgerLines()
        #expect(try store.append(LedgerActs.acknowledge("a"), recordedAt: LedgerActs.now).refusal?.kind == .wrongState)
        let both = try store.append(
            [LedgerActs.acknowledge("b"), LedgerActs.acknowledge("a")], recordedAt: LedgerActs.now)
        #expect(both.map { $0.refusal == nil } == [true, false])
        #expect(try store.ledgerLines() == before)
    }

    @Test("a store of an earlier schema gets an empty ledger when it is opened for writing, and reads as empty before")
    func migrated() throws {
        let path = folder.path("old.gpkg")
        let old = try Store(path: path, mode: .create)
        try old.execute("DROP TABLE ledger; DROP TABLE incidents; DROP TABLE incidentPerimeters")
        try old.execute("DELETE FROM gpkg_geometry_columns WHERE table_name LIKE 'incident%'")
        try old.execute("DELETE FROM gpkg_contents WHERE table_name = 'ledger' OR table_name LIKE 'incident%'")
        try old.execute("UPDATE meta SET value = '2' WHERE name = 'schemaVersion'")
        try old.close()
        #expect(try Store(path: path, mode: .readOnly).ledger() == Ledger())
        let new = try Store(path: path, mode: .readWrite)
        #expect(try new.append(LedgerActs.receive("a"), recordedAt: LedgerActs.now).entry?.sequence == 1)
    }

    @Test(
        "no statement changes, removes or forks what is there",
        arguments: [
            "UPDATE ledger SET actor = 'x'", "DELETE FROM ledger", "DELETE FROM ledger WHERE sequence = 3",
            "INSERT INTO ledger SELECT 5, recordedAt, effectiveAt, actor, role, kind, subject, before, after, hash, 'x', entry FROM ledger WHERE sequence = 3",
            "INSERT INTO ledger SELECT 4, recordedAt, effectiveAt, actor, role, kind, subject, before, after, 'x', 'x', entry FROM ledger WHERE sequence = 3",
            "INSERT INTO ledger SELECT 3, recordedAt, effectiveAt, actor, role, kind, subject, before, after, hash, 'x', entry FROM ledger WHERE sequence = 3",
        ])
    func guarded(statement: String) throws {
        let store = try filled()
        #expect(throws: (any Error).self) { try store.execute(statement) }
        #expect(try store.ledger().entries.count == 3)
    }

    static let columns = [
        ("recordedAt", "'2019-08-01T00:00:01Z'"), ("effectiveAt", "'2019-08-01T00:00:01Z'"), ("actor", "actor || ' '"),
        ("role", "NULL"), ("kind", "'offer.receive'"), ("subject", "'c'"), ("before", "NULL"), ("after", "'held'"),
        ("previousHash", "upper(previousHash)"), ("hash", "upper(hash)"),
        ("entry", "replace(entry, 'minister', 'ministeR')"), ("entry", "entry || ' '"), ("entry", "''"),
        ("entry", "NULL"), ("entry", "x'00ff'"), ("sequence", "7"),
    ]

    @Test("the change of any column is found and its entry is named", arguments: columns)
    func changed(column: String, value: String) throws {
        let store = try filled()
        try withoutGuards(store, "UPDATE ledger SET \(column) = \(value) WHERE sequence = 2")
        #expect { try store.ledger() } throws: { error in
            (error as? StoreError)?.kind == .damaged && "\(error)".contains("entry 2:")
        }
        #expect { try store.append(LedgerActs.receive("d"), recordedAt: LedgerActs.now) } throws: { error in
            (error as? StoreError)?.kind == .damaged
        }
    }

    @Test("an entry taken off the end is missed")
    func shortened() throws {
        let store = try filled()
        try withoutGuards(store, "DELETE FROM ledger WHERE sequence = 3")
        #expect { try store.ledger() } throws: { "\($0)".contains("entry 2: not where the chain should end") }
    }

    /// As somebody would who writes the file with another program: no triggers, no rule on what may be null.
    private func withoutGuards(_ store: Store, _ statement: String) throws {
        for name in ["ledgerIsNotChanged", "ledgerIsNotShortened", "ledgerGrowsByLinks"] {
            try store.execute("DROP TRIGGER \(name)")
        }
        try store.execute("CREATE TABLE copy AS SELECT * FROM ledger")
        try store.execute("DROP TABLE ledger")
        try store.execute("ALTER TABLE copy RENAME TO ledger")
        try store.execute(statement)
    }

    @Test(
        "what is taken from the ledger by other programs is missed and named",
        arguments: [
            (["DROP TABLE ledger"], "no table ledger, though the store notes 3 entries"),
            (["DROP TABLE ledger", "DELETE FROM meta WHERE name = 'ledgerHead'"], "no table ledger"),
            (["DELETE FROM meta WHERE name = 'ledgerHead'"], "note of where the chain ends is missing"),
            (["UPDATE meta SET value = '9 ' || value WHERE name = 'ledgerHead'"], "the store notes 9 entries"),
            (["DROP TRIGGER ledgerIsNotShortened", "DELETE FROM ledger"], "the store notes 3 entries"),
            (["DROP TRIGGER ledgerIsNotShortened", "DELETE FROM ledger WHERE sequence = 2"], "entry 2"),
            (
                ["DROP TRIGGER ledgerIsNotShortened", "DELETE FROM ledger WHERE sequence = 3"],
                "the store notes 3 entries"
            ),
            (
                [
                    "DROP TRIGGER ledgerIsNotShortened", "DELETE FROM ledger",
                    "DELETE FROM meta WHERE name = 'ledgerHead'",
                ], "no trigger ledgerIsNotShortened"
            ),
        ])
    func taken(statements: [String], found: String) throws {
        let store = try filled()
        for statement in statements { try store.execute(statement) }
        #expect {
            try store.ledger()
        } throws: { ($0 as? StoreError)?.kind == .damaged && "\($0)".contains(found) }
        #expect {
            try store.append(LedgerActs.receive("d"), recordedAt: LedgerActs.now)
        } throws: { ($0 as? StoreError)?.kind == .damaged }
    }

    @Test(
        "an emptied ledger with its note and its triggers put back is found by who noted the head, and by nobody else")
    func witness() throws {
        let store = try filled()
        let head = try store.ledger().head
        let trigger = try store.texts("SELECT sql FROM sqlite_master WHERE name = 'ledgerIsNotShortened'")
        try store.execute("DROP TRIGGER ledgerIsNotShortened")
        try store.execute("DELETE FROM ledger")
        try store.execute("DELETE FROM meta WHERE name = 'ledgerHead'")
        for sql in trigger.compactMap(\.self) { try store.execute(sql) }
        #expect(try store.ledger() == Ledger())
        #expect(throws: LedgerFault.self) { try Ledger(lines: store.ledger().lines, head: head) }
    }

    @Test("the clock is read while the store is locked, and one that is a little behind does not break the chain")
    func clock() throws {
        let store = try filled()
        try store.execute(
            "INSERT INTO areas (code, name, level, source) VALUES ('RU-KYA', 'Krasnoyarsk Krai', 'region', 'made')")
        let behind = Instant(seconds: LedgerActs.now.seconds - 5)
        let outcome = try store.record(clock: { behind }) { _ in [LedgerActs.receive("d")] }
        #expect(outcome.first?.entry?.recordedAt == LedgerActs.now)
        let farBehind = Instant(seconds: LedgerActs.now.seconds - 3_600)
        #expect(
            try store.record(clock: { farBehind }) { _ in [LedgerActs.receive("e")] }.first?.refusal?.kind == .wrongTime
        )
        let other = try store.record(clock: { LedgerActs.now }) { _ in
            [
                Command(
                    .fire("20190715-5f3a09c1d2", .register(FireReport(reportedBy: "D"))), by: LedgerActs.minister,
                    effectiveAt: behind)
            ]
        }
        #expect(other.first?.refusal?.kind == .unknownSubject)
    }

    @Test("an import takes up what is new, and nothing of another chain")
    func imported() throws {
        let store = try filled()
        let ledger = try store.ledger()
        let copy = try Store(path: folder.path("b.gpkg"), mode: .create)
        #expect(try copy.take(ledger) == 3)
        #expect(try copy.take(ledger) == 0)
        #expect(try copy.ledger() == ledger)
        _ = try store.append(LedgerActs.acknowledge("b"), recordedAt: LedgerActs.now)
        #expect(try copy.take(try store.ledger()) == 1)
        _ = try store.append(LedgerActs.receive("c"), recordedAt: LedgerActs.now)
        _ = try copy.append(LedgerActs.receive("d"), recordedAt: LedgerActs.now)
        let own = try copy.ledger()
        #expect(try copy.take(try store.ledger()) == nil)
        #expect(try copy.ledger() == own)
    }

    @Test("many who append at the same time through doors of their own make one chain")
    func together() async throws {
        let path = folder.path("a.gpkg")
        try Store(path: path, mode: .create).close()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<6 {
                group.addTask {
                    let store = try Store(path: path, mode: .readWrite)
                    for number in 0..<5 {
                        let command = LedgerActs.receive("\(writer)-\(number)")
                        #expect(try store.append(command, recordedAt: LedgerActs.now).entry != nil)
                    }
                }
            }
            try await group.waitForAll()
        }
        let ledger = try Store(path: path, mode: .readOnly).ledger()
        #expect(ledger.entries.count == 30)
        #expect(Set(ledger.entries.map(\.subject.id)).count == 30)
    }

    @Test("every commit is on the disk before it is said to be: the log is synchronised in full")
    func synchronised() throws {
        let store = try filled()
        #expect(try store.texts("PRAGMA synchronous") == ["2"])
        #expect(try store.texts("PRAGMA journal_mode") == ["wal"])
    }

    @Test("files as they lie when a program dies hold every entry that was confirmed, and a whole chain")
    func killed() throws {
        let store = try filled()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: store.path + suffix, toPath: folder.path("copy" + suffix))
        }
        #expect(try Store(path: folder.path("copy"), mode: .readWrite).ledger() == store.ledger())
    }
}
