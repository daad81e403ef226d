#if canImport(Glibc)
    import Glibc
#endif

/// Keeps a second watch from a store: it ends with the process, whatever ends that.
public final class WatchLock: Sendable {
    private let descriptor: Int32

    /// - Returns: `nil` where another process watches the store.
    public init?(ofStore path: String) {
        descriptor = open(FeedBook.path(beside: path) + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            return nil
        }
    }

    deinit { close(descriptor) }
}
