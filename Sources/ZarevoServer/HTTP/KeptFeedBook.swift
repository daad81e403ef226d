import Feeds
import Geo
import Synchronization

/// The book of the feeds of a store, read again when the file changed: whichever process watches them.
final class KeptFeedBook: Sendable {
    private let path: String
    private let kept = Mutex<(stamp: FileStamp, book: FeedBook?)?>(nil)

    init(besideStore store: String) { path = FeedBook.path(beside: store) }

    /// `nil` where nothing is watched.
    var book: FeedBook? {
        guard let stamp = FileStamp(path, byteLimit: .max) else { return nil }
        return kept.withLock { kept in
            if let kept, kept.stamp == stamp { return kept.book }
            let book = FeedBook(contentsOf: path)
            kept = (stamp, book)
            return book
        }
    }

    func status(at now: Instant) -> FeedStatus? { book.flatMap { FeedStatus($0, now: now) } }
}
