/// Reads JSON, with the offset of each value and with bounds.
///
/// - Source: RFC8259.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private var values = 0

    /// A level of the text encoding may hold OR and AND, each an object and an array; the deepest may hold a geometry.
    private static let depthLimit = 4 * (FilterLimit.depth + 1) + 16
    private static let valueLimit = FilterLimit.nodes + 4 * FilterLimit.points

    static func value(of text: String) throws(FilterError) -> JSONValue {
        guard text.utf8.count <= FilterLimit.length else {
            throw FilterError(
                offset: FilterLimit.length, expected: "at most \(FilterLimit.length) bytes",
                found: "\(text.utf8.count)")
        }
        var reader = JSONReader(bytes: Array(text.utf8))
        let value = try reader.value()
        reader.skipSpace()
        guard reader.position == reader.bytes.count else { throw reader.error(expected: "the end") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func error(expected: String) -> FilterError {
        let rest = String(decoding: bytes[min(position, bytes.count)...].prefix(20), as: UTF8.self)
        return FilterError(offset: position, expected: expected, found: rest.isEmpty ? "the end" : rest)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard let byte = next, UInt32(byte) == character.value else { return false }
        position += 1
        return true
    }

    private mutating func require(_ character: Unicode.Scalar) throws(FilterError) {
        guard take(character) else { throw error(expected: String(Character(character))) }
    }

    private mutating func value() throws(FilterError) -> JSONValue {
        skipSpace()
        (depth, values) = (depth + 1, values + 1)
        guard depth <= Self.depthLimit else { throw error(expected: "at most \(Self.depthLimit) levels") }
        guard values <= Self.valueLimit else { throw error(expected: "at most \(Self.valueLimit) values") }
        let offset = position
        let kind = try kind()
        depth -= 1
        return JSONValue(offset: offset, kind: kind)
    }

    private mutating func kind() throws(FilterError) -> JSONValue.Kind {
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        default: break
        }
        for (word, kind) in [("true", JSONValue.Kind.bool(true)), ("false", .bool(false)), ("null", .null)]
        where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return kind
        }
        return .number(try number())
    }

    private mutating func object() throws(FilterError) -> JSONValue.Kind {
        var members: [(name: String, value: JSONValue)] = []
        var names: Set<String> = []
        try require("{")
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw error(expected: "a name in double quotes") }
            let start = position
            let name = try string()
            guard names.insert(name).inserted else {
                throw FilterError(offset: start, expected: "each name once", found: name)
            }
            try require(":")
            members.append((name, try value()))
        } while take(",")
        try require("}")
        return .object(members)
    }

    private mutating func array() throws(FilterError) -> JSONValue.Kind {
        var elements: [JSONValue] = []
        try require("[")
        if take("]") { return .array([]) }
        repeat { elements.append(try value()) } while take(",")
        try require("]")
        return .array(elements)
    }

    /// JSON allows no `+`, no bare point and no zeros in front.
    private mutating func number() throws(FilterError) -> Double {
        let text = bytes[position...].prefix { DecimalNumber.isPart($0) }
        let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
        let whole = digits.prefix { (48...57).contains($0) }
        let rest = digits.dropFirst(whole.count)
        let isPointed = rest.first != UInt8(ascii: ".") || rest.dropFirst().first.map { (48...57).contains($0) } == true
        guard !whole.isEmpty, whole.count == 1 || whole.first != 48, isPointed,
            let value = DecimalNumber.read(String(decoding: text, as: UTF8.self))
        else { throw error(expected: "a JSON value") }
        position += text.count
        return value
    }

    // MARK: Strings

    private mutating func string() throws(FilterError) -> String {
        let start = position
        var content: [UInt8] = []
        position += 1
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): content += Array(String(try escaped()).utf8)
            case 0..<0x20:
                position -= 1
                throw error(expected: "no control character within a text")
            default: content.append(byte)
            }
        }
        throw FilterError(offset: start, expected: "a closing \"", found: "the end")
    }

    private mutating func escaped() throws(FilterError) -> Unicode.Scalar {
        let plain: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
            UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
        ]
        if let byte = next, let scalar = plain[byte] {
            position += 1
            return scalar
        }
        let high = try codeUnit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, next == UInt8(ascii: "\\") else { throw error(expected: "a pair of surrogates") }
        position += 1
        let low = try codeUnit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw error(expected: "a pair of surrogates") }
        return scalar
    }

    private mutating func codeUnit() throws(FilterError) -> UInt32 {
        let digits = bytes[min(position + 1, bytes.count)...].prefix(4)
        guard next == UInt8(ascii: "u"), digits.count == 4, digits.first != UInt8(ascii: "+"),
            digits.first != UInt8(ascii: "-"), let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error(expected: "an escape of JSON") }
        position += 5
        return unit
    }
}
