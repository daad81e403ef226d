import FireEvents
import Tables

/// Orbit Mean-Elements Messages in XML, one (`omm`) or several (`ndm`).
///
/// - Source: CCSDS2023, section 8 (XML).
enum OrbitXML {
    static func isXML(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(2_000), as: UTF8.self).lowercased()
        return start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("<")
            && (start.contains("<omm") || start.contains("<ndm"))
    }

    /// - Throws: ``FormatError`` with the line of the message that cannot be read.
    static func read(_ file: InputFile) throws(FormatError) -> [OrbitalElements] {
        var sets: [OrbitalElements] = []
        for message in messages(in: try root(file)) {
            do throws(FormatError) {
                sets += try OrbitTable.read(InputFile(name: file.name, bytes: row(of: message)))
            } catch {
                throw FormatError(source: file.name, line: message.line, expected: error.expected, found: error.found)
            }
        }
        guard !sets.isEmpty else {
            throw FormatError(source: file.name, expected: "messages with mean elements (omm)", found: "none")
        }
        return sets
    }

    private static func root(_ file: InputFile) throws(FormatError) -> XMLElement {
        let root: XMLElement?
        do throws(XMLFault) {
            root = try XMLDocument.parse(file.bytes).root
        } catch {
            throw FormatError(source: file.name, line: error.line, expected: error.expected, found: error.found)
        }
        guard let root else { throw FormatError(source: file.name, expected: "an element", found: "none") }
        return root
    }

    private static func messages(in element: XMLElement) -> [XMLElement] {
        element.name == "omm" ? [element] : element.children.flatMap(messages)
    }

    /// The fields of a message as a table of one row, under their keywords.
    private static func row(of message: XMLElement) -> [UInt8] {
        var (names, values): ([String], [String]) = ([], [])
        func gather(_ element: XMLElement) {
            element.children.forEach(gather)
            guard element.children.isEmpty, !names.contains(element.name) else { return }
            names.append(element.name)
            values.append(
                String(element.text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
        }
        gather(message)
        var buffer = TextBuffer()
        for line in [names, values] {
            for (index, field) in line.enumerated() {
                if index > 0 { buffer.append(ascii: ",") }
                buffer.append(csvField: field)
            }
            buffer.append(ascii: "\n")
        }
        return buffer.bytes
    }
}
