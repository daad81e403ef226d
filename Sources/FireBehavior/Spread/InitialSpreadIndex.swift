/// How fast fine fuel would carry fire in wind: the Initial Spread Index as the FBP System uses it.
public enum InitialSpreadIndex {
    /// The index of a fine fuel moisture code and a wind.
    ///
    /// - Parameters:
    ///   - fineFuelMoistureCode: 0…101.
    ///   - windSpeedKilometersPerHour: At 10 m in the open.
    ///   - levelsOff: Whether the effect of wind levels off from 40 km/h on, as the FBP System has it; the FWI System lets
    ///     it grow.
    /// - Source: VanWagnerPickett1985, Eqs. 24–26; FCFDG1992, Eqs. 45, 46, 52, 53 and 53a.
    public static func value(
        fineFuelMoistureCode: Double, windSpeedKilometersPerHour wind: Double, levelsOff: Bool = true
    ) -> Double {
        let effect = levelsOff ? windEffect(wind) : exponential(0.05039 * wind)
        return 0.208 * effect * moistureEffect(fineFuelMoistureCode: fineFuelMoistureCode)  // Eq. 52
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
