#if canImport(Glibc)
    import Glibc
#endif

/// How far the Earth has turned.
public enum SiderealTime {
    /// Greenwich mean sidereal time of 1982, radians, 0..<2π; UT1 is taken to be UTC, which is right to 0.9 s or 400 m.
    ///
    /// - Parameter seconds: Since 1970-01-01T00:00:00Z.
    /// - Source: Aoki1982; Vallado2006 for its use with this theory.
    public static func greenwichRadians(secondsSince1970 seconds: Double) -> Double {
        let days = seconds / 86_400 - 10_957.5
        let centuries = days / 36_525
        // Whole turns are taken off first: they would cost digits.
        let clock =
            67_310.548_41 + 86_400 * days.truncatingRemainder(dividingBy: 1)
            + centuries * (8_640_184.812_866 + centuries * (0.093_104 - 6.2e-6 * centuries))
        let angle = (clock * .pi / 43_200).truncatingRemainder(dividingBy: 2 * .pi)
        return angle < 0 ? angle + 2 * .pi : angle
    }
}

extension SatelliteState {
    /// The same with axes that turn with the Earth (polar motion left out): the velocity is still that against the stars.
    public func turned(bySiderealRadians angle: Double) -> SatelliteState {
        SatelliteState(position: position.turned(by: angle), velocity: velocity.turned(by: angle))
    }
}

extension SpaceVector {
    fileprivate func turned(by angle: Double) -> SpaceVector {
        let (s, c) = (sin(angle), cos(angle))
        return SpaceVector(x: c * x + s * y, y: c * y - s * x, z: z)
    }
}
