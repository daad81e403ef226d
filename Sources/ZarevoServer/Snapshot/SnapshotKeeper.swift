import Assessment
import FireEvents
import Geo
import Logging
import Operations
import Store
import Synchronization

/// Holds the newest snapshot of a store, and reads it anew when the store changed, also by another program.
final class SnapshotKeeper: Sendable {
    /// What readers of the stream of events are told.
    struct Change: Sendable {
        var snapshot: Snapshot
        /// How many detections there are more than in the one before; negative for fewer.
        var newDetections: Int
        var changedEvents: [String]
    }

    private struct State {
        var snapshot: Snapshot?
        var listeners: [Int: AsyncStream<Change>.Continuation] = [:]
        var nextListener = 0
        var failure: String?
    }

    private let state = Mutex(State())
    private let makeSession: @Sendable () -> StoreSession
    private let states: KeptStates
    private let gridsFolder: String?
    private let logger: Logger

    /// - Parameters:
    ///   - states: Where what is worked out ahead is kept.
    ///   - gridsFolder: Where results lie that are served; `nil` for none.
    init(
        _ makeSession: @escaping @Sendable () -> StoreSession, states: KeptStates = .none, gridsFolder: String? = nil,
        logger: Logger
    ) {
        (self.makeSession, self.states) = (makeSession, states)
        (self.gridsFolder, self.logger) = (gridsFolder, logger)
    }

    var snapshot: Snapshot? { state.withLock { $0.snapshot } }

    /// Why the store could not be read last; `nil` where it could.
    var failure: String? { state.withLock { $0.failure } }

    /// The changes from now on, for one reader; the oldest are dropped where it does not keep up.
    func changes() -> AsyncStream<Change> {
        let (stream, continuation) = AsyncStream.makeStream(of: Change.self, bufferingPolicy: .bufferingNewest(4))
        let number = state.withLock { state in
            state.nextListener += 1
            state.listeners[state.nextListener] = continuation
            return state.nextListener
        }
        continuation.onTermination = { [self] _ in state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
        return stream
    }

    var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// Reads the store at once, then again whenever it changed, until the task is cancelled.
    ///
    /// - Parameter pause: Between two looks at whether it changed.
    func run(every pause: Duration = .milliseconds(400)) async {
        var watch = StoreWatch(makeSession, gridsFolder: gridsFolder)
        var ahead: StatesAhead?
        var patience = TrackingPatience()
        defer { ahead?.end() }
        while !Task.isCancelled {
            do {
                if let session = try watch.changedSession(), try patience.isOver(session, snapshot) {
                    let before = snapshot
                    try refresh(session)
                    watch.isSeen = true
                    if let snapshot, snapshot !== before {
                        ahead?.end()
                        ahead = StatesAhead(snapshot)
                    }
                }
            } catch {
                note("\(error)")
            }
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }

    /// Reads the store, and tells readers where it changed.
    ///
    /// Another program may write meanwhile: then the whole is read again at the next look.
    func refresh(_ session: StoreSession) throws {
        session.forget()
        let before = snapshot
        let next = try Snapshot(
            session, after: before, states: states, grids: gridsFolder.map(RasterFolder.init),
            opening: makeSession, remark: { logger.warning("\($0)") })
        guard next.tag != before?.tag else { return }
        let change = Change(
            snapshot: next, newDetections: next.rows.detections.count - (before?.rows.detections.count ?? 0),
            changedEvents: next.changedEvents(since: before))
        let listeners = state.withLock { state in
            (state.snapshot, state.failure) = (next, nil)
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.yield(change) }
        next.prepare()
        logger.info(
            "snapshot \(next.number)",
            metadata: [
                "tag": "\(next.tag)", "detections": "\(next.rows.detections.count)", "events": "\(next.events.count)",
            ])
    }

    private func note(_ failure: String) {
        let isNew = state.withLock { state in
            defer { state.failure = failure }
            return state.failure != failure
        }
        if isNew { logger.error("the store cannot be read", metadata: ["reason": "\(failure)"]) }
    }
}

extension Snapshot {
    /// Ids of events that are new or not as they were, in order.
    fileprivate func changedEvents(since other: Snapshot?) -> [String] {
        let before = Dictionary((other?.events ?? []).map { ($0.event.id, $0) }) { first, _ in first }
        return events.filter { before[$0.event.id] != $0 }.map(\.event.id)
    }
}
