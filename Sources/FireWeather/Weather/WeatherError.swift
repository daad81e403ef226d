/// An element of the weather that the fire weather sciences read.
public enum WeatherElement: String, Sendable, CaseIterable {
    case temperature = "temperature (°C)"
    case relativeHumidity = "relative humidity (%)"
    case wind = "wind speed (km/h)"
    case rain = "rain (mm)"
    case dewPoint = "dew point (°C)"

    /// What can be on Earth: the records of air temperature, wind and daily rain, rounded outward.
    public var range: ClosedRange<Double> {
        switch self {
        case .temperature: -90...60
        case .relativeHumidity: 0...100
        case .wind: 0...400
        case .rain: 0...2_000
        case .dewPoint: -120...60
        }
    }

    func checked(_ value: Double) throws(WeatherError) -> Double {
        try checked(value, in: range)
    }

    func checked(_ value: Double, in range: ClosedRange<Double>) throws(WeatherError) -> Double {
        guard range.contains(value) else { throw WeatherError(element: self, value: value, expected: range) }
        return value
    }
}

/// A value outside the physical domain, refused with its reason.
public struct WeatherError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was out of range.
    public let element: WeatherElement
    /// The value found.
    public let value: Double
    /// The range that would have been accepted.
    public let expected: ClosedRange<Double>

    /// A value that was refused, and what would have been accepted.
    public init(element: WeatherElement, value: Double, expected: ClosedRange<Double>) {
        (self.element, self.value, self.expected) = (element, value, expected)
    }

    /// One sentence for a person.
    public var description: String {
        "\(element.rawValue) is \(value), expected \(expected.lowerBound) to \(expected.upperBound)"
    }
}
