import Tables

/// How a number of a file becomes one in the unit of the program: value × scale + offset.
package struct UnitConversion: Hashable, Sendable {
    package let scale: Double
    package var offset = 0.0
    /// Rain given as so much a second; times the seconds of a step it becomes an amount.
    package var isRate = false

    package static let same = UnitConversion(scale: 1)

    /// The conversion from a unit in any of its usual spellings; `nil` for one that the variable cannot have.
    ///
    /// - Parameter unit: Such as `K`, `[C]`, `m s**-1`, `m s-1`, `kg m-2 s-1`, `kg/(m^2*s)`.
    package init?(_ unit: String, to variable: WeatherVariable) {
        let key = Self.key(unit)
        let found: UnitConversion? =
            switch variable {
            case .temperature, .dewPoint: Self.temperature(key)
            case .humidity: Self.share(key)
            case .windSpeed, .windEastward, .windNorthward: Self.speed(key)
            case .windFrom: Self.direction(key)
            case .rain: Self.amount(key) ?? Self.rate(key)
            }
        guard let found else { return nil }
        self = found
    }

    private init(scale: Double, offset: Double = 0, isRate: Bool = false) {
        (self.scale, self.offset, self.isRate) = (scale, offset, isRate)
    }

    /// Lower case, without brackets, blanks and signs of power and product, an exponent of the denominator behind a slash.
    private static func key(_ unit: String) -> String {
        let spelled = unit.lowercased().replacing("·", with: " ").replacing("**", with: "").replacing("^", with: "")
        let plain = String(spelled.filter { !"[]()*.".contains($0) })
        let parts = plain.split(separator: " ").map { part in
            part.hasSuffix("-1")
                ? "/" + part.dropLast(2) : part.hasSuffix("-2") ? "/" + part.dropLast(2) + "2" : String(part)
        }
        return parts.joined().replacing("/m2s", with: "/m2/s")
    }

    private static func temperature(_ key: String) -> UnitConversion? {
        switch key {
        case "k", "kelvin", "degk", "degreesk", "degreekelvin": UnitConversion(scale: 1, offset: -273.15)
        case "c", "°c", "degc", "deg_c", "celsius", "degree_celsius", "degrees_celsius", "degreecelsius",
            "degreescelsius",
            "degreec", "degreesc", "degree_c", "degrees_c":
            same
        case "f", "°f", "degf", "deg_f", "fahrenheit", "degree_fahrenheit", "degreefahrenheit", "degreesf",
            "degreesfahrenheit":
            UnitConversion(scale: 5.0 / 9, offset: -160.0 / 9)
        default: nil
        }
    }

    private static func share(_ key: String) -> UnitConversion? {
        switch key {
        case "%", "percent", "per_cent", "percentage": same
        case "1", "0-1", "fraction", "01": UnitConversion(scale: 100)
        default: nil
        }
    }

    private static func speed(_ key: String) -> UnitConversion? {
        switch key {
        case "m/s", "meter/s", "metre/s", "mps", "meters/second", "metres/second", "m/sec": UnitConversion(scale: 3.6)
        case "km/h", "km/hr", "kmh", "kph", "km/hour", "kmhr": same
        case "kt", "kts", "knot", "knots", "kn": UnitConversion(scale: 1.852)
        case "mph", "mi/h", "mile/hour", "miles/hour", "mi/hr": UnitConversion(scale: 1.609344)
        default: nil
        }
    }

    private static func direction(_ key: String) -> UnitConversion? {
        switch key {
        case "degree", "degrees", "deg", "°", "degreetrue", "degtrue", "degree_true": same
        default: nil
        }
    }

    private static func amount(_ key: String) -> UnitConversion? {
        switch key {
        case "mm", "kg/m2", "millimeter", "millimeters", "millimetre", "millimetres", "l/m2": same
        case "m", "metre", "meter", "mofwaterequivalent", "meters", "metres": UnitConversion(scale: 1_000)
        case "cm": UnitConversion(scale: 10)
        case "in", "inch", "inches": UnitConversion(scale: 25.4)
        default: nil
        }
    }

    private static func rate(_ key: String) -> UnitConversion? {
        switch key {
        case "kg/m2/s", "mm/s": UnitConversion(scale: 1, isRate: true)
        case "m/s": UnitConversion(scale: 1_000, isRate: true)
        case "mm/h", "mm/hr", "mm/hour", "kg/m2/h": UnitConversion(scale: 1.0 / 3_600, isRate: true)
        case "mm/d", "mm/day", "kg/m2/d", "kg/m2/day": UnitConversion(scale: 1.0 / 86_400, isRate: true)
        default: nil
        }
    }
}
