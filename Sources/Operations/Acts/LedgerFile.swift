public import EmergencyResponse
import Tables

/// A file with an export.
public enum LedgerFile {
    /// - Throws: ``OperationError`` that says what is not as it was written, or ``FormatError``.
    public static func read(_ path: String) throws -> Ledger {
        let file = try InputFile(path)
        do { return try Ledger(lines: file.bytes) } catch {
            if let change = changeOnTheWay(file.bytes) {
                throw OperationError.badData(
                    "\(file.name): expected the very bytes of an export, found \(change); the entries themselves are whole "
                        + "and chained: export again, or bring the bytes back, before they count as the same")
            }
            throw OperationError.badData("\(file.name):\(error.sequence): \(error)")
        }
    }

    /// What an editor, git or a JSON tool did to an export whose entries are as they were written; `nil` where they are not.
    private static func changeOnTheWay(_ bytes: [UInt8]) -> String? {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var (plain, isInText, isEscaped) = ([UInt8](), false, false)
        for byte in isMarked ? bytes[3...] : bytes[...] {
            if !isInText, byte == 0x20 || byte == 0x09 || byte == 0x0D { continue }
            plain.append(byte)
            if byte == UInt8(ascii: "\""), !isEscaped { isInText.toggle() }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        if plain.last != 0x0A { plain.append(0x0A) }
        guard plain != bytes, (try? Ledger(lines: plain)) != nil else { return nil }
        let changes = [
            isMarked ? "a byte order mark before the first line" : nil,
            bytes.contains(0x0D) ? "line ends of Windows (CR LF)" : nil,
            bytes.last != 0x0A ? "no line feed at the end" : nil,
        ].compactMap { $0 }
        return changes.isEmpty ? "other blanks between the values" : changes.joined(separator: ", ")
    }
}
