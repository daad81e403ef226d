import Operations
import Store

/// Waits while another program takes detections up: it commits them first and tracks their fires then, and a season half way would have to be
/// worked out from nothing. The snapshot before is served meanwhile.
struct TrackingPatience {
    /// After so long the fires are worked out here: whoever took them up may have ended before it tracked them.
    static let longest = Duration.seconds(30)

    private var since: ContinuousClock.Instant?

    /// Whether the store is to be read now.
    ///
    /// - Parameter snapshot: What is served; without one nobody waits.
    mutating func isOver(_ session: StoreSession, _ snapshot: Snapshot?) throws -> Bool {
        let now = ContinuousClock.now
        if snapshot == nil {
            since = nil
        } else if try !session.store().isTracked() {
            let begun = since ?? now
            since = begun
            if now - begun < Self.longest { return false }
        }
        since = nil
        return true
    }
}
