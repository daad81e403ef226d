import JSONText

/// Reads JSON byte by byte and remembers lines.
package struct LocatedJSONReader {
    private let bytes: [UInt8]
    private let source: String
    private var offset = 0
    private var line = 1
    private var depth = 0
    private static let deepest = 64

    /// - Throws: ``FormatError`` with the line where the bytes are no JSON, or a name stands twice in an object.
    package static func read(_ file: InputFile) throws(FormatError) -> LocatedJSON {
        var reader = LocatedJSONReader(bytes: file.bytes, source: file.name)
        let value = try reader.value("")
        reader.skipBlanks()
        guard reader.offset == file.bytes.count else { throw reader.error("the end") }
        return value
    }

    private init(bytes: [UInt8], source: String) {
        self.bytes = bytes
        self.source = source
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    private mutating func value(_ path: String) throws(FormatError) -> LocatedJSON {
        skipBlanks()
        let start = line
        guard depth < Self.deepest else { throw error("at most \(Self.deepest) levels") }
        depth += 1
        defer { depth -= 1 }
        return LocatedJSON(value: try content(path), line: start, path: path)
    }

    private mutating func content(_ path: String) throws(FormatError) -> LocatedJSON.Value {
        switch peek {
        case UInt8(ascii: "{"): .object(try object(path))
        case UInt8(ascii: "["): .array(try array(path))
        case UInt8(ascii: "\""): .string(try string())
        case UInt8(ascii: "t"): try word("true", .bool(true))
        case UInt8(ascii: "f"): try word("false", .bool(false))
        case UInt8(ascii: "n"): try word("null", .null)
        default: .number(try number())
        }
    }

    private mutating func object(_ path: String) throws(FormatError) -> [(name: String, value: LocatedJSON)] {
        offset += 1
        var members: [(name: String, value: LocatedJSON)] = []
        var names: Set<String> = []
        if take("}") { return [] }
        repeat {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw error("a name in quotation marks") }
            let name = try string()
            guard names.insert(name).inserted else { throw error("each name once", name) }
            guard take(":") else { throw error("“:” after \(name)") }
            members.append((name, try value(path.isEmpty ? name : path + "." + name)))
        } while take(",")
        guard take("}") else { throw error("“,” or “}”") }
        return members.filter { !$0.name.hasPrefix("//") }
    }

    private mutating func array(_ path: String) throws(FormatError) -> [LocatedJSON] {
        offset += 1
        var values: [LocatedJSON] = []
        if take("]") { return [] }
        repeat { values.append(try value("\(path)[\(values.count)]")) } while take(",")
        guard take("]") else { throw error("“,” or “]”") }
        return values
    }

    private mutating func word(_ word: String, _ value: LocatedJSON.Value) throws(FormatError) -> LocatedJSON.Value {
        guard bytes[offset...].starts(with: word.utf8) else { throw error("a value") }
        offset += word.utf8.count
        return value
    }

    private mutating func number() throws(FormatError) -> Double {
        let digits = bytes[offset...].prefix { "+-.eE0123456789".utf8.contains($0) }
        let text = String(decoding: digits, as: UTF8.self)
        guard let first = digits.first, first != UInt8(ascii: "+"), let value = Double(text), value.isFinite else {
            throw error("a value")
        }
        offset += digits.count
        return value
    }
}

extension LocatedJSONReader {
    private mutating func string() throws(FormatError) -> String {
        let rest = bytes[offset...]
        var end = offset + 1
        while end < rest.endIndex, bytes[end] != UInt8(ascii: "\"") {
            guard bytes[end] >= 32 else { throw error("a closing quotation mark on the line") }
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < rest.endIndex else { throw error("a closing quotation mark") }
        let text = try text(Array(bytes[offset...end]))
        offset = end + 1
        return text
    }

    private func text(_ quoted: [UInt8]) throws(FormatError) -> String {
        var reader = JSONStringReader(quoted, from: 1)
        do throws(JSONTextError) { return try reader.text() } catch {
            throw self.error(error.expected + " in the string")
        }
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard let byte = peek, UInt32(byte) == character.value else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, [9, 10, 13, 32].contains(byte) {
            if byte == 10 { line += 1 }
            offset += 1
        }
    }

    private func error(_ expected: String, _ found: String? = nil) -> FormatError {
        let shown = peek.map { _ in
            "“" + String(decoding: bytes[offset...].prefix { $0 != 10 }.prefix(30), as: UTF8.self) + "”"
        }
        return FormatError(source: source, line: line, expected: expected, found: found ?? shown ?? "the end")
    }
}
