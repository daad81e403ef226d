import JSONText

/// Reads JSON without fractions, byte by byte.
struct JSONReader {
    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0
    private static let deepest = 64

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(CanonicalJSONError) -> CanonicalJSON {
        let value = try value()
        skipBlanks()
        guard offset == bytes.count else { throw expected("the end") }
        return value
    }

    private mutating func value() throws(CanonicalJSONError) -> CanonicalJSON {
        skipBlanks()
        guard offset < bytes.count else { throw expected("a value") }
        switch bytes[offset] {
        case UInt8(ascii: "{"): return try nested { reader throws(CanonicalJSONError) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(CanonicalJSONError) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try integer()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(CanonicalJSONError) -> CanonicalJSON
    ) throws(CanonicalJSONError) -> CanonicalJSON {
        guard depth < Self.deepest else { throw expected("at most \(Self.deepest) levels") }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    private mutating func object() throws(CanonicalJSONError) -> CanonicalJSON {
        offset += 1
        var members: [CanonicalJSON.Member] = []
        if take("}") { return .object([]) }
        repeat {
            members.append(try member())
        } while take(",")
        guard take("}") else { throw expected("“,” or “}”") }
        let object = CanonicalJSON.members(members)
        guard case .object(let sorted) = object, sorted.count == members.count else { throw expected("each name once") }
        return object
    }

    private mutating func member() throws(CanonicalJSONError) -> CanonicalJSON.Member {
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw expected("a name") }
        let name = try string()
        guard name.utf8.allSatisfy({ (32..<127).contains($0) }) else { throw expected("a name of printable ASCII") }
        guard take(":") else { throw expected("“:”") }
        return CanonicalJSON.Member(name, try value())
    }

    private mutating func array() throws(CanonicalJSONError) -> CanonicalJSON {
        offset += 1
        var values: [CanonicalJSON] = []
        if take("]") { return .array([]) }
        repeat {
            values.append(try value())
        } while take(",")
        guard take("]") else { throw expected("“,” or “]”") }
        return .array(values)
    }

    private mutating func word(_ word: String, _ value: CanonicalJSON) throws(CanonicalJSONError) -> CanonicalJSON {
        guard bytes[offset...].starts(with: word.utf8) else { throw expected(word) }
        offset += word.utf8.count
        return value
    }

    private mutating func integer() throws(CanonicalJSONError) -> CanonicalJSON {
        let digits = bytes[offset...].prefix { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
        let next = offset + digits.count < bytes.count ? bytes[offset + digits.count] : 0
        let text = String(decoding: digits, as: UTF8.self)
        guard let value = Int(text), value.magnitude <= CanonicalJSON.largestInteger, String(value) == text,
            ![UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(next)
        else { throw expected("an integer of at most 53 bits (decimals are strings), a string, a list or an object") }
        offset += digits.count
        return .integer(value)
    }

    private mutating func string() throws(CanonicalJSONError) -> String {
        var scanner = JSONStringReader(bytes, from: offset + 1)
        do throws(JSONTextError) {
            let text = try scanner.text()
            offset = scanner.offset
            return text
        } catch {
            throw CanonicalJSONError(offset: error.offset, expected: error.expected)
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard offset < bytes.count, UInt32(bytes[offset]) == character.value else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, [9, 10, 13, 32].contains(bytes[offset]) { offset += 1 }
    }

    private func expected(_ what: String) -> CanonicalJSONError { CanonicalJSONError(offset: offset, expected: what) }
}
