/// Reads the text of one JSON string, from behind its first quotation mark.
public struct JSONStringReader {
    private let bytes: [UInt8]
    /// Behind the closing quotation mark, in the end.
    public private(set) var offset: Int
    private var content: [UInt8] = []

    public init(_ bytes: [UInt8], from offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// - Throws: ``JSONTextError`` where the string is damaged or does not end.
    public mutating func text() throws(JSONTextError) -> String {
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""): return try decoded()
            case UInt8(ascii: "\\"): try escape()
            case 0..<32: throw expected("no control character")
            default: content.append(byte)
            }
        }
        throw expected("a closing quotation mark")
    }

    private func decoded() throws(JSONTextError) -> String {
        guard let text = String(validating: content, as: UTF8.self) else { throw expected("UTF-8") }
        return text
    }

    private mutating func escape() throws(JSONTextError) {
        switch next() {
        case UInt8(ascii: "\""): content.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): content.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): content.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): content.append(8)
        case UInt8(ascii: "t"): content.append(9)
        case UInt8(ascii: "n"): content.append(10)
        case UInt8(ascii: "f"): content.append(12)
        case UInt8(ascii: "r"): content.append(13)
        case UInt8(ascii: "u"): content += String(try scalar()).utf8
        default: throw expected("a known escape")
        }
    }

    /// One `xxxx`, or two with `\u` between them for what lies beyond the basic plane.
    private mutating func scalar() throws(JSONTextError) -> Character {
        let first = try unit()
        guard UTF16.isLeadSurrogate(first) else {
            guard let scalar = Unicode.Scalar(first) else { throw expected("a whole pair of surrogates") }
            return Character(scalar)
        }
        guard next() == UInt8(ascii: "\\"), next() == UInt8(ascii: "u") else { throw expected("a second surrogate") }
        let second = try unit()
        guard UTF16.isTrailSurrogate(second) else { throw expected("a second surrogate") }
        return Character(UTF16.decode(UTF16.EncodedScalar([first, second])))
    }

    private mutating func unit() throws(JSONTextError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 128 else {
                throw expected("four hexadecimal digits")
            }
            value = value << 4 | UInt16(digit)
        }
        return value
    }

    private mutating func next() -> UInt8? {
        guard offset < bytes.count else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    private func expected(_ what: String) -> JSONTextError { JSONTextError(offset: offset, expected: what) }
}
