/// The constant that ties the Fine Fuel Moisture Code to moisture, k in m = k (101 − F) / (59.5 + F).
public enum FFMCCoefficient: String, Hashable, Sendable, CaseIterable {
    /// 250 × 59.5 / 101 = 147.27723: code 0 is exactly 250 % moisture. cffdrs from version 1.9.2.
    case exact
    /// 147.2: as printed.
    ///
    /// - Source: VanWagnerPickett1985, Eqs. 1 and 10, p. 5.
    case classic

    /// The number itself.
    public var value: Double {
        switch self {
        case .exact: 250 * 59.5 / 101
        case .classic: 147.2
        }
    }
}
