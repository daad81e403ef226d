import EmergencyResponse
import Formats
import Geo
import Logging
import Operations
import People
import Store
import Tables

/// Records acts that clients ask for, by the operations of the command line.
struct ActDesk: Sendable {
    let gate: Gate
    let logger: Logger
    /// Opens the store for writing.
    let session: @Sendable () -> StoreSession
    /// One after the other: so they stand in the ledger.
    private let queue = BoundedQueue(width: 1, waiting: 64)

    /// Bytes of a body at most.
    static let byteLimit = 1 << 20
    private static let members = [
        "subject", "content", "effectiveAt", "cause", "insist", "seen", "confirmation", "csrf", "key", "next",
    ]

    init(_ gate: Gate, logger: Logger, session: @escaping @Sendable () -> StoreSession) {
        (self.gate, self.logger, self.session) = (gate, logger, session)
    }

    /// - Parameters:
    ///   - kind: Family and command, such as `offer.accept`.
    ///   - key: `Idempotency-Key`.
    /// - Returns: 201 with the entry, 200 where the same request was answered before.
    func record(_ kind: String, _ body: SentBody, key: String?, _ visitor: Visitor) async throws -> Answer {
        guard Act.kinds.contains(kind) else {
            throw Problem.notFound("act \(quoted(kind)): expected one of \(Act.kinds.joined(separator: ", "))")
        }
        let account = try gate.requireRight(to: .act(kind), visitor)
        if body.json["actor"] != nil {
            throw Problem.badRequest(
                "actor: expected none: whoever acts is the person of the account, \(account.person)")
        }
        try body.requireOnly(Self.members)
        let key = try Self.checked(key ?? body.text("key"))
        let requested = try Self.act(kind, body)
        let second = try await confirmer(body, of: kind, besides: account, visitor)
        let request = ActRequest(
            account: account.name, key: key, digest: Self.digest(kind, body, second: second?.name))
        let session = session
        let outcome = try await queue.run { () throws -> ActOutcome in
            let session = session()
            defer { session.close(logger) }
            return try session.record(requested, by: account.actor, confirmedBy: second?.actor, as: request)
        }
        return try answer(outcome, kind, account)
    }

    private func answer(_ outcome: ActOutcome, _ kind: String, _ account: Account) throws(Problem) -> Answer {
        switch outcome {
        case .recorded(let entry):
            logger.info(
                "act", metadata: ["entry": "\(entry.sequence)", "kind": "\(kind)", "account": "\(account.name)"])
            return Answer(entry.canonical.bytes, .json, status: 201)
        case .repeated(let entry):
            var answer = Answer(entry.canonical.bytes, .json)
            answer.headers = [("Idempotency-Replayed", "true")]
            return answer
        case .refused(let refusal): throw Problem(refusal)
        case .keyTaken:
            throw Problem(
                status: 422, title: "Key taken",
                detail: "Idempotency-Key: expected a new one for another act, found one that was used")
        }
    }

    /// The second person, who confirms by an account of their own.
    private func confirmer(
        _ body: SentBody, of kind: String, besides first: Account, _ visitor: Visitor
    ) async throws(Problem) -> Account? {
        guard let given = body.json["confirmation"] else { return nil }
        guard kind == "offer.accept" else {
            throw .badRequest("confirmation: expected none: acts of the kind \(kind) are not confirmed")
        }
        let second: Account
        if let token = given["token"]?.string {
            guard let account = Secret(token).flatMap({ gate.roster.account(ofToken: $0, at: gate.clock()) }) else {
                throw .forbidden("confirmation: the token does not hold")
            }
            second = account
        } else {
            guard let name = given["name"]?.string, let password = given["password"]?.string.flatMap(Password.init)
            else {
                throw .badRequest("confirmation: expected name and password, or token, of the second person")
            }
            second = try await gate.verify(name, password, from: visitor)
        }
        guard second.name != first.name else {
            throw .forbidden("confirmation: expected the account of a second person, found that of the first")
        }
        if let refusal = second.refusal(of: .act(kind), at: gate.clock()) {
            throw .forbidden("confirmation: \(refusal)")
        }
        return second
    }

    /// Without the secrets of a confirmation, and without what only the page needs.
    private static func digest(_ kind: String, _ body: SentBody, second: String?) -> String {
        guard case .object(let members) = body.json else { return "" }
        let kept = members.filter { !["confirmation", "csrf", "key", "next"].contains($0.name) }
        let text = "\(kind)\n\(second ?? "")\n\(CanonicalJSON.object(kept).text)"
        return SHA256Digest.hexadecimal(of: Array(text.utf8))
    }

    private static func checked(_ key: String?) throws(Problem) -> String? {
        guard let key else { return nil }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw .badRequest("Idempotency-Key: expected 1 to 200 printable characters of ASCII without blanks")
        }
        return key
    }
}

extension ActDesk {
    /// What a body asks for.
    static func act(_ kind: String, _ body: SentBody) throws(Problem) -> RequestedAct {
        let content = body.json["content"] ?? .object([])
        guard case .object = content else { throw .badRequest("content: expected an object") }
        return RequestedAct(
            kind: kind, subject: try text("subject", body) ?? "", content: content,
            effectiveAt: try instant("effectiveAt", body), cause: try cause(body), insists: try flag("insist", body),
            seenEntry: try number("seen", body))
    }

    private static func number(_ name: String, _ body: SentBody) throws(Problem) -> Int? {
        switch body.json[name] {
        case nil, .null: return nil
        case .integer(let number) where number >= 0: return number
        case .string(let text): if let number = Int(text), number >= 0 { return number }
        default: break
        }
        throw .badRequest("\(name): expected the number of an entry, 0 for none")
    }

    private static func text(_ name: String, _ body: SentBody) throws(Problem) -> String? {
        guard let value = body.json[name], value != .null else { return nil }
        guard let text = value.string else { throw .badRequest("\(name): expected a text") }
        return text
    }

    private static func instant(_ name: String, _ body: SentBody) throws(Problem) -> Instant? {
        guard let text = try text(name, body) else { return nil }
        guard let instant = Instant(iso8601: text) else {
            throw .badRequest("\(name): expected an instant such as 2020-09-10T12:00:00Z, found \(quoted(text))")
        }
        return instant
    }

    private static func flag(_ name: String, _ body: SentBody) throws(Problem) -> Bool {
        switch body.json[name] {
        case nil, .bool(false), .string("false"): return false
        case .bool(true), .string("true"): return true
        default: throw .badRequest("\(name): expected true or false")
        }
    }

    private static func cause(_ body: SentBody) throws(Problem) -> Cause? {
        guard let value = body.json["cause"], value != .null else { return nil }
        do { return try value.decoded() } catch {
            throw .badRequest(
                "cause: expected entry, or document and digest: \(JSONFault(error).map { "\($0)" } ?? "\(error)")")
        }
    }
}

extension Problem {
    /// A rule does not allow an act.
    init(_ refusal: Refusal) {
        let status =
            switch refusal.kind {
            case .outsideAuthority, .secondPersonNeeded: 403
            case .wrongState, .frozen, .staleHead: 409
            case .unknownSubject, .incomplete, .wrongTime: 422
            }
        self.init(status: status, title: "Refused", detail: refusal.reason, refusal: refusal.kind.rawValue)
    }

    /// Why an operation could not be done; what is no matter of the client stands in the log alone.
    init(_ error: any Error, _ logger: Logger) {
        switch error {
        case let problem as Problem: self = problem
        case OperationError.badData(let text): self.init(status: 422, title: "Not taken", detail: text)
        case OperationError.missing(let text): self.init(status: 404, title: "Not found", detail: text)
        case let error as FormatError where error.kind != .access:
            self.init(status: 422, title: "Not taken", detail: "\(error)")
        case is StoreError, is FormatError, is OperationError:
            logger.error("the store cannot be written", metadata: ["reason": "\(error)"])
            self.init(
                status: 503, title: "Not ready", detail: "the store cannot be written now; the log says why",
                retryAfter: 10)
        default:
            logger.error("fault", metadata: ["reason": "\(error)"])
            self = .fault
        }
    }
}
