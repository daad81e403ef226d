import Operations
import Synchronization

/// Keeps what an operation says, in order.
final class Remarks: Sendable {
    private let lines = Mutex<[String]>([])

    var texts: [String] { lines.withLock { $0 } }
    var listener: Listener { Listener { text in self.lines.withLock { $0.append(text) } } }
}
