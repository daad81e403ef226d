/// Wind and slope together: a wind that on the level would drive the fire alike.
public struct EffectiveWind: Hashable, Sendable {
    /// Net effective wind speed, km/h: WSV.
    public let speedKilometersPerHour: Double
    /// Where the fire's head runs to, degrees clockwise from north, 0…360 (360 excluded): RAZ.
    public let towardDegrees: Double

    /// The wind alone, as on level ground.
    @inline(__always)
    init(windSpeed: Double, windFrom: Double) {
        speedKilometersPerHour = windSpeed
        towardDegrees = opposite(windFrom)
    }

    /// The sum of the wind and of the upslope wind that stands for the slope.
    /// - Source: FCFDG1992, Eqs. 47–51.
    @inline(__always)
    init(windSpeed: Double, windFrom: Double, slopeWind: Double, aspect: Double) {
        let wind = eastAndNorth(ofDegrees: windFrom)
        let slope = eastAndNorth(ofDegrees: aspect)
        let x = -(windSpeed * wind.east + slopeWind * slope.east)  // Eq. 47
        let y = -(windSpeed * wind.north + slopeWind * slope.north)  // Eq. 48
        speedKilometersPerHour = (x * x + y * y).squareRoot()  // Eq. 49
        towardDegrees = degrees(ofEast: x, north: y)  // Eqs. 50, 51
    }
}

extension EffectiveWind {
    /// The wind speed, km/h, that gives the index of the slope on the level: WSE.
    ///
    /// - Parameters:
    ///   - slopeIndex: ISF.
    ///   - moistureEffect: f(F).
    /// - Source: Wotton2009, Eqs. 44a–44e.
    @inline(__always)
    static func slopeWind(slopeIndex: Double, moistureEffect: Double) -> Double {
        let gentle = logarithm(slopeIndex / (0.208 * moistureEffect)) / 0.05039  // Eqs. 44a, 44d
        guard gentle > 40 else { return gentle }
        let limit = 2.496 * moistureEffect
        guard slopeIndex < 0.999 * limit else { return 112.45 }  // Eq. 44c
        return 28 - logarithm(1 - slopeIndex / limit) / 0.0818  // Eqs. 44b, 44e
    }
}

@inline(__always)
private func opposite(_ degrees: Double) -> Double {
    let turned = degrees + 180
    if turned >= 720 { return turned - 720 }
    if turned >= 360 { return turned - 360 }
    return turned < 0 ? turned + 360 : turned
}
