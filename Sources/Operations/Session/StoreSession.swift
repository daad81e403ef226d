import Assessment
public import Claims
public import EmergencyResponse
public import Geo
import Glibc
public import Store

/// One store for one command or one request: opened once, at its first use; its ledger verified and folded once.
///
/// Not to be shared between tasks.
public final class StoreSession {
    public let path: String
    public let mode: Store.Mode
    public let clock: @Sendable () -> Instant
    public let listener: Listener
    private var opened: Store?
    private var verified: Ledger?

    /// - Parameters:
    ///   - path: The file; nothing is opened yet.
    ///   - clock: Now.
    public init(
        path: String, mode: Store.Mode, clock: @escaping @Sendable () -> Instant, listener: Listener = .silent
    ) {
        (self.path, self.mode, self.clock, self.listener) = (path, mode, clock, listener)
    }

    /// A session with a store that is open already, such as one made for a demo.
    public init(_ store: Store, clock: @escaping @Sendable () -> Instant, listener: Listener = .silent) {
        (path, mode, self.clock, self.listener) = (store.path, store.mode, clock, listener)
        opened = store
    }

    public var now: Instant { clock() }

    /// Whether there is a file; where none is, a session for reading has nothing to open.
    public var exists: Bool { opened != nil || access(path, F_OK) == 0 }

    /// The store, open.
    ///
    /// - Throws: ``StoreError`` as ``Store/init(path:mode:clock:remark:)``.
    public func store() throws -> Store {
        if let opened { return opened }
        let store = try Store(path: path, mode: mode, clock: now, remark: listener.remark)
        opened = store
        remarkFuture(of: store)
        return store
    }

    /// The ledger, every entry checked.
    ///
    /// - Throws: ``StoreError`` of kind `damaged`, which names the entry.
    public func ledger() throws -> Ledger {
        if let verified { return verified }
        let ledger = try store().ledger()
        verified = ledger
        return ledger
    }

    /// Reads the ledger anew from now on: for whoever wrote, and for whoever keeps a session open while others write.
    public func forget() { verified = nil }

    public func areas() throws -> [Area] { try store().areas() }

    public func places() throws -> [Place] { try store().places() }

    /// The names of the loaded areas and places; the known ones alone where there is no store.
    public func gazetteer() throws -> Gazetteer {
        guard exists else { return Gazetteer() }
        return Gazetteer(areas: try areas(), places: try places())
    }

    /// Leaves one plain file behind; see ``Store/close()``.
    public func close() throws {
        try opened?.close()
        (opened, verified) = (nil, nil)
    }

    /// Says that a store holds detections dated after the clock.
    private func remarkFuture(of store: Store) {
        do {
            guard let future = try store.futureDetections() else { return }
            listener.remark(
                "\(store.path): \(future.count) detections dated after now (up to \(future.newest)) are left out")
        } catch {
            // Whoever reads the store next says what is wrong with it.
            return
        }
    }
}
