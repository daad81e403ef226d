import Glibc

/// Files that are gone when they have been read.
public enum TemporaryFile {
    /// Where the system keeps temporary files: `$TMPDIR`, else `/tmp`.
    public static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    /// An open file without a name: it is gone when it is closed, whatever ends the process, and no program that is started sees it.
    ///
    /// - Returns: Its descriptor, which the caller closes; `nil` where none can be made, with the reason in `errno`.
    public static func nameless(in folder: String = folder) -> Int32? {
        var template = Array((folder + "/.zarevo-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        return descriptor
    }

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
