/// The weather where and when a flash struck, as far as it is known.
public struct FlashWeather: Sendable, Equatable {
    /// Duff Moisture Code of the noon before, 0 or more.
    public var duffMoistureCode: Double?
    /// Drought Code of the noon before, 0 or more.
    public var droughtCode: Double?
    /// Rain of the 24 hours in which it struck, mm.
    public var rainMillimeters: Double?

    public init(duffMoistureCode: Double? = nil, droughtCode: Double? = nil, rainMillimeters: Double? = nil) {
        self.duffMoistureCode = duffMoistureCode
        self.droughtCode = droughtCode
        self.rainMillimeters = rainMillimeters
    }

    /// Nothing is known.
    public static let unknown = FlashWeather()
}
