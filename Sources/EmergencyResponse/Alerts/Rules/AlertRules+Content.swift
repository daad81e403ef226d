extension AlertRules {
    /// What a warning needs in order to say something.
    static func content(_ alert: AlertElement) -> [AlertFinding] {
        let infos = alert.all("info")
        let type = alert.trimmed("msgType").flatMap(AlertMessageType.init) ?? .alert
        var findings = infos.flatMap(blank) + note(alert, type)
        guard type == .alert || type == .update else { return findings }
        if infos.isEmpty {
            findings.append(
                AlertFinding(
                    .content, .advice, line: alert.line, expected: "an info block that says what happens",
                    found: "none"))
        }
        return findings + infos.flatMap(missing)
    }

    /// Elements that must be there, and say nothing.
    private static func blank(_ info: AlertElement) -> [AlertFinding] {
        let elements = [info["event"]] + info.all("area").map { $0["areaDesc"] }
        return elements.compactMap { $0 }.filter(\.trimmedText.isEmpty).map {
            AlertFinding(.content, line: $0.line, expected: "a text in \($0.name)", found: "nothing")
        }
    }

    /// - Source: CAP12, section 3.2.1: cancellations and errors say why.
    private static func note(_ alert: AlertElement, _ type: AlertMessageType) -> [AlertFinding] {
        guard type == .cancel || type == .error, alert.trimmed("note", isEmpty: true) else { return [] }
        return [
            AlertFinding(
                .content, .advice, line: alert["msgType"]?.line, expected: "a note that says why", found: "none")
        ]
    }

    private static func missing(_ info: AlertElement) -> [AlertFinding] {
        var findings = ["expires", "headline", "description", "instruction", "senderName", "area"].compactMap { name in
            info[name] == nil
                ? AlertFinding(.content, .advice, line: info.line, expected: "\(name) in the block", found: "none")
                : nil
        }
        for area in info.all("area") where area["polygon"] == nil && area["circle"] == nil {
            findings.append(
                AlertFinding(
                    .content, .advice, line: area.line, expected: "a polygon that a map can show",
                    found: area["geocode"] == nil ? "words alone" : "codes alone"))
        }
        return findings + long(info)
    }

    /// - Source: CAP12, section 3.2.2.
    private static func long(_ info: AlertElement) -> [AlertFinding] {
        guard let headline = info["headline"], headline.trimmedText.count > 160 else { return [] }
        return [
            AlertFinding(
                .content, .advice, line: headline.line, expected: "a headline of at most 160 letters",
                found: "\(headline.trimmedText.count)")
        ]
    }
}
