extension AlertRules {
    /// One of the messages named in `references`, with the line where it stands.
    struct NamedReference {
        var text: String
        var line: Int?
    }

    static func references(of alert: AlertElement) -> [NamedReference] {
        guard let element = alert["references"] else { return [] }
        let lines = element.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in
            line.split(whereSeparator: \.isWhitespace).map { piece in
                NamedReference(text: String(piece), line: element.line.map { $0 + index })
            }
        }
    }

    /// Updates, cancellations and answers name messages, and those are known.
    ///
    /// - Source: CAP12, section 3.2.1.
    static func references(_ alert: AlertElement, _ context: AlertContext) -> [AlertFinding] {
        let named = references(of: alert)
        let type = alert.trimmed("msgType").flatMap(AlertMessageType.init) ?? .alert
        if named.isEmpty, type != .alert {
            return [
                AlertFinding(
                    .references, line: alert["references"]?.line ?? alert["msgType"]?.line,
                    expected: "the message that this \(type.rawValue) is about, as sender,identifier,sent",
                    found: "no reference")
            ]
        }
        return named.compactMap { finding($0, alert, context) }
    }

    private static func finding(
        _ named: NamedReference, _ alert: AlertElement, _ context: AlertContext
    ) -> AlertFinding? {
        func wrong(_ expected: String, _ found: String, _ weight: AlertFinding.Weight = .error) -> AlertFinding {
            AlertFinding(.references, weight, line: named.line, expected: expected, found: found)
        }
        guard let reference = AlertReference(named.text) else {
            return wrong("sender,identifier,sent with a time such as 2019-07-31T01:00:00+07:00", shown(named.text))
        }
        let own = KnownAlert(alert)?.reference
        if own?.isSameMessage(as: reference) ?? false {
            return wrong("another message", "this message itself")
        }
        if let own, reference.sent.instant > own.sent.instant {
            return wrong("a message sent before \(own.sent)", "one sent \(reference.sent)")
        }
        guard let known = context.known else { return nil }
        let same = known.filter { $0.reference.isSameMessage(as: reference) }
        if same.isEmpty { return wrong("a message that is known here", named.text) }
        if !same.contains(where: { $0.reference.sent.instant == reference.sent.instant }) {
            return wrong("the time it was sent, \(same[0].reference.sent)", "\(reference.sent)")
        }
        return nil
    }
}
