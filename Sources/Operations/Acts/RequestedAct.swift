public import EmergencyResponse
public import Geo
public import Store

/// An act as a client asks for it: what the command line takes as options, as JSON.
///
/// The content is that of an entry (docs/ledger.md), and may leave out what the store knows: areas may be codes, as the option
/// `--area` takes them; a report may be a title, an instant and an area; a warning may name its fire or declaration.
public struct RequestedAct: Sendable {
    /// Family and command, such as `offer.accept`.
    public var kind: String
    public var subject: String
    public var content: CanonicalJSON
    /// When it took effect; `nil` for the instant at which it is recorded.
    public var effectiveAt: Instant?
    public var cause: Cause?
    /// Whether instants are meant that are years away from now and from what the store holds.
    public var insists: Bool

    public init(
        kind: String, subject: String, content: CanonicalJSON, effectiveAt: Instant? = nil, cause: Cause? = nil,
        insists: Bool = false
    ) {
        (self.kind, self.subject, self.content) = (kind, subject, content)
        (self.effectiveAt, self.cause, self.insists) = (effectiveAt, cause, insists)
    }
}

extension StoreSession {
    /// Records an act that a client asked for, by the operations of the command line.
    ///
    /// - Parameters:
    ///   - actor: Who acts, as the account says.
    ///   - second: The person who confirms it, as a second account says.
    /// - Throws: ``OperationError`` where it cannot be made out what is asked for.
    public func record(
        _ requested: RequestedAct, by actor: Actor, confirmedBy second: Actor?, as request: ActRequest
    ) throws -> ActOutcome {
        if let known = try store().answer(to: request) { return known }
        let maker = RequestedActMaker(session: self, requested: requested, second: second)
        let act = try maker.act()
        if !requested.insists {
            let instants = [("effectiveAt", requested.effectiveAt)] + act.instants.map { ("the act's instant", $0) }
            if let question = try question(about: instants) {
                throw OperationError.badData(question.replacing("give --insist", with: "send insist: true"))
            }
        }
        defer { forget() }
        return try store().record(clock: clock, for: request) { now in
            Command(act, by: actor, effectiveAt: maker.effectiveAt ?? now, cause: requested.cause)
        }
    }
}
