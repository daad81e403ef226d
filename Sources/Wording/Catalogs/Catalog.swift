import CLanguages

/// What a language says for what English says, with the form of its numbers.
struct Catalog: Sendable {
    let plural: PluralRule
    let ownName: String
    let decimalMark: String
    let groupSeparator: String
    private let messages: [Key: [String]]

    private struct Key: Hashable {
        let text: String
        let context: String?
        let plural: String?
    }

    /// Files of languages by their codes.
    nonisolated(unsafe) private static let files: [String: UnsafeBufferPointer<UInt8>] = {
        var count = 0
        let files = UnsafeBufferPointer(start: language_files(&count), count: count)
        return Dictionary(
            uniqueKeysWithValues: files.map {
                (String(cString: $0.code), UnsafeBufferPointer(start: $0.bytes, count: $0.count))
            })
    }()

    static let codes = Set(files.keys)

    /// By the codes of the languages; a mistake in a file stops the program, whose words would be of two languages without it.
    static let all: [String: Catalog] = Dictionary(
        uniqueKeysWithValues: files.map { code, bytes in
            do throws(MessageFile.Fault) {
                return (code, try Catalog(String(decoding: bytes, as: UTF8.self)))
            } catch {
                fatalError("languages/\(code).po, \(error)")
            }
        })

    /// - Throws: `MessageFile.Fault` where the file cannot be meant.
    init(_ text: String) throws(MessageFile.Fault) {
        let file = try MessageFile(text)
        let header = Self.header(file)
        func fault(_ expected: String) -> MessageFile.Fault {
            .init(line: file.entries.first?.line ?? 1, expected: expected + " in the header", found: "none")
        }
        guard let rule = header["Plural-Forms"].flatMap(PluralRule.init) else { throw fault("Plural-Forms") }
        guard let name = header["X-Own-Name"] else { throw fault("X-Own-Name") }
        guard let mark = header["X-Decimal-Mark"] else { throw fault("X-Decimal-Mark") }
        guard let group = header["X-Group-Separator"] else { throw fault("X-Group-Separator") }
        (plural, ownName, decimalMark, groupSeparator) = (rule, name, mark, Self.separators[group] ?? group)
        var messages: [Key: [String]] = [:]
        for entry in file.entries.dropFirst() {
            let expected = entry.plural == nil ? 1 : rule.formCount
            guard entry.forms.count == expected else {
                throw .init(line: entry.line, expected: "\(expected) forms", found: "\(entry.forms.count)")
            }
            // What is not yet translated is empty.
            if entry.forms.contains("") { continue }
            let key = Key(text: entry.key, context: entry.context, plural: entry.plural)
            guard messages.updateValue(entry.forms, forKey: key) == nil else {
                throw .init(line: entry.line, expected: "each message once", found: "\"\(entry.key)\" again")
            }
        }
        self.messages = messages
    }

    func message(_ key: String, of context: String? = nil) -> String? {
        messages[Key(text: key, context: context, plural: nil)]?.first
    }

    func forms(_ one: String, _ other: String, of context: String?) -> [String]? {
        messages[Key(text: one, context: context, plural: other)]
    }

    private static let separators = ["narrow no-break space": "\u{202F}", "no-break space": "\u{A0}"]

    /// The first message, whose key is empty: lines with a name and a value.
    private static func header(_ file: MessageFile) -> [String: String] {
        let lines = file.entries.first.map { $0.key.isEmpty ? $0.forms[0] : "" } ?? ""
        let pairs = lines.split(separator: "\n").compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
