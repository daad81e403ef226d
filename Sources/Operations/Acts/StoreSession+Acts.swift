public import EmergencyResponse
public import Geo
import Store

extension StoreSession {
    /// Writes an act down; when this returns, it is on the disk.
    ///
    /// - Parameters:
    ///   - effectiveAt: When it took effect; `nil` for the instant at which it is recorded.
    ///   - cause: What it answers.
    /// - Throws: ``OperationError`` of kind `badData` with the reason where the rules refuse it.
    public func record(_ act: Act, by actor: Actor, effectiveAt: Instant?, cause: Cause? = nil) throws -> LedgerEntry {
        try record { now in [Command(act, by: actor, effectiveAt: effectiveAt ?? now, cause: cause)] }[0]
    }

    /// Writes steps of warnings down, all or none.
    public func record(
        _ steps: [(id: String, step: AlertStep)], by actor: Actor, at instant: Instant
    ) throws {
        _ = try record { _ in steps.map { Command(.alert($0.id, $0.step), by: actor, effectiveAt: instant) } }
    }

    /// Writes acts down, all or none.
    ///
    /// - Parameters:
    ///   - recordedAt: When they were recorded, if not now.
    ///   - refused: How a refusal is told: the number of the refused command, from 0, and the reason.
    ///   - commands: What to record at the instant given.
    /// - Throws: ``OperationError`` of kind `badData` where the rules refuse one; nothing is written then.
    public func record(
        recordedAt: Instant? = nil, refused: (Int, String) -> String = { "refused: \($1)" },
        _ commands: (Instant) -> [Command]
    ) throws -> [LedgerEntry] {
        let outcomes = try store().record(clock: clock, recordedAt: recordedAt, commands)
        forget()
        if let refusal = outcomes.last?.refusal {
            throw OperationError.badData(refused(outcomes.count - 1, refusal.reason))
        }
        return outcomes.compactMap(\.entry)
    }

    /// Takes up what a verified ledger holds beyond that of the store.
    ///
    /// - Returns: How many entries were new; `nil`, and nothing is written, when the two went different ways.
    public func take(_ ledger: Ledger) throws -> Int? {
        defer { forget() }
        return try store().take(ledger)
    }

    /// - Throws: ``OperationError`` when no detection that is held ever gave an event this id.
    public func currentEvent(_ id: String) throws -> String {
        guard let current = try store().currentId(of: id) else {
            throw OperationError.missing(
                "event \(id): expected the id of an event, found none; zarevo events lists them")
        }
        return current
    }
}
