import Geo

extension LedgerEntry {
    /// The states of the subject around an act.
    struct Transition {
        var before: String?
        var after: String?
    }

    /// An entry that follows a head, with its hash.
    init(
        _ command: Command, content: CanonicalJSON, _ transition: Transition, after head: LedgerHead,
        recordedAt: Instant
    ) {
        let body = Self.body(command, content: content, transition, after: head, recordedAt: recordedAt)
        let hash = SHA256Digest.hexadecimal(of: CanonicalJSON.members(body).bytes)
        self.init(
            sequence: head.sequence + 1, recordedAt: recordedAt, effectiveAt: command.effectiveAt, actor: command.actor,
            cause: command.cause, act: command.act, before: transition.before, after: transition.after,
            previousHash: head.hash, hash: hash, canonical: .members(body + [.init("hash", .string(hash))]))
    }

    /// All members but the hash.
    private static func body(
        _ command: Command, content: CanonicalJSON, _ transition: Transition, after head: LedgerHead,
        recordedAt: Instant
    ) -> [CanonicalJSON.Member] {
        let optional: [(String, CanonicalJSON?)] = [
            ("cause", command.cause?.canonical), ("before", transition.before.map(CanonicalJSON.string)),
            ("after", transition.after.map(CanonicalJSON.string)),
        ]
        return optional.compactMap { name, value in value.map { CanonicalJSON.Member(name, $0) } } + [
            .init("format", .integer(format)), .init("sequence", .integer(head.sequence + 1)),
            .init("recordedAt", .string(recordedAt.description)),
            .init("effectiveAt", .string(command.effectiveAt.description)), .init("actor", command.actor.canonical),
            .init("kind", .string(command.act.kind)), .init("subject", .string(command.act.subject.id)),
            .init("content", content), .init("previousHash", .string(head.hash)),
        ]
    }

    /// Of this way of writing entries.
    static let format = 1
}
