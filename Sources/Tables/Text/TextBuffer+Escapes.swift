extension TextBuffer {
    /// A JSON string in quotation marks, with the escapes that RFC 8259 asks for, and one for `<`, so that the text can
    /// stand inside a page.
    public mutating func append(jsonString text: String) {
        append(ascii: "\"")
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= 32 && byte != ASCII.quote && byte != ASCII.backslash && byte != ASCII.less
        }
        if isPlain { append(text) } else { appendEscaped(text) }
        append(ascii: "\"")
    }

    private mutating func appendEscaped(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case ASCII.quote: append("\\\"")
            case ASCII.backslash: append("\\\\")
            case ASCII.lineFeed: append("\\n")
            case ASCII.carriageReturn: append("\\r")
            case ASCII.tab: append("\\t")
            case 0..<32, ASCII.less:
                append("\\u00")
                append(hexadecimal: byte)
            default: append(byte: byte)
            }
        }
    }

    private mutating func append(hexadecimal byte: UInt8) {
        for digit in [byte >> 4, byte & 15] { append(byte: digit < 10 ? digit + ASCII.zero : digit + 87) }
    }

    /// A field of a CSV table: in quotation marks where RFC 4180 needs them or blanks at an end could get lost, and behind
    /// an apostrophe where a spreadsheet would read a formula.
    package mutating func append(csvField text: String) {
        var plain = text
        guard !plain.withUTF8(Self.isPlain) else { return append(text) }
        let text = FormulaGuard.guarded(text)
        guard Self.needsQuotes(text.utf8) else { return append(text) }
        append(ascii: "\"")
        for byte in text.utf8 {
            if byte == ASCII.quote { append(byte: byte) }
            append(byte: byte)
        }
        append(ascii: "\"")
    }

    /// The same of bytes of a text.
    package mutating func append(csvField field: ByteField, of bytes: [UInt8]) {
        guard !field.isEmpty else { return }
        let isPlain = bytes.withUnsafeBufferPointer { all in
            Self.isPlain(UnsafeBufferPointer(rebasing: all[field.start..<field.end]))
        }
        guard isPlain || (bytes[field.start] == ASCII.dash && bytes.span.decimal(field) != nil) else {
            return append(csvField: bytes.span.string(field))
        }
        append(bytes[field.start..<field.end])
    }

    /// Whether a field can stand as it is: no formula, no quotation marks needed.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        return isPlainStart(first) && !ASCII.isBlank(last) && bytes.allSatisfy(isPlainByte)
    }

    /// A byte that begins no formula, no quotation and no blank.
    private static func isPlainStart(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
    }

    private static func isPlainByte(_ byte: UInt8) -> Bool {
        byte != ASCII.quote && byte != ASCII.comma && byte != ASCII.lineFeed && byte != ASCII.carriageReturn
    }

    private static func needsQuotes(_ text: String.UTF8View) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return ASCII.isBlank(first) || ASCII.isBlank(last)
            || text.contains {
                $0 == ASCII.quote || $0 == ASCII.comma || $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
            }
    }
}
