import Chronology
import FireWeather
import Geo
import Rasters
import Tables

/// Counts of the values of one day's weather that cannot be, by element.
struct WeatherCheck {
    /// What was found of one element.
    struct Finding {
        var known = 0
        var impossible = 0
        var least = Double.infinity
        var most = -Double.infinity
        var sum = 0.0
    }

    private(set) var findings: [WeatherVariable: Finding] = [:]

    mutating func add(_ other: WeatherCheck) {
        for (variable, finding) in other.findings {
            var sum = findings[variable] ?? Finding()
            sum.known += finding.known
            sum.impossible += finding.impossible
            sum.least = min(sum.least, finding.least)
            sum.most = max(sum.most, finding.most)
            sum.sum += finding.sum
            findings[variable] = sum
        }
    }

    /// - Parameter values: Of one element, NaN where unknown; rain of zero tells nothing about a unit and is not counted.
    mutating func add(_ values: [Double], of variable: WeatherVariable) {
        var finding = Finding()
        let range = Self.range(of: variable)
        for value in values where !value.isNaN && !(variable == .rain && value == 0) {
            finding.known += 1
            if !range.contains(value) { finding.impossible += 1 }
            finding.least = min(finding.least, value)
            finding.most = max(finding.most, value)
            finding.sum += value
        }
        var one = WeatherCheck()
        one.findings[variable] = finding
        add(one)
    }

    /// Physical range, with what packing may add.
    static func range(of variable: WeatherVariable) -> ClosedRange<Double> {
        switch variable {
        case .temperature: WeatherElement.temperature.range
        case .dewPoint: WeatherElement.dewPoint.range
        case .humidity: -3...103
        case .windSpeed: WeatherElement.wind.range
        case .windEastward, .windNorthward: -WeatherElement.wind.range.upperBound...WeatherElement.wind.range.upperBound
        case .windFrom: -360...720
        case .rain: -0.5...WeatherElement.rain.range.upperBound
        }
    }
}

extension WeatherCheck {
    /// - Throws: ``FormatError`` for an element none of whose values can be, or that is far from all weather: its unit is wrong.
    func requirePossible(_ day: CalendarDay, units: [WeatherVariable: String], source: String) throws(FormatError) {
        for (variable, finding) in findings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where finding.known > 0 {
            let mean = finding.sum / Double(finding.known)
            guard finding.impossible == finding.known || Self.isFarFromWeather(variable, finding, mean) else {
                continue
            }
            let range = Self.range(of: variable)
            let digits = SignificantDigits.rounded(4)
            throw FormatError(
                source: source,
                expected: "\(variable.title) from \(digits.text(range.lowerBound)) to "
                    + "\(digits.text(range.upperBound)) \(variable.unit) on \(day.text)",
                found: "\(digits.text(finding.least)) to \(digits.text(finding.most)) everywhere; "
                    + "the unit was taken as \(units[variable] ?? ""): --unit \(variable.rawValue)="
                    + Self.remedy(variable, mean) + " says another")
        }
    }

    /// Possible, and yet no weather: degrees Fahrenheit as Celsius, humidity as a fraction.
    private static func isFarFromWeather(_ variable: WeatherVariable, _ finding: Finding, _ mean: Double) -> Bool {
        switch variable {
        case .temperature: mean > 50 || mean < -75
        case .humidity: finding.most <= 1.5
        default: false
        }
    }

    /// The unit that would make the mean one of weather.
    private static func remedy(_ variable: WeatherVariable, _ mean: Double) -> String {
        switch variable {
        case .temperature, .dewPoint: mean > 150 ? "K" : mean < -150 ? "C" : "F"
        case .humidity: mean <= 1.5 ? "fraction" : "%"
        case .rain: mean < 0 ? "UNIT" : "mm"
        default: "UNIT"
        }
    }

    /// How many values of an element cannot be, where not all: they are taken as missing.
    func note(_ day: CalendarDay) -> [String] {
        findings.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { variable, finding in
            guard finding.impossible > 0 else { return nil }
            let digits = SignificantDigits.rounded(4)
            let range = Self.range(of: variable)
            return "\(day.text): \(finding.impossible) values of \(variable.title) outside "
                + "\(digits.text(range.lowerBound)) to \(digits.text(range.upperBound)) \(variable.unit) "
                + "(\(digits.text(finding.least)) to \(digits.text(finding.most))) are taken as missing"
        }
    }
}
