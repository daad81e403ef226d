#if canImport(Glibc)
    import Glibc
#endif

/// Temperature, pressure and density of the standard atmosphere, up to 32 km.
///
/// - Source: USStandardAtmosphere1976, Table 4 and Eqs. 23, 33a, 33b.
public struct StandardAtmosphere: Sendable, Equatable {
    public let temperatureKelvin: Double
    public let pressurePascals: Double

    /// - Parameter heightMeters: Geopotential height; held within −500…32,000 m.
    public init(heightMeters: Double) {
        let height = min(32_000, max(-500, heightMeters))
        let g = 9.80665
        let gas = 287.052_87
        let (base, temperature, lapse, pressure): (Double, Double, Double, Double) =
            switch height {
            case ..<11_000: (0, 288.15, -0.0065, 101_325)
            case ..<20_000: (11_000, 216.65, 0, 22_632.06)
            default: (20_000, 216.65, 0.001, 5_474.889)
            }
        temperatureKelvin = temperature + lapse * (height - base)
        pressurePascals =
            lapse == 0
            ? pressure * exp(-g * (height - base) / (gas * temperature))
            : pressure * pow(temperature / temperatureKelvin, g / (gas * lapse))
    }

    public var densityKilogramsPerCubicMeter: Double { pressurePascals / (287.052_87 * temperatureKelvin) }
}

extension StandardAtmosphere {
    /// The height at which the standard atmosphere has a pressure, by halving; within −500…32,000 m.
    public static func height(ofPressurePascals pressure: Double) -> Double {
        var (low, high) = (-500.0, 32_000.0)
        for _ in 0..<50 {
            let middle = (low + high) / 2
            if StandardAtmosphere(heightMeters: middle).pressurePascals > pressure {
                low = middle
            } else {
                high = middle
            }
        }
        return low
    }
}
