/// A fire in surface fuel by Rothermel's equations: steady, on open ground, as fast as fuel, moisture, wind and slope make it.
public struct SurfaceFire: Hashable, Sendable {
    /// Rate of spread of the head, m/min.
    public let rateOfSpreadMetersPerMinute: Double
    /// Where the head runs to, degrees clockwise from north.
    public let spreadTowardDegrees: Double
    /// Heat released by an area of the burning zone, kW/m².
    public let reactionIntensityKilowattsPerSquareMeter: Double
    /// Byram's intensity, kW/m.
    public let intensityKilowattsPerMeter: Double
    /// Metres.
    public let flameLengthMeters: Double
    /// The midflame wind that alone would give this rate, km/h.
    public let effectiveWindKilometersPerHour: Double
    /// Whether the wind was held at the limit.
    public let windWasLimited: Bool
}

/// How far wind may drive a surface fire.
public enum WindLimit: Hashable, Sendable {
    /// As the wind factor says.
    case none
    /// Effective wind at most 0.9 I_R (ft/min, Btu/ft²/min).
    /// - Source: Rothermel1972, Eq. 87.
    case rothermel
    /// Effective wind at most 96.8 I_R^(1/3).
    /// - Source: Andrews2013.
    case andrews
}

extension SurfaceFire {
    /// - Parameters:
    ///   - model: The fuel.
    ///   - moisture: Of its classes.
    ///   - midflameWindKilometersPerHour: Wind at half the height of the flames, 0…300; see
    ///     ``windAdjustmentFactor(fuelDepthFeet:)``.
    ///   - windFromDegrees: Where the wind comes from.
    ///   - slopePercent: Rise over run, 0…200.
    ///   - aspectDegrees: Where the slope faces.
    ///   - limit: Default none.
    /// - Throws: ``BehaviorRefusal`` for a value out of range.
    /// - Source: Rothermel1972 with the changes of Albini1976; Andrews2018.
    public init(
        _ model: SurfaceFuelModel, _ moisture: FuelMoisture, midflameWindKilometersPerHour: Double,
        windFromDegrees: Double, slopePercent: Double = 0, aspectDegrees: Double = 0, limit: WindLimit = .none
    ) throws(BehaviorRefusal) {
        let wind = try Quantity.windSpeed.checked(midflameWindKilometersPerHour)
        let from = try Quantity.windDirection.checked(windFromDegrees)
        let rise = try Quantity.slope.checked(slopePercent)
        let facing = try Quantity.aspect.checked(aspectDegrees)
        let bed = FuelBed(model, moisture)
        let still = StillFire(bed)
        let push = Push(still, windFeetPerMinute: wind * feetPerMinute, from: from, slope: rise / 100, aspect: facing)
        self.init(still, push.limited(limit, reactionIntensity: still.reactionIntensity))
    }

    private init(_ still: StillFire, _ push: Push) {
        let rate = still.rate * (1 + push.factor)  // Eq. 52
        let intensity = still.reactionIntensity * rate * still.residenceTime / 60  // Byram, Btu/ft/s
        rateOfSpreadMetersPerMinute = rate * 0.3048
        spreadTowardDegrees = push.towardDegrees
        reactionIntensityKilowattsPerSquareMeter = still.reactionIntensity * 0.189_276
        intensityKilowattsPerMeter = intensity * 3.461_466
        flameLengthMeters = 0.45 * power(intensity, 0.46) * 0.3048
        effectiveWindKilometersPerHour = push.effectiveWind / feetPerMinute
        windWasLimited = push.isLimited
    }

    /// Midflame wind over the wind 20 ft above the vegetation, for fuel in the open.
    /// - Source: Andrews2012, Eq. 6.
    public static func windAdjustmentFactor(fuelDepthFeet depth: Double) -> Double {
        1.83 / logarithm((20 + 0.36 * depth) / (0.13 * depth))
    }
}

/// Feet per minute in one km/h.
private let feetPerMinute = 1000 / 0.3048 / 60
