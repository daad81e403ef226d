extension AlertRules {
    /// A message that was cancelled stays so, and one that was replaced is replaced through its successor.
    static func chain(_ alert: AlertElement, _ context: AlertContext) -> [AlertFinding] {
        guard let known = context.known, let own = KnownAlert(alert), own.replaces else { return [] }
        let earlier = known.filter {
            $0.replaces && !$0.reference.isSameMessage(as: own.reference) && $0.reference.sent < own.reference.sent
        }
        return references(of: alert).compactMap { named in
            guard let reference = AlertReference(named.text) else { return nil }
            return end(of: reference, among: earlier, for: own).map { found in
                AlertFinding(.chain, line: named.line, expected: "a message that is in force", found: found)
            }
        }
    }

    private static func end(
        of reference: AlertReference, among earlier: [KnownAlert], for own: KnownAlert
    ) -> String? {
        let successors = earlier.filter { $0.references.contains { $0.isSameMessage(as: reference) } }
        if let cancel = successors.first(where: { $0.messageType == .cancel }) {
            return "\(reference.identifier), cancelled by \(cancel.reference.identifier)"
        }
        let unnamed = successors.first { successor in
            !own.references.contains { $0.isSameMessage(as: successor.reference) }
        }
        return unnamed.map { "\(reference.identifier), replaced by \($0.reference.identifier), which is not named" }
    }
}

extension KnownAlert {
    /// Whether it takes the place of the messages that it names.
    var replaces: Bool { messageType == .update || messageType == .cancel }
}
