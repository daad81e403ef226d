public import Operations
import Synchronization

/// Keeps what an operation says, in order.
public final class Remarks: Sendable {
    private let lines = Mutex<[String]>([])

    public init() {}

    public var texts: [String] { lines.withLock { $0 } }
    public var listener: Listener { Listener { text in self.lines.withLock { $0.append(text) } } }
}
