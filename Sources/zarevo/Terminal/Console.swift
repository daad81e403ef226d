import Glibc
import Operations

/// Standard output for results, standard error for everything else.
enum Console {
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// - Throws: ``OperationError`` when nothing more can be written, a closed pipe too.
    static func print(_ text: String, terminator: String = "\n") throws(OperationError) {
        try write(text + terminator, to: STDOUT_FILENO)
    }

    static func note(_ text: String) {
        do {
            try write(text + "\n", to: STDERR_FILENO)
        } catch {
            // There is nowhere left to say it.
            return
        }
    }

    /// Asks for something on standard error, without a line's end.
    static func ask(_ text: String) {
        do { try write(text, to: STDERR_FILENO) } catch { return }
    }

    /// One line that the next one replaces, on a terminal only.
    static func progress(_ text: String) {
        guard showsProgress else { return }
        do { try write("\r\u{1B}[K" + text, to: STDERR_FILENO) } catch { return }
    }

    static func endProgress() { progress("") }

    /// Tells what operations say.
    static let listener = Listener {
        note("zarevo: " + $0)
    } progress: {
        progress($0)
    }

    /// Ends the program in silence with the status that shells give to one ended by SIGPIPE: whoever reads has seen enough,
    /// as in `zarevo events | head`.
    static func endWithClosedPipe() -> Never { exit(128 + SIGPIPE) }

    private static func write(_ text: String, to descriptor: Int32) throws(OperationError) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EPIPE { endWithClosedPipe() }
            guard count > 0 else { throw .access("standard output: \(String(cString: strerror(errno)))") }
            bytes = bytes.dropFirst(count)
        }
    }
}
