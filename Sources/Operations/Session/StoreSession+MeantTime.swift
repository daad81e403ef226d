import Assessment
import EmergencyResponse
public import Geo
import Store

extension StoreSession {
    /// How far off the first of some instants is that is years away from the clock and from what the store holds, and how to
    /// insist; `nil` where all are near.
    ///
    /// - Parameter instants: With the option that each was given by.
    public func question(about instants: [(option: String, instant: Instant?)]) throws -> String? {
        guard instants.contains(where: { $0.instant != nil }) else { return nil }
        let meant = try MeantTime(clock: now, held: heldSpans())
        return instants.lazy.compactMap { option, instant in
            instant.flatMap { meant.question(about: $0, option: option) }
        }.first
    }

    /// From the first to the last detection, and from the first to the last act.
    private func heldSpans() throws -> [ClosedRange<Instant>] {
        guard exists else { return [] }
        return try [store().span(), ledger().effectiveSpan].compactMap(\.self)
    }
}
