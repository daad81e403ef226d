import Assessment
import Geo
import Reports

/// Says how old the newest detection is: a feed that stopped must not read as quiet.
enum DataAge {
    /// - Parameter instant: As asked for; without one, the clock counts.
    static func say(of situation: Situation, asked instant: Instant?) {
        guard let note = situation.newestDetectionNote(clock: instant == nil ? Instant.now : nil) else { return }
        Console.note("zarevo: " + note)
    }
}
