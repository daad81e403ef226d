import Formats

/// One tag of a page.
struct HTMLTag {
    private(set) var name = ""
    private(set) var isClosing = false
    private(set) var isEmpty = false
    private(set) var attributes: [String: String] = [:]

    /// Reads on from behind the angle bracket to behind the closing one.
    mutating func read(_ source: [SourceCharacter], _ position: inout Int) {
        func at() -> Unicode.Scalar { position < source.count ? source[position].scalar : ">" }
        if at() == "/" {
            isClosing = true
            position += 1
        }
        name = word(source, &position)
        while position < source.count, at() != ">" {
            let attribute = word(source, &position)
            if attribute.isEmpty {
                if at() == "/" { isEmpty = true }
                position += 1
            } else {
                skipBlanks(source, &position)
                guard at() == "=" else { continue }
                position += 1
                skipBlanks(source, &position)
                attributes[attribute] = value(source, &position)
            }
        }
        position = min(source.count, position + 1)
    }

    private func skipBlanks(_ source: [SourceCharacter], _ position: inout Int) {
        while position < source.count, source[position].scalar.value <= 32 { position += 1 }
    }

    private func word(_ source: [SourceCharacter], _ position: inout Int) -> String {
        var text = String.UnicodeScalarView()
        while position < source.count, !" \t\r\n/>=\"'".unicodeScalars.contains(source[position].scalar) {
            text.append(source[position].scalar)
            position += 1
        }
        return String(text).lowercased()
    }

    private func value(_ source: [SourceCharacter], _ position: inout Int) -> String {
        guard position < source.count else { return "" }
        let quote = source[position].scalar
        let isQuoted = quote == "\"" || quote == "'"
        if isQuoted { position += 1 }
        var text = String.UnicodeScalarView()
        while position < source.count {
            let scalar = source[position].scalar
            if isQuoted ? scalar == quote : (scalar.value <= 32 || scalar == ">") { break }
            text.append(scalar)
            position += 1
        }
        if isQuoted { position = min(source.count, position + 1) }
        return String(text)
    }
}

/// Characters that pages write by name or number.
enum HTMLEntity {
    static func scalar(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let value =
            digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init)
    }

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "mdash": "—", "ndash": "–", "minus": "−", "laquo": "«", "raquo": "»",
        "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "hellip": "…", "deg": "°",
        "sup2": "²", "times": "×", "middot": "·", "bull": "•", "shy": "\u{AD}", "copy": "©", "reg": "®", "euro": "€",
        "eacute": "é", "egrave": "è", "ccedil": "ç", "uuml": "ü", "ouml": "ö", "auml": "ä",
    ]
}
