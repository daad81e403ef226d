/// Writes text files whole or not at all.
public enum TextFile {
    /// Replaces a file when the new one is complete; writes straight into what is not an ordinary file.
    ///
    /// - Throws: ``FormatError`` of kind `access` when the file cannot be written.
    public static func write(_ text: String, to path: String) throws(FormatError) {
        try OutputFile.write(Array(text.utf8), to: path)
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
