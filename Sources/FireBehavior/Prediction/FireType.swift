/// Where a fire burns, by the share of the crowns that it takes: FD.
public enum FireType: String, CaseIterable, Hashable, Sendable {
    /// Below 10 % of the crowns.
    case surface = "S"
    /// 10 % to 90 %.
    case intermittent = "I"
    /// 90 % and more.
    case crown = "C"

    /// `nil` for NaN.
    /// - Source: FCFDG1992, section on the type of fire, after Eq. 58.
    public init?(crownFractionBurned: Double) {
        if crownFractionBurned < 0.1 {
            self = .surface
        } else if crownFractionBurned < 0.9 {
            self = .intermittent
        } else if crownFractionBurned >= 0.9 {
            self = .crown
        } else {
            return nil
        }
    }
}
