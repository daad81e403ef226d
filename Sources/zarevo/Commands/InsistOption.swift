import ArgumentParser
import Assessment
import EmergencyResponse
import Geo
import Glibc
import Store
import Synchronization

/// Asks back where an instant is years away from the clock and from what the store holds.
struct InsistOption: ParsableArguments {
    @Flag(help: "Take an instant although it is years away from now and from what the store holds.")
    var insist = false

    /// - Parameter instants: With the option that each was given by.
    func check(_ instants: [(option: String, instant: Instant?)], in options: StoreOptions) throws {
        guard !insist, instants.contains(where: { $0.instant != nil }) else { return }
        let meant = try MeantTime(clock: Instant.now, held: held(options))
        for (option, instant) in instants {
            guard let instant, let question = meant.question(about: instant, option: option) else { continue }
            throw ValidationError(question)
        }
    }

    private func held(_ options: StoreOptions) throws -> [ClosedRange<Instant>] {
        guard access(options.resolved, F_OK) == 0 else { return [] }
        let store = try options.open(.readOnly)
        return try [store.span(), store.ledger().effectiveSpan].compactMap(\.self)
    }
}

/// Says once that a store holds detections dated after the clock.
enum FutureNote {
    private static let isSaid = Mutex(false)

    static func say(of store: Store) {
        guard !isSaid.withLock({ $0 }) else { return }
        do {
            guard let future = try store.futureDetections() else { return }
            Console.note(
                "zarevo: \(store.path): \(future.count) detections dated after now (up to \(future.newest)) are left out"
            )
            isSaid.withLock { $0 = true }
        } catch {
            // Whoever reads the store next says what is wrong with it.
            return
        }
    }
}
