/// How fast fine fuel would carry fire in wind: the Initial Spread Index as the FBP System uses it.
public enum InitialSpreadIndex {
    /// The index of a fine fuel moisture code and a wind.
    ///
    /// - Parameters:
    ///   - fineFuelMoistureCode: 0…101.
    ///   - windSpeedKilometersPerHour: At 10 m in the open; from 40 km/h on the effect of wind levels off.
    /// - Source: VanWagnerPickett1985, Eqs. 24–26; FCFDG1992, Eqs. 45, 46, 52, 53 and 53a, p. 31.
    public static func value(fineFuelMoistureCode: Double, windSpeedKilometersPerHour: Double) -> Double {
        let moisture = moistureEffect(fineFuelMoistureCode: fineFuelMoistureCode)
        return 0.208 * windEffect(windSpeedKilometersPerHour) * moisture  // Eq. 52
    }

    /// f(F), from the moisture m of the fine fuel in per cent.
    @inline(__always)
    static func moistureEffect(fineFuelMoistureCode code: Double) -> Double {
        let m = (250 * 59.5 / 101) * (101 - code) / (59.5 + code)  // Eq. 46
        return 91.9 * exponential(-0.1386 * m) * (1 + power(m, 5.31) / 4.93e7)  // Eq. 45
    }

    /// f(W).
    @inline(__always)
    static func windEffect(_ speed: Double) -> Double {
        guard speed < 40 else { return 12 * (1 - exponential(-0.0818 * (speed - 28))) }  // Eq. 53a
        return exponential(0.05039 * speed)  // Eq. 53
    }

    /// The wind that carries the back of the fire against itself.
    @inline(__always)
    static func backWindEffect(_ speed: Double) -> Double { exponential(-0.05039 * speed) }  // Eq. 75
}
