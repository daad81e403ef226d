import Glibc

/// The Fire Weather Index: how intensely a fire would burn; the general index of fire danger.
public struct FWI: Hashable, Sendable {
    /// The index, 0 or more.
    public let value: Double

    /// The index, held at 0 or more; NaN stays NaN.
    public init(_ value: Double) { self.value = value.clamped(0) }

    /// The index of spread and available fuel.
    ///
    ///     S = exp(2.72 (0.434 ln B)^0.647) where B > 1, else B;   B = 0.1 R f(U)
    ///
    /// - Source: VanWagnerPickett1985, Eqs. 28–30.
    public init(isi: ISI, bui: BUI) {
        let intermediate = 0.1 * isi.value * Self.fuelFactor(bui.value)  // Eq. 29
        self.init(intermediate > 1 ? exp(2.72 * pow(0.434 * log(intermediate), 0.647)) : intermediate)  // Eqs. 30a, 30b
    }

    private static func fuelFactor(_ buildup: Double) -> Double {
        if buildup > 80 { return 1_000 / (25 + 108.64 * exp(-0.023 * buildup)) }  // Eq. 28b
        return 0.626 * pow(buildup, 0.809) + 2  // Eq. 28a
    }

    /// The Daily Severity Rating: the work of controlling fires on such a day; may be averaged over days and places.
    ///
    ///     0.0272 S^1.77
    ///
    /// - Source: VanWagnerPickett1985, Eq. 31; VanWagner1987.
    public var dailySeverityRating: Double { 0.0272 * pow(value, 1.77) }  // Eq. 31
}
