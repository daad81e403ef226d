import Glibc

/// How a winter changes the water of the deep layers: what is kept of the autumn, and what enters of the snow and rain.
///
/// - Source: LawsonArmitage2008, Table 9.
public struct Overwintering: Hashable, Sendable {
    /// Share of the autumn's moisture that is kept, a: 1 when the code was computed until 1 November, lasting snow or frost,
    /// whichever came first; 0.75 when computations stopped earlier or thaws lay the ground bare; 0.5 where long dry spells
    /// in autumn or winter deplete the soil.
    public let carryOverFraction: Double
    /// Share of the winter's precipitation that wets the layer, b: 0.9 on poorly drained, boggy sites with deep organic layers;
    /// 0.75 on moderately drained sites without deep frost until late autumn, where most of the melting snow sinks in; 0.5 where
    /// frost is early and deep, winters thaw, soils drain well or slopes shed the water before the frost melts.
    public let wettingFraction: Double

    /// Fractions above 0, at most 1; 0.75 both, where the site is not known.
    public init(carryOverFraction: Double = 0.75, wettingFraction: Double = 0.75) {
        precondition(carryOverFraction > 0 && carryOverFraction <= 1, "a share is above 0 and at most 1")
        precondition(wettingFraction > 0 && wettingFraction <= 1, "a share is above 0 and at most 1")
        (self.carryOverFraction, self.wettingFraction) = (carryOverFraction, wettingFraction)
    }
}

extension DC {
    /// The Drought Code that spring begins with.
    ///
    ///     Q_s = a Q_f + 3.94 b r,   D_s = 400 ln(800 / Q_s)
    ///
    /// - Parameters:
    ///   - winterPrecipitationMillimeters: Rain and melted snow between the last code of autumn and spring, mm, 0 or more.
    ///   - site: What the ground keeps and takes up.
    /// - Returns: The spring code, 15 or more.
    /// - Source: LawsonArmitage2008, Eqs. 2–4.
    public func overwintered(
        winterPrecipitationMillimeters: Double, site: Overwintering = Overwintering()
    ) -> DC {
        precondition(winterPrecipitationMillimeters >= 0, "precipitation is 0 or more")
        let autumn = 800 * exp(-value / 400)  // Eq. 3
        // Eq. 2
        let spring = site.carryOverFraction * autumn + site.wettingFraction * 3.94 * winterPrecipitationMillimeters
        return DC((400 * log(800 / spring)).clamped(15))  // Eq. 4
    }
}
