import ArgumentParser
import Glibc
import Operations
import People

/// Reads a password: from the terminal without showing it, or a line of standard input. Never from an argument, which every user of
/// the computer could read.
enum PasswordEntry {
    /// A new password; on a terminal it is typed twice.
    ///
    /// - Throws: ``OperationError`` where nothing is given, or the two differ.
    static func new(for account: String) throws -> Password {
        guard isatty(STDIN_FILENO) == 1 else { return try password(line()) }
        let first = try hidden("New password of \(account): ")
        guard try hidden("The same again: ") == first else {
            throw OperationError.badData("password: expected the same twice, found two; nothing was changed")
        }
        return try password(first)
    }

    private static func password(_ text: String?) throws(OperationError) -> Password {
        guard let password = text.flatMap(Password.init) else {
            throw .badData(
                "password: expected a line of at most \(Password.mostBytes) bytes on standard input, found "
                    + (text?.isEmpty ?? true ? "nothing; --no-password makes an account that has tokens only" : "more"))
        }
        return password
    }

    private static func hidden(_ prompt: String) throws -> String? {
        var shown = termios()
        tcgetattr(STDIN_FILENO, &shown)
        var silent = shown
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            Console.note("")
        }
        Console.ask(prompt)
        return try line()
    }

    /// Without its end; `nil` where there is none.
    private static func line() throws(OperationError) -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count <= Password.mostBytes {
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .access("standard input: \(String(cString: strerror(errno)))") }
            if count == 0 { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\n") { break }
            if byte != UInt8(ascii: "\r") { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
