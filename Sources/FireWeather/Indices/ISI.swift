import Glibc

/// The Initial Spread Index: how fast a fire would spread, from fine fuel and wind, without the fuel's amount.
public struct ISI: Hashable, Sendable {
    /// The index, 0 or more.
    public let value: Double

    /// The index, held at 0 or more; NaN stays NaN.
    public init(_ value: Double) { self.value = value.clamped(0) }

    /// What the wind is worth.
    public enum WindFunction: Hashable, Sendable {
        /// Exponential at every speed, as in the FWI System (Eq. 24).
        case fireWeather
        /// Levelling off from 40 km/h, as in the FBP System.
        ///
        /// - Source: FCFDG1992, Eq. 53a.
        case fireBehavior
    }

    /// The index of fine fuel in a wind.
    ///
    ///     R = 0.208 f(W) f(F)
    ///
    /// - Parameters:
    ///   - ffmc: The fine fuel of the day.
    ///   - windKilometersPerHour: Noon wind at 10 m, km/h, 0…400.
    ///   - function: What the wind is worth.
    ///   - coefficient: k of the moisture scale, the same as the code was computed with.
    /// - Source: VanWagnerPickett1985, Eqs. 24–26.
    public init(
        ffmc: FFMC, windKilometersPerHour: Double, function: WindFunction = .fireWeather,
        coefficient: FFMCCoefficient = .exact
    ) {
        let moisture = ffmc.moisturePercent(coefficient: coefficient)
        let fuel = 91.9 * exp(-0.1386 * moisture) * (1 + pow(moisture, 5.31) / 4.93e7)  // Eq. 25
        self.init(0.208 * function.factor(windKilometersPerHour) * fuel)  // Eq. 26
    }
}

extension ISI.WindFunction {
    func factor(_ wind: Double) -> Double {
        switch self {
        case .fireBehavior where wind >= 40: 12 * (1 - exp(-0.0818 * (wind - 28)))  // FCFDG1992, Eq. 53a
        case .fireWeather, .fireBehavior: exp(0.05039 * wind)  // Eq. 24
        }
    }
}
