import Glibc

/// Keeps a second process from what this one does: it ends with the process, whatever ends that.
public final class ProcessLock: Sendable {
    private let descriptor: Int32

    /// - Parameter path: Of a file that is made for it and stays, empty.
    /// - Returns: `nil` where another process has it, or the file cannot be made.
    public init?(_ path: String) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            return nil
        }
    }

    deinit { close(descriptor) }
}
