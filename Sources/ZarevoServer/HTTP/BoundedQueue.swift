import Foundation
import Synchronization

/// Work that takes long, on threads of its own: a few at a time, a few that wait, and no more.
final class BoundedQueue: Sendable {
    private let queue: OperationQueue
    private let limit: Int
    private let count = Mutex(0)

    /// - Parameters:
    ///   - width: How much is worked on at a time.
    ///   - waiting: How much may wait.
    init(width: Int, waiting: Int) {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = width
        limit = width + waiting
    }

    /// For requests that take long, so that the quick ones do not wait behind them.
    static func ofHeavyRequests() -> BoundedQueue {
        BoundedQueue(width: max(2, ProcessInfo.processInfo.activeProcessorCount), waiting: 64)
    }

    /// - Throws: ``Problem`` of status 503 where too much waits already, and what the work throws.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let isFull = count.withLock { count in
            guard count < limit else { return true }
            count += 1
            return false
        }
        if isFull { throw Problem.busy }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { [self] in
                let result = Result { try work() }
                count.withLock { $0 -= 1 }
                continuation.resume(with: result)
            }
        }
    }
}
