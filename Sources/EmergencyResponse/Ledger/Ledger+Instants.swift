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
