import Foundation
import Synchronization

/// Runs what takes long beside what is quick: on threads of its own, a few at a time, so that other requests do not wait.
final class HeavyWork: Sendable {
    /// As many may wait; others are asked to come back.
    static let queueLimit = 64

    private let waiting = Atomic(0)
    private let queue = OperationQueue()

    init() {
        queue.name = "heavy requests"
        queue.maxConcurrentOperationCount = max(2, ProcessInfo.processInfo.activeProcessorCount)
    }

    /// - Returns: What the body makes; a problem of status 503 where too many wait already.
    func run(_ body: @escaping @Sendable () -> Answer) async -> Answer {
        guard waiting.add(1, ordering: .relaxed).newValue <= Self.queueLimit else {
            waiting.subtract(1, ordering: .relaxed)
            return Problem.busy.answer
        }
        return await withCheckedContinuation { continuation in
            queue.addOperation { [self] in
                waiting.subtract(1, ordering: .relaxed)
                continuation.resume(returning: body())
            }
        }
    }
}

extension Routes.Route {
    /// Whether a call may take more than some milliseconds.
    func mayTakeLong(_ call: Call) -> Bool {
        guard path.hasSuffix("/items") else { return isHeavy }
        return call.query.contains {
            ["filter", "f"].contains($0.name) || ($0.name == "limit" && $0.value.utf8.count > 3)
        }
    }
}

/// How long a request may look through features.
struct WorkLimit {
    private let end = ContinuousClock.now + .seconds(2)
    private var steps = 0
    private(set) var isReached = false

    /// Counts a step.
    ///
    /// - Returns: Whether the work may go on.
    mutating func goesOn() -> Bool {
        steps += 1
        if steps & 63 == 0, ContinuousClock.now > end { isReached = true }
        return !isReached
    }
}
