import Glibc

/// The probability that a flash to the ground lights a fire that will be found.
///
///     logit p = c + c_duff sDMC + c_drought DC + c_rain r
///
/// The form and the choice of predictors are from the literature. **The default coefficients are not a fit**: they are set so
/// that one flash in a hundred lights a fire on dry ground (sDMC 40, DC 300, no rain), one in a thousand on damp ground
/// (sDMC 12, DC 100), and 5 mm of rain halve the odds. A region with records of flashes and fires should bring its own.
///
/// - Source: WottonMartell2005 for the form: the sheltered Duff Moisture Code predicts best.
public struct LightningIgnition: Hashable, Sendable {
    /// Log odds at zero of every predictor.
    public let intercept: Double
    /// Change of log odds by unit of sDMC, 0 or more.
    public let perDuffCode: Double
    /// Change of log odds by unit of DC, 0 or more.
    public let perDroughtCode: Double
    /// Change of log odds by mm of rain, 0 or less.
    public let perRainMillimeter: Double

    /// A model with coefficients of its own.
    public init(intercept: Double, perDuffCode: Double, perDroughtCode: Double, perRainMillimeter: Double) {
        precondition(perDuffCode >= 0 && perDroughtCode >= 0, "drier fuel does not light less")
        precondition(perRainMillimeter <= 0, "rain does not light fires")
        (self.intercept, self.perDuffCode) = (intercept, perDuffCode)
        (self.perDroughtCode, self.perRainMillimeter) = (perDroughtCode, perRainMillimeter)
    }

    /// The stated start, not a fit: see the type.
    ///
    /// Solves logit 0.01 = c + 40 a + 300 b and logit 0.001 = c + 12 a + 100 b with three quarters of the step by duff.
    public static let uncalibrated: LightningIgnition = {
        let (dry, damp) = (log(0.01 / 0.99), log(0.001 / 0.999))
        let perDuff = 0.75 * (dry - damp) / 28
        let perDrought = 0.25 * (dry - damp) / 200
        return LightningIgnition(
            intercept: dry - 40 * perDuff - 300 * perDrought, perDuffCode: perDuff, perDroughtCode: perDrought,
            perRainMillimeter: -log(2) / 5)
    }()

    /// What stands in for the probability of one flash where the moisture of the fuel is not known: halfway in log odds between
    /// the dry and the damp ground of `uncalibrated`, about one in 316. Not a fit either.
    public static let uncalibratedWithoutFuel: Double = {
        1 / (1 + exp(-(log(0.01 / 0.99) + log(0.001 / 0.999)) / 2))
    }()

    /// Probability that one flash of the day lights a fire, 0…1.
    public func probabilityPerFlash(_ day: LightningDay) -> Double {
        let logit =
            intercept + perDuffCode * day.duff.value + perDroughtCode * day.drought.value
            + perRainMillimeter * day.rainMillimeters
        return 1 / (1 + exp(-logit))
    }

    /// Probability that the flashes of the day light at least one fire, 0…1.
    ///
    ///     1 − (1 − p)ⁿ
    public func probability(_ day: LightningDay) -> Double {
        -expm1(Double(day.flashes) * log1p(-probabilityPerFlash(day)))
    }
}
