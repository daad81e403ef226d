/// When a thunderstorm counts as dry: its rain does not put out what its lightning lights.
///
/// There is no standard: 2.5 mm a day (0.1 inch) is usual, some take 6.35 mm. Fires were lit by lightning in 1.7–7.7 mm,
/// by region, and after more rain they smoulder longer.
///
/// - Source: Kalashnikov2023.
public enum DryLightning {
    /// Daily rain below which lightning is called dry, mm.
    public static let usualRainMillimeters = 2.5
}

/// Cloud-to-ground lightning of one day in one cell or at one place, with what it met.
public struct LightningDay: Hashable, Sendable {
    /// Cloud-to-ground flashes, 0 or more.
    public let flashes: Int
    /// Rain of the day, mm, 0…2,000.
    public let rainMillimeters: Double
    /// The duff at the foot of the trees; where only the open-stand code is known, `ShelteredDMC(startingFrom:)`.
    public let duff: ShelteredDMC
    /// The deep layers.
    public let drought: DC

    /// A day of lightning.
    ///
    /// - Throws: `WeatherError` for rain outside 0…2,000 mm.
    public init(flashes: Int, rainMillimeters: Double, duff: ShelteredDMC, drought: DC) throws(WeatherError) {
        precondition(flashes >= 0, "flashes are counted")
        self.rainMillimeters = try WeatherElement.rain.checked(rainMillimeters)
        (self.flashes, self.duff, self.drought) = (flashes, duff, drought)
    }
}
