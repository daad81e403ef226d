import Glibc
import Tables

/// A copy of a GeoPackage to work on, made while nobody else writes to the original.
struct GeoPackageCopy {
    private let original: String
    private let status: FileStatus

    /// - Throws: ``FormatError`` of kind `access` when the original is open for writing elsewhere or there is no room.
    init(of original: String, at copy: String) throws(FormatError) {
        for ending in ["-wal", "-journal"] where FileStatus(ResolvedPath.of(original) + ending)?.size ?? 0 > 0 {
            throw FormatError(
                kind: .access, source: original, expected: "a GeoPackage that nobody writes to",
                found: "one open in another program, such as QGIS; close it there, or name another file")
        }
        guard let status = FileStatus(original) else { throw .unwritable(original) }
        (self.original, self.status) = (original, status)
        try Self.copy(original, to: copy)
    }

    /// - Throws: ``FormatError`` of kind `access` when somebody wrote to the original since.
    func requireUnchangedOriginal() throws(FormatError) {
        guard FileStatus(original) == status else {
            throw FormatError(
                kind: .access, source: original, expected: "a GeoPackage that nobody writes to",
                found: "one that was changed meanwhile; try again")
        }
    }

    private static func copy(_ original: String, to copy: String) throws(FormatError) {
        guard let source = fopen(original, "re") else { throw .unwritable(original) }
        defer { fclose(source) }
        guard let target = fopen(copy, "we") else { throw .unwritable(original) }
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var isWritten = true
        while isWritten {
            let count = fread(&piece, 1, piece.count, source)
            if count == 0 { break }
            isWritten = fwrite(piece, 1, count, target) == count
        }
        guard isWritten, ferror(source) == 0 else {
            let error = FormatError.unwritable(original)
            fclose(target)
            throw error
        }
        guard fclose(target) == 0 else { throw .unwritable(original) }
    }
}
