import Glibc

/// How the air of a day draws fine fuel toward its equilibrium moisture.
///
/// - Source: VanWagnerPickett1985, Eqs. 4–9, p. 5; by the hour VanWagner1977.
struct FineFuelDrying {
    /// Moisture that drying fuel comes to rest at, %.
    let dryingEquilibrium: Double
    /// Moisture that wetting fuel comes to rest at, %.
    let wettingEquilibrium: Double
    /// Logarithmic (base 10) drying rate at 21.1 °C, without the factor of temperature.
    private let dryingRate: Double
    private let wettingRate: Double
    private let temperatureFactor: Double

    init(_ weather: NoonWeather) {
        let humidity = weather.relativeHumidityPercent
        let temperature = weather.temperatureCelsius
        let sorption = 0.18 * (21.1 - temperature) * (1 - exp(-0.115 * humidity))
        let nearSaturation = exp((humidity - 100) / 10)
        dryingEquilibrium = 0.942 * pow(humidity, 0.679) + 11 * nearSaturation + sorption  // Eq. 4
        wettingEquilibrium = 0.618 * pow(humidity, 0.753) + 10 * nearSaturation + sorption  // Eq. 5
        dryingRate = Self.rate(humidity / 100, wind: weather.windKilometersPerHour)  // Eq. 6a
        wettingRate = Self.rate((100 - humidity) / 100, wind: weather.windKilometersPerHour)  // Eq. 7a
        temperatureFactor = exp(0.0365 * temperature)
    }

    /// Moisture after some days of this air.
    func moisture(from moisture: Double, days: Double) -> Double {
        moving(moisture, factor: 0.581 * days)  // Eqs. 6b, 7b
    }

    /// Moisture after some hours of this air; the hourly factor is 0.0579.
    ///
    /// - Source: VanWagner1977.
    func moisture(from moisture: Double, hours: Double) -> Double {
        moving(moisture, factor: 0.0579 * hours)
    }

    private func moving(_ moisture: Double, factor: Double) -> Double {
        let step = factor * temperatureFactor
        if moisture > dryingEquilibrium {
            return dryingEquilibrium + (moisture - dryingEquilibrium) * pow(10, -dryingRate * step)  // Eq. 8
        }
        if moisture < wettingEquilibrium, moisture < dryingEquilibrium {
            return wettingEquilibrium - (wettingEquilibrium - moisture) * pow(10, -wettingRate * step)  // Eq. 9
        }
        return moisture
    }

    private static func rate(_ share: Double, wind: Double) -> Double {
        let eighth = pow(share, 8)
        return 0.424 * (1 - pow(share, 1.7)) + 0.0694 * wind.squareRoot() * (1 - eighth)
    }
}
