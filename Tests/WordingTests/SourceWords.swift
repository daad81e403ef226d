import Foundation

/// Words as they stand in the source files.
struct SourceWords {
    /// A literal that is given to whoever speaks.
    struct Spoken: Hashable {
        var key: String
        var context: String?
        var plural: String?
    }

    /// Every text between quotes, figures as `{1}`.
    private(set) var literals: Set<String> = []
    private(set) var spoken: [Spoken: String] = [:]

    /// Files in which the speakers' names are those of something else: there `text` reads a column.
    private static let others: Set<String> = ["ClaimTable+Row.swift"]
    private static let speakers: Set<String> = ["self", "language", "text", "words", "phrasing", "counted"]

    init(folders: [String]) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        for folder in folders {
            let path = root.appending(path: folder).path
            for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init()
            where name.hasSuffix(".swift") && !Self.others.contains(URL(filePath: name).lastPathComponent) {
                let file = path + "/" + name
                read(Array(try String(contentsOfFile: file, encoding: .utf8).utf8), folder + "/" + name)
            }
        }
    }

    private mutating func read(_ bytes: [UInt8], _ file: String) {
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: "//".utf8) {
                index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            } else if bytes[index] == UInt8(ascii: "\"") {
                let start = index
                let key = Self.literal(bytes, &index)
                literals.insert(key)
                guard let speaker = Self.speaker(bytes, before: start), Self.speakers.contains(speaker) else {
                    continue
                }
                var (spoken, next) = (Spoken(key: key), index)
                if speaker == "counted" {
                    guard Self.skip(",", bytes, &next), bytes[next] == UInt8(ascii: "\"") else { continue }
                    spoken.plural = Self.literal(bytes, &next)
                }
                if Self.skip(",", bytes, &next) {
                    // More than words: another kind of call.
                    guard Self.skip("of:", bytes, &next), bytes[next] == UInt8(ascii: "\"") else { continue }
                    spoken.context = Self.literal(bytes, &next)
                }
                if Self.skip(")", bytes, &next) { self.spoken[spoken] = file }
            } else {
                index += 1
            }
        }
    }

    /// What is called with the literal as its first argument.
    private static func speaker(_ bytes: [UInt8], before start: Int) -> String? {
        var end = start
        while end > 0, isBlank(bytes[end - 1]) { end -= 1 }
        guard end > 0, bytes[end - 1] == UInt8(ascii: "(") else { return nil }
        var first = end - 1
        while first > 0, isLetter(bytes[first - 1]) { first -= 1 }
        let name = String(decoding: bytes[first..<end - 1], as: UTF8.self)
        guard first > 0, bytes[first - 1] == UInt8(ascii: ".") else { return name }
        var owner = first - 1
        while owner > 0, isLetter(bytes[owner - 1]) { owner -= 1 }
        let object = String(decoding: bytes[owner..<first - 1], as: UTF8.self)
        return name == "counted" || name == "language" || object == "frame" || object == "words" ? name : nil
    }

    private static func skip(_ text: String, _ bytes: [UInt8], _ index: inout Int) -> Bool {
        var next = index
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        guard bytes[next...].starts(with: text.utf8) else { return false }
        next += text.utf8.count
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        index = next
        return true
    }

    /// The text of a literal, and the place behind it.
    private static func literal(_ bytes: [UInt8], _ index: inout Int) -> String {
        let isLong = bytes[index...].starts(with: "\"\"\"".utf8)
        index += isLong ? 3 : 1
        var (text, figures): ([UInt8], Int) = ([], 0)
        while index < bytes.count {
            if isLong ? bytes[index...].starts(with: "\"\"\"".utf8) : bytes[index] == UInt8(ascii: "\"") { break }
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                text.append(bytes[index])
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case UInt8(ascii: "("):
                figures += 1
                text += Array("{\(figures)}".utf8)
                index += 1
                skipFigure(bytes, &index)
            case UInt8(ascii: "u"):
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1
                let code = UInt32(String(decoding: bytes[index + 3..<end], as: UTF8.self), radix: 16) ?? 0
                text += Array(String(Unicode.Scalar(code) ?? " ").utf8)
                index = end + 1
            case let next:
                // Behind a bar at the end of a line the text goes on.
                text +=
                    next == UInt8(ascii: "n")
                    ? [10] : next == UInt8(ascii: "t") ? [9] : next == 10 ? [0x5C, 10] : [next]
                index += 2
            }
        }
        index += isLong ? 3 : 1
        return isLong ? joined(String(decoding: text, as: UTF8.self)) : String(decoding: text, as: UTF8.self)
    }

    /// A text over several lines, without their margin.
    private static func joined(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)
        let margin = lines.last?.count ?? 0
        lines.removeLast(min(1, lines.count))
        return lines.map { String($0.dropFirst(min(margin, $0.prefix { $0 == " " }.count))) }.joined(separator: "\n")
            .replacing("\\\n", with: "")
    }

    /// Past an interpolation with the brackets and texts in it.
    private static func skipFigure(_ bytes: [UInt8], _ index: inout Int) {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 {
                    index += 1
                    return
                }
            case UInt8(ascii: "\""):
                _ = literal(bytes, &index)
                continue
            default: break
            }
            index += 1
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == 95
    }
}
