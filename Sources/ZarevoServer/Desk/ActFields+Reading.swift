import EmergencyResponse

extension ActFields {
    /// What content says, field by field, as ``content(_:)`` reads it back.
    ///
    /// - Returns: `nil` where the fields do not hold all that it says: filled in from them it would lose the rest.
    func values(of content: CanonicalJSON) -> [String: String]? {
        var values: [String: String] = [:]
        for field in fields {
            values[field.name] = Self.member(field.name, of: content).map { Self.typed($0, field.name) }
        }
        guard let read = try? self.content(values), read == Self.named(content, values["areas"] ?? "") else {
            return nil
        }
        return values
    }

    private static func member(_ name: String, of content: CanonicalJSON) -> CanonicalJSON? {
        let parts = name.split(separator: ".").map(String.init)
        guard parts[0] == "ground" else { return parts.reduce(content) { $0?[$1] } }
        guard case .array(let grounds)? = content["grounds"] else { return nil }
        return grounds.first?[parts[1]]
    }

    /// Content with its areas by code, as a form has them.
    private static func named(_ content: CanonicalJSON, _ areas: String) -> CanonicalJSON {
        guard case .object(let members) = content, content["areas"] != nil else { return content }
        let codes = CanonicalJSON.array(words(areas).map { .string($0) })
        return .members(members.filter { $0.name != "areas" } + [.init("areas", codes)])
    }

    /// As a person would have typed it.
    private static func typed(_ value: CanonicalJSON, _ name: String) -> String {
        switch (kind(of: name), value) {
        case (.areas, .array(let areas)): areas.map(area).joined(separator: ", ")
        case (.resources, .array(let resources)): resources.map(resource).joined(separator: "\n")
        case (.words, .array(let words)): words.compactMap(\.string).joined(separator: " ")
        case (.report, .object): (value["id"]?.string ?? "") + "/" + number(value["version"])
        case (.date, .string(let text)): String(text.prefix(10))
        case (.term, .string(OrderBody.Term.specialOrder)): ""
        case (.instant, .string(let text)), (.term, .string(let text)): String(text.prefix(16))
        case (_, .string(let text)): text
        case (_, .integer): number(value)
        default: ""
        }
    }

    private static func number(_ value: CanonicalJSON?) -> String {
        guard case .integer(let number)? = value else { return "" }
        return String(number)
    }

    /// `RU-BU:part`, and `04720@RU-KYA` where the code does not tell in what it lies.
    private static func area(_ value: CanonicalJSON) -> String {
        let code = value["code"]?.string ?? ""
        var parent = ""
        if case .array(let within)? = value["within"], let first = within.first?.string, !code.hasPrefix(first + "-") {
            parent = "@" + first
        }
        return code + parent + (value["extent"]?.string == "part" ? ":part" : "")
    }

    private static func resource(_ value: CanonicalJSON) -> String {
        let unit = value["unit"]?.string.map { " " + $0 } ?? ""
        let description = value["description"]?.string.map { ":" + $0 } ?? ""
        let quantity = number(value["quantity"]) + unit
        return (value["kind"]?.string ?? "") + (quantity + description == "" ? "" : ":" + quantity + description)
    }
}
