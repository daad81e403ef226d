/// Looks over the tags of a document before it is parsed: libxml2 compares each attribute of an element with each other.
enum XMLTagScan {
    /// Bytes of a message; receivers take less than one million.
    static let byteLimit = 16 << 20
    /// Of one element, declarations of namespaces too.
    static let attributeLimit = 256

    /// - Throws: ``XMLFault`` with the line of the first element beyond the limits.
    /// - Complexity: O(bytes).
    static func check(_ bytes: [UInt8]) throws(XMLFault) {
        guard bytes.count <= byteLimit else {
            throw XMLFault(
                line: nil, expected: "a message of at most \(byteLimit >> 20) MiB", found: "\(bytes.count) bytes")
        }
        var (index, line) = (0, 1)
        while index < bytes.count {
            if bytes[index] == ASCII.lineFeed { line += 1 }
            let end = bytes[index] == ASCII.less ? skippedEnd(bytes, from: index) ?? tagEnd(bytes, from: index) : nil
            guard let end else {
                index += 1
                continue
            }
            guard end.attributes <= attributeLimit else {
                throw XMLFault(
                    line: line, expected: "at most \(attributeLimit) attributes in an element", found: "more")
            }
            line += bytes[index..<end.index].count { $0 == ASCII.lineFeed }
            index = end.index
        }
    }

    private typealias End = (index: Int, attributes: Int)

    /// Behind a comment, a section of characters or an instruction.
    private static func skippedEnd(_ bytes: [UInt8], from start: Int) -> End? {
        for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
        where bytes[start...].starts(with: opening.utf8) {
            let closing = Array(closing.utf8)
            var index = start + opening.utf8.count
            while index < bytes.count, !bytes[index...].starts(with: closing) { index += 1 }
            return (min(bytes.count, index + closing.count), 0)
        }
        return nil
    }

    /// Behind a tag; equals signs outside quotation marks are attributes.
    private static func tagEnd(_ bytes: [UInt8], from start: Int) -> End {
        var (quote, attributes): (UInt8?, Int) = (nil, 0)
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return (index + 1, attributes)
            } else if byte == ASCII.quote || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                attributes += 1
            }
        }
        return (bytes.count, attributes)
    }
}
