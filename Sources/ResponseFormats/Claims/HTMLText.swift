import Formats

/// Text of a page, and the metadata of its head.
struct HTMLText {
    private(set) var characters: [SourceCharacter] = []
    private(set) var metadata: [String: String] = [:]

    private let source: [SourceCharacter]
    private var position = 0
    private var skipped: [String] = []
    private var articleDepth = 0
    private let hasArticle: Bool

    init(_ source: [SourceCharacter]) {
        self.source = source
        hasArticle = Self.contains("<article", in: source)
        while position < source.count { step() }
    }

    private static func contains(_ text: String, in source: [SourceCharacter]) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard source.count >= wanted.count else { return false }
        return (0...source.count - wanted.count).contains { start in
            wanted.indices.allSatisfy { source[start + $0].scalar.properties.lowercaseMapping == String(wanted[$0]) }
        }
    }

    /// Whether the bytes look like a page and not like plain text.
    static func isHTML(_ source: [SourceCharacter]) -> Bool {
        let head = Array(source.prefix(4_096))
        return ["<!doctype html", "<html", "<body", "<p>", "<div", "<article"].contains { contains($0, in: head) }
    }

    private func at(_ offset: Int) -> Unicode.Scalar {
        position + offset < source.count ? source[position + offset].scalar : "\0"
    }

    private func starts(_ text: String) -> Bool {
        text.unicodeScalars.enumerated().allSatisfy { at($0.offset) == $0.element }
    }

    private mutating func step() {
        if starts("<!--") {
            skip(to: "-->")
        } else if at(0) == "<", at(1) == "/" || at(1) == "!" || at(1) == "?" || at(1).properties.isAlphabetic {
            readTag()
        } else if at(0) == "&" {
            readEntity()
        } else {
            write(source[position])
            position += 1
        }
    }

    private mutating func skip(to end: String) {
        while position < source.count, !starts(end) { position += 1 }
        position = min(source.count, position + end.unicodeScalars.count)
    }

    private mutating func readTag() {
        let begin = position
        var tag = HTMLTag()
        position += 1
        tag.read(source, &position)
        if tag.name == "script" || tag.name == "style", !tag.isClosing { return skipRaw(tag) }
        if tag.name == "meta" { note(tag) }
        if tag.name == "time", let date = tag.attributes["datetime"] { metadata["time"] = metadata["time"] ?? date }
        update(for: tag)
        if Self.blocks.contains(tag.name), begin < source.count { breakLine(source[begin]) }
    }

    /// The content of a script is no text; one with linked data may tell the date.
    private mutating func skipRaw(_ tag: HTMLTag) {
        let begin = position
        skip(to: "</" + tag.name)
        position = max(begin, position)
        let raw = String(String.UnicodeScalarView(source[begin..<position].map(\.scalar)))
        if let range = raw.firstRange(of: "\"datePublished\"") {
            let value = raw[range.upperBound...].split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
            if value.count > 1 { metadata["datePublished"] = String(value[1]) }
        }
        while position < source.count, at(0) != ">" { position += 1 }
        position = min(source.count, position + 1)
    }

    private mutating func note(_ tag: HTMLTag) {
        guard let name = tag.attributes["property"] ?? tag.attributes["name"] ?? tag.attributes["itemprop"],
            let content = tag.attributes["content"]
        else { return }
        metadata[name] = content
    }

    private mutating func update(for tag: HTMLTag) {
        if tag.name == "article" { articleDepth = max(0, articleDepth + (tag.isClosing ? -1 : 1)) }
        guard Self.unread.contains(tag.name) else { return }
        if tag.isClosing {
            if let index = skipped.lastIndex(of: tag.name) { skipped.removeSubrange(index...) }
        } else if !tag.isEmpty {
            skipped.append(tag.name)
        }
    }

    private var isReading: Bool { skipped.isEmpty && (!hasArticle || articleDepth > 0) }

    private mutating func write(_ character: SourceCharacter) {
        guard isReading else { return }
        var character = character
        if character.scalar.value <= 32 { character.scalar = " " }
        if character.scalar == " ", characters.last.map({ $0.scalar == " " || $0.scalar == "\n" }) ?? true { return }
        characters.append(character)
    }

    private mutating func breakLine(_ character: SourceCharacter) {
        guard let last = characters.last, last.scalar != "\n" else { return }
        characters.append(SourceCharacter(scalar: "\n", start: character.start, end: character.start))
    }

    private mutating func readEntity() {
        var end = 1
        while end < 12, at(end).properties.isAlphabetic || at(end) == "#" || ("0"..."9").contains(at(end)) { end += 1 }
        let name = String(String.UnicodeScalarView((1..<end).map { at($0) }))
        guard let scalar = HTMLEntity.scalar(name) else {
            write(source[position])
            position += 1
            return
        }
        if at(end) == ";" { end += 1 }
        let last = min(position + end, source.count) - 1
        write(SourceCharacter(scalar: scalar, start: source[position].start, end: source[last].end))
        position += end
    }

    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "section",
        "article",
        "header", "blockquote", "figure", "figcaption", "main", "time", "hr", "dt", "dd", "title", "body",
    ]
    private static let unread: Set<String> = [
        "head", "nav", "footer", "aside", "form", "button", "svg", "noscript", "iframe", "select", "template", "script",
        "style",
    ]
}
