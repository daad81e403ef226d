import Synchronization

/// Tells of rows that cannot be used, each once.
final class StoreRemarks: Sendable {
    private let path: String
    private let tell: @Sendable (String) -> Void
    private let told = Mutex<Set<String>>([])

    init(path: String, _ tell: @escaping @Sendable (String) -> Void) {
        self.path = path
        self.tell = tell
    }

    /// - Parameters:
    ///   - row: Which row of which table.
    ///   - found: What is wrong with it.
    ///   - result: What becomes of it, and what to do.
    func add(_ row: String, _ found: String, _ result: String) {
        let text = "\(path): \(row): \(found): \(result)"
        if told.withLock({ $0.insert(text).inserted }) { tell(text) }
    }
}
