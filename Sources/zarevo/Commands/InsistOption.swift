import ArgumentParser
import Geo
import Operations

/// Asks back where an instant is years away from the clock and from what the store holds.
struct InsistOption: ParsableArguments {
    @Flag(help: "Take an instant although it is years away from now and from what the store holds.")
    var insist = false

    /// - Parameter instants: With the option that each was given by.
    func check(_ instants: [(option: String, instant: Instant?)], in session: StoreSession) throws {
        guard !insist, let question = try session.question(about: instants) else { return }
        throw ValidationError(question)
    }
}
