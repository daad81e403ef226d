public import Logging
public import Operations
public import Store
import Tables

/// All that goes on by itself for one store: the watch of its feeds, and its webhooks.
public struct FeedWork: Sendable {
    public let watch: FeedWatch?
    private let hooks: WebhookService?
    /// Held as long as the work goes on.
    private let lock: ProcessLock

    /// - Parameters:
    ///   - path: The store.
    ///   - seed: Draws the pauses: another one in each process, so that many who watch do not ask at once.
    ///   - work: Runs what writes.
    /// - Throws: ``OperationError`` where another process watches the store.
    public init(
        _ settings: FeedSettings, ofStore path: String, clock: FeedClock, logger: Logger, seed: UInt64,
        session: @escaping @Sendable (Store.Mode) -> StoreSession, work: @escaping FeedWatch.Work
    ) throws {
        guard let lock = ProcessLock(FeedBook.path(beside: path) + ".lock") else {
            throw OperationError.access("\(path): another process watches this store")
        }
        self.lock = lock
        let keeper = FeedBookKeeper(besideStore: path, logger: logger)
        watch = FeedWatch(
            settings, keeper: keeper, clock: clock, logger: logger, seed: seed, session: session, work: work)
        hooks = WebhookService(
            settings.webhooks, keeper: keeper, clock: clock, logger: logger, seed: seed
        ) { session(.readOnly) }
    }

    /// Until the task is cancelled.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            if let watch { group.addTask { await watch.run() } }
            if let hooks { group.addTask { await hooks.run() } }
        }
    }
}
