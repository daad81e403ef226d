/// The second layer: what a message must keep to that the schema of CAP 1.2 lets pass.
public enum AlertRules {
    /// Findings in a message, in the order of its lines.
    ///
    /// Says nothing about what the schema already refuses, such as a missing element.
    public static func findings(in alert: AlertElement, _ context: AlertContext = AlertContext()) -> [AlertFinding] {
        var findings = names(alert) + times(alert, context) + references(alert, context) + chain(alert, context)
        findings += status(alert, context) + scope(alert) + languages(alert) + content(alert)
        for info in alert.all("info") {
            findings += times(info, of: alert)
            for area in info.all("area") { findings += shapes(area, context) + heights(area) }
        }
        return inOrder(findings)
    }

    /// By line, and those on one line in the order they were found.
    static func inOrder(_ findings: [AlertFinding]) -> [AlertFinding] {
        findings.enumerated().sorted { a, b in
            (a.element.line ?? 0, a.offset) < (b.element.line ?? 0, b.offset)
        }.map(\.element)
    }

    /// A text short enough to be shown.
    static func shown(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if line.isEmpty { return "nothing" }
        return line.count > 80 ? line.prefix(77) + "…" : line
    }
}

extension Alert {
    /// Findings of the rules.
    public func findings(_ context: AlertContext = AlertContext()) -> [AlertFinding] {
        AlertRules.findings(in: element, context)
    }

    /// The findings that keep it from being sent.
    public func errors(_ context: AlertContext = AlertContext()) -> [AlertFinding] {
        findings(context).filter { $0.weight == .error }
    }
}
