public import Logging
import Synchronization

/// The book of feeds of one process: whoever changes it writes it down at once.
public final class FeedBookKeeper: Sendable {
    public let path: String
    private let book: Mutex<FeedBook>
    private let logger: Logger

    /// - Parameter store: The path of the store.
    public init(besideStore store: String, logger: Logger) {
        path = FeedBook.path(beside: store)
        self.logger = logger
        book = Mutex(FeedBook(contentsOf: path) ?? FeedBook())
    }

    public var now: FeedBook { book.withLock { $0 } }

    /// A book that cannot be written is no reason to stop: without it, things are asked for again.
    func change(_ body: (inout FeedBook) -> Void) {
        let failure = book.withLock { book -> String? in
            let before = book
            body(&book)
            guard book != before else { return nil }
            do { try book.write(to: path) } catch { return "\(error)" }
            return nil
        }
        if let failure { logger.error("the book of feeds cannot be written", metadata: ["reason": "\(failure)"]) }
    }
}
