import Geo

extension AlertRules {
    /// Sent at a time of CAP, and not in the future.
    static func times(_ alert: AlertElement, _ context: AlertContext) -> [AlertFinding] {
        guard let sent = alert["sent"] else { return [] }
        guard let time = AlertTime(sent.trimmedText) else { return [form(sent)] }
        guard let now = context.now, time.instant > now else { return [] }
        return [AlertFinding(.time, line: sent.line, expected: "sent by \(now)", found: sent.trimmedText)]
    }

    /// effective ≤ onset < expires, and sent < expires.
    static func times(_ info: AlertElement, of alert: AlertElement) -> [AlertFinding] {
        let parts = ["effective", "onset", "expires"].map { info[$0] }
        let wrong = parts.compactMap { $0 }.filter { AlertTime($0.trimmedText) == nil }
        guard wrong.isEmpty else { return wrong.map(form) }
        let sent = time(alert["sent"])
        let (effective, onset, expires) = (time(parts[0]), time(parts[1]), time(parts[2]))
        var findings: [AlertFinding] = []
        if let onset, let start = effective ?? sent, effective != nil, onset < start {
            findings.append(order(parts[1], "onset not before effective \(start)"))
        }
        if let expires, let sent, expires <= sent {
            findings.append(order(parts[2], "expires after sent \(sent)"))
        } else if let expires, let start = onset ?? effective, expires <= start {
            findings.append(order(parts[2], "expires after \(onset == nil ? "effective" : "onset") \(start)"))
        }
        return findings
    }

    private static func time(_ element: AlertElement?) -> Instant? {
        element.flatMap { AlertTime($0.trimmedText)?.instant }
    }

    private static func order(_ element: AlertElement?, _ expected: String) -> AlertFinding {
        AlertFinding(.time, line: element?.line, expected: expected, found: element?.trimmedText ?? "nothing")
    }

    /// - Source: CAP12, section 3.3.2.
    private static func form(_ element: AlertElement) -> AlertFinding {
        let text = element.trimmedText
        let expected =
            text.hasSuffix("+00:00") || text.hasSuffix("Z")
            ? "\(element.name) with -00:00 for UTC" : "\(element.name) as 2019-07-31T01:00:00+07:00"
        return AlertFinding(.time, line: element.line, expected: expected, found: shown(text))
    }
}
