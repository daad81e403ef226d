extension FFMC {
    /// The Fine Fuel Moisture Code some hours later, from the weather of those hours.
    ///
    /// As by the day, except that any rain wets (there is no canopy to fill each hour) and drying is by the hour.
    ///
    /// - Parameters:
    ///   - weather: Temperature, humidity and wind of the time step; its rain is the rain of the time step, not of 24 hours.
    ///   - hours: Length of the time step, above 0 h; 1 for hourly observations.
    ///   - coefficient: k: 147.27723 (exact, as cffdrs) or 147.2 (as printed).
    /// - Returns: The code at the end of the time step, 0…101.
    /// - Source: VanWagner1977; Alexander1984; equations as VanWagnerPickett1985, with 0.0579 for 0.581.
    public func next(
        hourly weather: NoonWeather, hours: Double = 1, coefficient: FFMCCoefficient = .exact
    ) -> FFMC {
        precondition(hours > 0, "a time step of hourly FFMC takes time")
        var moisture = moisturePercent(coefficient: coefficient)
        if weather.rainMillimeters > 0 {
            moisture = Self.wetted(moisture, byMillimeters: weather.rainMillimeters)
        }
        let drying = FineFuelDrying(weather)
        return FFMC(moisturePercent: drying.moisture(from: moisture, hours: hours), coefficient: coefficient)
    }
}
