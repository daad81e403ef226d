import EmergencyResponse
import Geo
import Logging
import Operations
import People
import SeasonSupport
import Store
import Synchronization
import Testing
import Wording

@testable import ZarevoServer

/// The small season with an account of each role, and the desks of a server over it, without a network.
struct StaffedSeason {
    /// What was logged, line by line.
    final class Log: Sendable {
        private let lines = Mutex<[String]>([])
        var text: String { lines.withLock { $0.joined(separator: "\n") } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    struct Handler: LogHandler {
        let log: Log
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.add("\(event.level) \(event.message) \(event.metadata ?? [:])")
        }
    }

    static let password = "correct horse battery"

    let season: SmallSeason
    let gate: Gate
    let people: PeopleDesk
    let acts: ActDesk
    let log = Log()
    /// By the name of the account: `viewer`, `analyst`, `dutyOfficer`, `approver`, `second` (another approver), `administrator`.
    let tokens: [String: Secret]

    /// - Parameter isStaffed: Whether there are accounts.
    init(isStaffed: Bool = true, isReadingPublic: Bool = false) throws {
        season = try SmallSeason()
        let log = log
        let logger = Logger(label: "test") { _ in Handler(log: log) }
        let season = season
        let accounts = Accounts(ofStore: season.path, by: "server", clock: { SmallSeason.now })
        gate = Gate(
            accounts, isReadingPublic: isReadingPublic, logger: logger, clock: { SmallSeason.now }, seconds: { 0 })
        people = PeopleDesk(gate: gate)
        acts = ActDesk(gate, logger: logger) { season.session(.readWrite) }
        tokens = isStaffed ? try Self.staff(PeopleFile.path(beside: season.path)) : [:]
        gate.refresh()
    }

    /// Passwords cost little, so that tests take little.
    private static func staff(_ path: String) throws -> [String: Secret] {
        let file = try PeopleFile(path: path, creates: true)
        let typed = try #require(Password(password))
        let hash = try PasswordHash(of: typed, cost: .init(logRounds: 4, blockSize: 8, parallelism: 1))
        var tokens: [String: Secret] = [:]
        for (name, role) in Role.allCases.map({ ($0.rawValue.lowercased(), $0) }) + [("second", .approver)] {
            let authority = Authority(
                areas: ["XX-N", "XX-S", "US"], level: .federal, origins: [.domestic, .foreign],
                from: Instant(seconds: 0))
            let account = Account(
                name: name, role: role, person: name.uppercased(), authority: authority, password: hash,
                createdAt: SmallSeason.now)
            _ = try file.add(account, by: "test", at: SmallSeason.now)
            let token = Secret()
            try file.add(
                Roster.Token(digest: token.digest, account: name, label: "test", createdAt: SmallSeason.now), by: "test"
            )
            tokens[name] = token
        }
        try file.close()
        return tokens
    }

    func visitor(_ name: String? = nil) -> Visitor {
        var visitor = Visitor()
        visitor.base = "http://127.0.0.1:8080"
        visitor.authorization = name.flatMap { tokens[$0] }.map { "Bearer " + $0.text }
        return visitor
    }

    /// - Returns: Status and body.
    func answered(_ make: () async throws -> Answer) async -> (status: Int, text: String, answer: Answer) {
        let answer: Answer
        do { answer = try await make() } catch { answer = Problem(error, acts.logger).answer }
        return (answer.status, String(decoding: answer.body.bytes, as: UTF8.self), answer)
    }

    func record(
        _ kind: String, _ json: String, as name: String?, key: String? = nil
    ) async -> (status: Int, text: String, answer: Answer) {
        await record(kind, json, key: key, visitor(name))
    }

    func record(
        _ kind: String, _ json: String, key: String? = nil, _ visitor: Visitor
    ) async -> (status: Int, text: String, answer: Answer) {
        await answered {
            try await acts.record(
                kind, SentBody(Array(json.utf8), contentType: "application/json"), key: key, visitor)
        }
    }

    func signIn(
        _ name: String, _ password: String = password, _ visitor: Visitor? = nil
    ) async -> (status: Int, text: String, answer: Answer) {
        await answered {
            let body = "{\"name\":\"\(name)\",\"password\":\"\(password)\"}"
            return try await people.signIn(
                SentBody(Array(body.utf8), contentType: "application/json"), visitor ?? self.visitor())
        }
    }

    var entries: [LedgerEntry] { get throws { try season.session().ledger().entries } }
}

extension Answer {
    func header(_ name: String) -> String? { headers.last { $0.name == name }?.value }
}
