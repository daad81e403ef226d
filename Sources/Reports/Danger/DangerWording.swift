import FireWeather
import ModelRuns
import Rasters
import Wording

/// The words of a danger map.
struct DangerWording: Speaking {
    let language: Language
    private let numbers: NumberText

    init(_ language: Language) { (self.language, numbers) = (language, NumberText(language: language)) }

    var title: String { self("Fire danger (Fire Weather Index)") }
    var assumed: String { self("Note") }
    var borders: String { self("borders") }

    func weather(_ source: String) -> String { self("Weather: ") + source }
    func classesOf(_ title: String) -> String { self("FWI classes: ") + self.title(title) }

    /// The name of a class in the map's language.
    func name(_ name: String) -> String {
        language.name(of: name, in: "danger class") ?? name
    }

    /// From where to where a class goes.
    func bounds(_ kind: Int, of scale: DangerScale) -> String {
        if kind == 0 { return "< " + number(scale.bounds[0]) }
        if kind == scale.bounds.count { return "≥ " + number(scale.bounds[kind - 1]) }
        return number(scale.bounds[kind - 1]) + "–" + number(scale.bounds[kind])
    }

    func remark(_ remark: DangerRemark) -> String {
        guard language != .english else { return remark.description }
        return switch remark {
        case .assumed(let variable, let value):
            self("\(element(variable)) not observed, \(number(value)) \(unit(variable)) assumed everywhere")
        case .farFromNoon(let hours): self("fields up to \(number(hours)) h from noon stand for it")
        case .anyHour: self("fields taken as those of noon whatever their hour")
        case .dayApart: self("fields a day apart, not at noon, stand for noon")
        case .wholeDay(let elements):
            elements.map { "\(element($0.variable)) (\(word($0.statistic)))" }.joined(separator: ", ")
                + self(": of the whole day, not of noon; the indices are approximate")
        case .rainSinceFieldBefore(let hours):
            self("rain is taken as the sum of the \(hours) hours since the field before")
        case .runningRain: self("rain runs on from field to field, by its numbers")
        }
    }

    private func word(_ statistic: DailyStatistic) -> String {
        switch statistic {
        case .mean: self("mean", of: "day")
        case .maximum: self("maximum", of: "day")
        case .minimum: self("minimum", of: "day")
        case .sum: self("sum", of: "day")
        }
    }

    private func element(_ variable: WeatherVariable) -> String {
        switch variable {
        case .temperature: self("air temperature")
        case .dewPoint: self("dew point")
        case .humidity: self("relative humidity")
        case .windSpeed, .windEastward, .windNorthward: self("wind speed")
        case .windFrom: self("wind direction")
        case .rain: self("sum of rain")
        }
    }

    private func unit(_ variable: WeatherVariable) -> String {
        switch variable {
        case .windSpeed, .windEastward, .windNorthward: self("km/h")
        case .windFrom: "°"
        case .rain: self("mm")
        default: variable.unit
        }
    }

    /// Whose classes, in the map's language.
    private func title(_ title: String) -> String { language.name(of: title, in: "danger classes") ?? title }

    private func number(_ value: Double) -> String { numbers.decimal(value, value == value.rounded() ? 0 : 1) }
}
