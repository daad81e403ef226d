import Tables

/// A unit that tables of weather are written in; the raw value is its symbol.
public enum WeatherUnit: String, CaseIterable, Sendable {
    case celsius = "°C"
    case fahrenheit = "°F"
    case kelvin = "K"
    case percent = "%"
    case fraction = "fraction"
    case kilometersPerHour = "km/h"
    case metersPerSecond = "m/s"
    case milesPerHour = "mph"
    case knots = "kn"
    case millimeters = "mm"
    case centimeters = "cm"
    case meters = "m"
    case inches = "in"
    case degrees = "degrees"
    case tenthsCelsius = "0.1 °C"
    case tenthsMetersPerSecond = "0.1 m/s"
    case tenthsMillimeters = "0.1 mm"

    /// Dimension of units that can be converted into each other.
    enum Dimension { case temperature, humidity, speed, depth, angle }

    var dimension: Dimension {
        switch self {
        case .celsius, .fahrenheit, .kelvin, .tenthsCelsius: .temperature
        case .percent, .fraction: .humidity
        case .kilometersPerHour, .metersPerSecond, .milesPerHour, .knots, .tenthsMetersPerSecond: .speed
        case .millimeters, .centimeters, .meters, .inches, .tenthsMillimeters: .depth
        case .degrees: .angle
        }
    }

    /// A number of this unit in another of the same dimension.
    func convert(_ value: Double, to other: WeatherUnit) -> Double {
        self == other ? value : other.fromBase(toBase(value))
    }

    /// °C, %, km/h, mm, degrees.
    private func toBase(_ value: Double) -> Double {
        switch self {
        case .fahrenheit: (value - 32) / 1.8
        case .kelvin: value - 273.15
        default: value * factor
        }
    }

    private func fromBase(_ value: Double) -> Double {
        switch self {
        case .fahrenheit: value * 1.8 + 32
        case .kelvin: value + 273.15
        default: value / factor
        }
    }

    /// All exact by definition.
    private var factor: Double {
        switch self {
        case .fraction: 100
        case .metersPerSecond: 3.6
        case .milesPerHour: 1.609344
        case .knots: 1.852
        case .centimeters: 10
        case .meters: 1_000
        case .inches: 25.4
        case .tenthsCelsius, .tenthsMillimeters: 0.1
        case .tenthsMetersPerSecond: 0.36
        default: 1
        }
    }
}

extension WeatherUnit {
    /// The unit of a name as headers spell it: `F`, `(degC)`, `km/h`, `kmh`, `m s-1`, `mph`, `in`, `Millimeters`.
    public init?(named name: String) {
        let key = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" }
        guard let unit = Self.names.first(where: { $0.spellings.contains(key) })?.unit else { return nil }
        self = unit
    }

    /// Names long enough to be told apart at the end of a longer word.
    var words: [String] {
        Self.names.filter { $0.unit == self }.flatMap(\.spellings).filter { $0.count >= 5 }
    }

    private static let names: [(unit: WeatherUnit, spellings: [String])] = [
        (.celsius, ["c", "degc", "celsius", "degreescelsius", "degreesc", "с", "градс"]),
        (.fahrenheit, ["f", "degf", "fahrenheit", "degreesfahrenheit", "degreesf"]),
        (.kelvin, ["k", "kelvin", "degk"]),
        (.percent, ["%", "pct", "percent", "perc"]),
        (.fraction, ["fraction", "01", "1"]),
        (
            .kilometersPerHour,
            ["kmh", "kmhr", "kph", "kmph", "kmh1", "kilometersperhour", "kilometresperhour", "кмч"]
        ),
        (.metersPerSecond, ["ms", "mps", "ms1", "mpers", "meterspersecond", "metrespersecond", "msec", "мс", "мсек"]),
        (.milesPerHour, ["mph", "mih", "milesperhour"]),
        (.knots, ["kn", "kt", "kts", "knot", "knots"]),
        (.millimeters, ["mm", "mmh", "mmd", "mmday", "mmhr", "millimeters", "millimetres", "kgm2", "мм"]),
        (.centimeters, ["cm", "centimeters", "centimetres"]),
        (.meters, ["m", "meters", "metres"]),
        (.inches, ["in", "inch", "inches"]),
        (.degrees, ["deg", "degree", "degrees", "°"]),
    ]
}
