public import Geo

extension Ledger {
    /// The state at an instant.
    ///
    /// An act of 30 July may be recorded on 2 August. `state(at: 31 July)` counts it, since it was in effect;
    /// `state(at: 31 July, knownAt: 31 July)` does not, since nobody could read it yet. Corrections count from when
    /// they were recorded, for every instant asked about.
    ///
    /// - Parameters:
    ///   - instant: Entries that took effect later are left out; `nil` for none.
    ///   - known: Entries recorded later are left out; `nil` for none.
    public func state(at instant: Instant?, knownAt known: Instant? = nil) -> ResponseState {
        let read = entries.prefix { entry in known.map { entry.recordedAt <= $0 } ?? true }
        return Fold(Array(read), correctedBy: read.compactMap(\.correction)).state(at: instant)
    }
}

extension Ledger {
    /// The instant to record at by a clock: its own, or that of the last entry where the clock is at most a minute behind it.
    ///
    /// Clocks of two programs differ, and are set back by a little; what was recorded stays in order. A clock that is
    /// further behind is refused as any instant before the last entry.
    public func recordingInstant(clock: Instant) -> Instant {
        guard let last = entries.last?.recordedAt, last > clock, last.hours(since: clock) <= 1.0 / 60 else {
            return clock
        }
        return last
    }

    /// From the first to the last instant that entries took effect at; `nil` for an empty ledger.
    public var effectiveSpan: ClosedRange<Instant>? {
        guard let first = entries.map(\.effectiveAt).min(), let last = entries.map(\.effectiveAt).max() else {
            return nil
        }
        return first...last
    }
}
