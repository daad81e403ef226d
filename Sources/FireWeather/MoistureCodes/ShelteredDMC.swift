/// The sheltered Duff Moisture Code: the upper 5 cm of the forest floor close to the stems, where lightning goes to ground.
///
/// - Source: WottonStocksMartell2005.
public struct ShelteredDMC: Hashable, Sendable {
    /// The code, 0 or more.
    public let value: Double

    /// The code, held at 0 or more; NaN stays NaN.
    public init(_ value: Double) { self.value = value.clamped(0) }

    /// A start from the open-stand code of the same day, 12 or more.
    ///
    ///     max(12, 1.7 P − 3.4)
    ///
    /// - Source: as in cffdrs 1.10.0, `sdmc`.
    public init(startingFrom code: DMC) { self.init((1.7 * code.value - 3.4).clamped(12)) }

    /// The sheltered code one day later.
    ///
    /// Rain counts above 0.44 mm, and less of it comes through the crowns; drying is 4.91/3.57 of that in the open.
    ///
    /// - Parameters:
    ///   - weather: Noon weather of the new day: °C, % (0…100), mm in 24 h.
    ///   - month: 1…12, for the length of the day.
    ///   - dayLength: The table of day lengths; the source has the Canadian one only.
    /// - Returns: The new code, 0 or more.
    /// - Source: WottonStocksMartell2005, Eq. 7 for the throughfall; VanWagnerPickett1985, Eqs. 12–17.
    public func next(_ weather: NoonWeather, month: Int, dayLength: DayLength = .canadian) -> ShelteredDMC {
        let rain = weather.rainMillimeters
        let wetted = rain > 0.44 ? DMC(DMC.wetted(value, effectiveMillimeters: Self.throughfall(rain))).value : value
        let drying = DMC.drying(weather, hours: dayLength.effectiveHours(month: month))
        return ShelteredDMC(wetted + 4.91 / 3.57 * drying)
    }

    private static func throughfall(_ rain: Double) -> Double {
        rain < 7.69 ? 0.218 * rain - 0.094 : 0.83 * rain - 4.8  // Eq. 7
    }
}
