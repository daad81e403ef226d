public import FireWeather

/// How flashes are weighed: coefficients that are stated, not fitted.
public struct LightningModel: Sendable {
    /// Probability of ignition by fuel and rain.
    public var ignition: LightningIgnition
    /// Weighs lightning against other causes.
    public var cause: FireCauseModel
    /// Share of flashes seen by a satellite that reach the ground, 0…1.
    public var groundShare: Double

    /// One in 3.8: as many as 2.64–2.94 flashes in cloud for each to the ground leave; from below 1 to 9 by region.
    ///
    /// - Source: Boccippio2001, p. 108, for the contiguous United States.
    public static let usualGroundShare = 0.26

    public init(
        ignition: LightningIgnition = .uncalibrated, cause: FireCauseModel = FireCauseModel(),
        groundShare: Double = usualGroundShare
    ) {
        precondition((0...1).contains(groundShare), "a share lies between 0 and 1")
        self.ignition = ignition
        self.cause = cause
        self.groundShare = groundShare
    }

    /// What a probability of ignition rests on.
    public enum Basis: String, Sendable {
        /// Moisture of the fuel and rain.
        case fuelAndRain = "fuel and rain"
        /// Moisture of the fuel; rain beyond what the fuel has taken up is not known.
        case fuel
        /// Neither: a stated value stands in.
        case assumed
    }

    /// Probability that a flash lights a fire, 0…1, and what it rests on.
    public func probability(_ flash: Flash, _ weather: FlashWeather) -> (value: Double, basis: Basis) {
        let reaching = flash.kind == .unknown ? groundShare : flash.kind == .ground ? 1 : 0
        guard let day = Self.day(1, weather) else {
            return (reaching * LightningIgnition.uncalibratedWithoutFuel, .assumed)
        }
        let basis = weather.rainMillimeters == nil ? Basis.fuel : .fuelAndRain
        return (reaching * ignition.probabilityPerFlash(day), basis)
    }

    /// `nil` where the moisture of the fuel is not known, or a value is out of its range.
    static func day(_ flashes: Int, _ weather: FlashWeather) -> LightningDay? {
        guard let duff = weather.duffMoistureCode, let drought = weather.droughtCode, duff >= 0, drought >= 0 else {
            return nil
        }
        return try? LightningDay(
            flashes: flashes, rainMillimeters: weather.rainMillimeters ?? 0,
            duff: ShelteredDMC(startingFrom: DMC(duff)), drought: DC(drought))
    }
}
