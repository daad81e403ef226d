extension AlertRules {
    /// Identifier and sender are parts of references, so they can hold none of the letters that part those.
    ///
    /// - Source: CAP12, section 3.2.1.
    static func names(_ alert: AlertElement) -> [AlertFinding] {
        ["identifier", "sender"].compactMap { name in
            guard let element = alert[name] else { return nil }
            guard element.text.isEmpty || element.text.contains(where: isForbidden) else { return nil }
            return AlertFinding(
                .names, line: element.line, expected: "\(name) without blank, comma, < and &",
                found: element.text.isEmpty ? "nothing" : "\"\(element.text)\"")
        }
    }

    private static func isForbidden(_ character: Character) -> Bool {
        character.isWhitespace || character == "," || character == "<" || character == "&"
    }

    /// A message for some says who they are.
    ///
    /// - Source: CAP12, section 3.2.1.
    static func scope(_ alert: AlertElement) -> [AlertFinding] {
        guard let scope = alert["scope"], let value = AlertScope(rawValue: scope.trimmedText) else { return [] }
        switch value {
        case .everyone: return []
        case .restricted: return require("restriction", in: alert, because: scope)
        case .named: return require("addresses", in: alert, because: scope)
        }
    }

    private static func require(
        _ name: String, in alert: AlertElement, because scope: AlertElement
    ) -> [AlertFinding] {
        guard alert.trimmed(name, isEmpty: true) else { return [] }
        return [
            AlertFinding(
                .scope, line: alert[name]?.line ?? scope.line,
                expected: "\(name), since the scope is \(scope.trimmedText)", found: "nothing")
        ]
    }

    /// Only what a person has approved is actual.
    static func status(_ alert: AlertElement, _ context: AlertContext) -> [AlertFinding] {
        guard let status = alert["status"], status.trimmedText == AlertStatus.actual.rawValue,
            let own = KnownAlert(alert),
            let known = context.known?.first(where: { $0.reference.isSameMessage(as: own.reference) }),
            known.isApproved == false
        else { return [] }
        return [
            AlertFinding(
                .status, line: status.line, expected: "Exercise, since nobody has approved this message",
                found: "Actual")
        ]
    }
}

extension AlertElement {
    /// Whether a child is missing or has no text.
    func trimmed(_ name: String, isEmpty: Bool) -> Bool { (trimmed(name) ?? "").isEmpty == isEmpty }
}

extension AlertReference {
    /// Whatever time they give.
    func isSameMessage(as other: AlertReference) -> Bool {
        sender == other.sender && identifier == other.identifier
    }
}
