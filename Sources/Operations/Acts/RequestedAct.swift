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
    /// The last entry of the subject that whoever asks has seen, 0 for none; `nil` where any will do.
    public var seenEntry: Int?

    public init(
        kind: String, subject: String, content: CanonicalJSON, effectiveAt: Instant? = nil, cause: Cause? = nil,
        insists: Bool = false, seenEntry: Int? = nil
    ) {
        (self.kind, self.subject, self.content) = (kind, subject, content)
        (self.effectiveAt, self.cause, self.insists) = (effectiveAt, cause, insists)
        self.seenEntry = seenEntry
    }
}

/// What would become of an act.
public struct Rehearsal: Sendable {
    public var command: Command
    /// Why the rules would refuse it.
    public var refusal: Refusal?
    /// What is to be asked before instants are taken that are far from now and from what the store holds.
    public var question: String?
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
        if let question = try question(requested, act) { throw OperationError.badData(question) }
        if let refusal = try refusalOfUnseen(requested) { return .refused(refusal) }
        defer { forget() }
        return try store().record(clock: clock, for: request) { now in
            Command(act, by: actor, effectiveAt: maker.effectiveAt ?? now, cause: requested.cause)
        }
    }

    /// What would become of an act that a client asked for, by the same rules; nothing is written.
    ///
    /// - Throws: ``OperationError`` where it cannot be made out what is asked for.
    public func rehearse(_ requested: RequestedAct, by actor: Actor) throws -> Rehearsal {
        let maker = RequestedActMaker(session: self, requested: requested, second: nil)
        let act = try maker.act()
        let command = { now in
            Command(act, by: actor, effectiveAt: maker.effectiveAt ?? now, cause: requested.cause)
        }
        return Rehearsal(
            command: command(now), refusal: try store().rehearse(clock: clock, command).refusal,
            question: try question(requested, act))
    }

    private func question(_ requested: RequestedAct, _ act: Act) throws -> String? {
        guard !requested.insists else { return nil }
        let instants = [("effectiveAt", requested.effectiveAt)] + act.instants.map { ("the act's instant", $0) }
        return try question(about: instants)?.replacing("give --insist", with: "send insist: true")
    }

    /// Somebody else has written of the subject since whoever asks looked at it.
    private func refusalOfUnseen(_ requested: RequestedAct) throws -> Refusal? {
        guard let seen = requested.seenEntry else { return nil }
        forget()
        let last = try ledger().entries.last {
            requested.kind.hasPrefix($0.subject.family.rawValue + ".") && $0.subject.id == requested.subject
        }
        guard let last, last.sequence != seen else { return nil }
        return Refusal(
            .staleHead, because: "\(requested.subject) has changed since it was looked at, by entry \(last.sequence)")
    }
}
