extension AlertRules {
    /// Every language has the same hazards: the same codes, times and areas, block by block.
    static func languages(_ alert: AlertElement) -> [AlertFinding] {
        let infos = alert.all("info")
        var order: [String] = []
        for info in infos where !order.contains(language(info)) { order.append(language(info)) }
        guard let first = order.first, order.count > 1 else { return [] }
        let model = infos.filter { language($0) == first }
        return order.dropFirst().flatMap { code in
            compare(infos.filter { language($0) == code }, in: code, with: model, in: first)
        }
    }

    /// - Source: CAP12, section 3.2.2: the default is US English.
    private static func language(_ info: AlertElement) -> String {
        (info.trimmed("language") ?? "en-US").lowercased()
    }

    private static func compare(
        _ blocks: [AlertElement], in code: String, with model: [AlertElement], in first: String
    ) -> [AlertFinding] {
        guard blocks.count == model.count else {
            return [
                AlertFinding(
                    .languages, line: blocks.first?.line, expected: "\(model.count) blocks in \(code), as in \(first)",
                    found: "\(blocks.count)")
            ]
        }
        return zip(blocks, model).flatMap { block, other in
            differences(block, other).map { name, found, expected in
                AlertFinding(
                    .languages, line: block[name]?.line ?? block.line,
                    expected: "\(name) as in \(first): \(shown(expected))", found: shown(found))
            }
        }
    }

    /// What must not depend on the language.
    private static let names = [
        "category", "responseType", "urgency", "severity", "certainty", "eventCode", "effective", "onset", "expires",
    ]

    private static func differences(
        _ block: AlertElement, _ other: AlertElement
    ) -> [(name: String, found: String, expected: String)] {
        let plain = names.map { ($0, codes(block, $0), codes(other, $0)) }
        let shapes = ["polygon", "circle", "geocode", "altitude", "ceiling"].map { name in
            ("area", places(block, name), places(other, name))
        }
        return (plain + shapes).filter { $0.1 != $0.2 }
    }

    /// All children of a name in one line, whatever their order.
    private static func codes(_ element: AlertElement, _ name: String) -> String {
        element.all(name).map(words).sorted().joined(separator: ", ")
    }

    private static func places(_ info: AlertElement, _ name: String) -> String {
        info.all("area").map { codes($0, name) }.sorted().joined(separator: "; ")
    }

    /// The text of an element and those in it, with one blank wherever white space is.
    private static func words(_ element: AlertElement) -> String {
        let texts = [element.text] + element.children.map(\.text)
        return texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
    }
}
