public import ServiceLifecycle

/// Work that goes on beside others until the process is asked to end.
public struct UntilShutdown: Service {
    private let work: @Sendable () async -> Void

    /// - Parameter work: Ends when its task is cancelled.
    public init(_ work: @escaping @Sendable () async -> Void) { self.work = work }

    public func run() async throws { await cancelWhenGracefulShutdown { await work() } }
}
