/// Reads markup as XML has it: every element closed in order, attributes quoted, only known entities.
struct XMLChecker {
    private(set) var elements: [String] = []
    private(set) var identifiers: [String] = []
    private(set) var fault: String?

    init(_ text: String) {
        var open: [String] = []
        var rest = text[...]
        while fault == nil, let start = rest.firstIndex(of: "<") {
            if let bad = Self.fault(inText: rest[..<start]) { fault = bad }
            guard let end = rest[start...].firstIndex(of: ">") else {
                fault = "a tag does not end: \(rest[start...].prefix(40))"
                return
            }
            read(String(rest[rest.index(after: start)..<end]), &open)
            rest = rest[rest.index(after: end)...]
        }
        if fault == nil, !open.isEmpty { fault = "left open: \(open)" }
    }

    private mutating func read(_ tag: String, _ open: inout [String]) {
        if tag.hasPrefix("?") { return }
        if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            if open.popLast() != name { fault = "</\(name)> closes what is not open" }
            return
        }
        let isEmpty = tag.hasSuffix("/")
        let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" })
        readAttributes((isEmpty ? String(tag.dropLast()) : tag).dropFirst(name.count))
        elements.append(name)
        if !isEmpty { open.append(name) }
    }

    private mutating func readAttributes(_ text: Substring) {
        var rest = text
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].trimmingPrefix { $0 == " " }
            let value = rest[rest.index(after: equals)...]
            guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\""), name.allSatisfy(Self.isName)
            else {
                fault = "not an attribute: \(rest.prefix(40))"
                return
            }
            let content = value[value.index(after: value.startIndex)..<end]
            if let bad = Self.fault(inText: content) { fault = bad }
            if name == "id" { identifiers.append(String(content)) }
            rest = value[value.index(after: end)...]
        }
        if !rest.allSatisfy({ $0 == " " }) { fault = "a word without a value: \(rest)" }
    }

    private static func isName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-" || character == ":"
    }

    private static func fault(inText text: Substring) -> String? {
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        where !["lt;", "gt;", "amp;", "quot;", "#39;"].contains(where: part.hasPrefix) {
            return "an unknown entity: &\(part.prefix(12))"
        }
        return text.contains("<") ? "a bare < in \(text.prefix(40))" : nil
    }
}
