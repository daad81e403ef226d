/// A word of a CQL2 text.
struct Token {
    let offset: Int
    let end: Int
    let kind: Kind

    enum Kind: Equatable {
        case word(String)
        /// A property name in double quotes.
        case name(String)
        case text(String)
        case number(Double)
        case symbol(String)
        case end
    }
}

/// Cuts a CQL2 text into words.
struct TextLexer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func next() throws(FilterError) -> Token {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
        let start = position
        guard start < bytes.count else { return Token(offset: start, end: start, kind: .end) }
        let kind = try kind(of: bytes[start])
        return Token(offset: start, end: position, kind: kind)
    }

    /// The text of a token, for an error.
    func text(of token: Token) -> String {
        token.kind == .end ? "the end" : String(decoding: bytes[token.offset..<token.end], as: UTF8.self)
    }

    private mutating func kind(of first: UInt8) throws(FilterError) -> Token.Kind {
        switch first {
        case UInt8(ascii: "'"): .text(try quoted(hasEscapes: true))
        case UInt8(ascii: "\""): .name(try quoted(hasEscapes: false))
        case let byte where Self.startsWord(byte): .word(take { Self.startsWord($0) || Self.continuesWord($0) })
        case let byte where DecimalNumber.isPart(byte): .number(try number())
        default: .symbol(try symbol(first))
        }
    }

    private mutating func take(while isPart: (UInt8) -> Bool) -> String {
        let part = bytes[position...].prefix(while: isPart)
        position += part.count
        return String(decoding: part, as: UTF8.self)
    }

    private static func startsWord(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            || byte >= 0x80
    }

    private static func continuesWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
    }

    private mutating func number() throws(FilterError) -> Double {
        let start = position
        let text = take(while: DecimalNumber.isPart)
        guard let value = DecimalNumber.read(text) else {
            throw FilterError(offset: start, expected: "a number", found: text)
        }
        return value
    }

    private mutating func symbol(_ first: UInt8) throws(FilterError) -> String {
        let two = String(decoding: bytes[position...].prefix(2), as: UTF8.self)
        if ["<>", "<=", ">="].contains(two) {
            position += 2
            return two
        }
        guard "(),=<>".utf8.contains(first) else {
            throw FilterError(
                offset: position, expected: "a property, a value, an operator or a parenthesis",
                found: String(decoding: bytes[position...].prefix(1), as: UTF8.self))
        }
        position += 1
        return String(two.prefix(1))
    }

    /// A doubled quotation mark stands for itself.
    ///
    /// - Source: OGC21-065r2, /req/cql2-text/escaping, for the backslash.
    private mutating func quoted(hasEscapes: Bool) throws(FilterError) -> String {
        let (start, mark) = (position, bytes[position])
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let (byte, following) = (bytes[position], position + 1 < bytes.count ? bytes[position + 1] : nil)
            if byte == mark, following != mark {
                position += 1
                return String(decoding: content, as: UTF8.self)
            }
            if byte == mark {
                position += 1
            } else if hasEscapes, byte == UInt8(ascii: "\\"), let meant = following.flatMap(Self.escaped) {
                content.append(meant)
                position += 2
                continue
            }
            content.append(byte)
            position += 1
        }
        throw FilterError(
            offset: start, expected: "a closing \(mark == UInt8(ascii: "'") ? "'" : "\"")", found: "the end")
    }

    /// What follows a backslash; `nil` where the backslash stands for itself, as in `\%` for LIKE.
    private static func escaped(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\\"): byte
        case UInt8(ascii: "a"): 7
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "t"): 9
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "v"): 11
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "r"): 13
        default: nil
        }
    }
}
