import Glibc

/// Files that are gone when they have been read.
public enum TemporaryFile {
    /// Where the system keeps temporary files: `$TMPDIR`, else `/tmp`.
    public static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    /// Bytes as a file, for what reads files alone.
    ///
    /// - Parameter ending: Of the file's name, by which some readers know what it is.
    /// - Throws: ``FormatError`` of kind `access` when not all of them can be written, and what the reader throws.
    public static func holding<Value>(
        _ bytes: [UInt8], ending: String = "", read: (String) throws -> Value
    ) throws -> Value {
        var template = Array((folder + "/zarevo-XXXXXX" + ending).utf8CString)
        let descriptor = mkstemps(&template, Int32(ending.utf8.count))
        guard descriptor >= 0 else { throw FormatError.unwritable(folder) }
        close(descriptor)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        try OutputFile.fill(path, O_TRUNC, with: bytes, naming: path)
        return try read(path)
    }
}
