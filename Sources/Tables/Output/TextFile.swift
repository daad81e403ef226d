/// Writes text files whole or not at all.
public enum TextFile {
    /// Replaces a file when the new one is complete; writes straight into what is not an ordinary file.
    ///
    /// - Parameter kind: What the text is; a file of another kind is not replaced.
    /// - Throws: ``FormatError`` of kind `access` when the file cannot be written or must not be replaced.
    public static func write(_ text: String, as kind: FileKind, to path: String) throws(FormatError) {
        try write(Array(text.utf8), as: kind, to: path)
    }

    /// The same for bytes of UTF-8.
    public static func write(_ bytes: [UInt8], as kind: FileKind, to path: String) throws(FormatError) {
        try OutputFile.write(bytes, as: kind, to: path)
    }
}

/// A field of a CSV table.
public enum CSVField {
    /// In quotation marks where RFC 4180 needs them.
    public static func quoted(_ text: String) -> String {
        var buffer = TextBuffer()
        buffer.append(csvField: text)
        return buffer.text
    }
}
