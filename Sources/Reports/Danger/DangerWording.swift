import FireWeather
import ModelRuns
import Rasters
import Wording

/// The words of a danger map.
struct DangerWording {
    private let isRussian: Bool
    private let numbers: NumberText

    init(_ language: Language) { (isRussian, numbers) = (language == .russian, NumberText(language: language)) }

    var title: String { isRussian ? "Пожарная опасность по погоде (FWI)" : "Fire danger (Fire Weather Index)" }
    var assumed: String { isRussian ? "Внимание" : "Note" }
    var borders: String { isRussian ? "границы" : "borders" }

    func weather(_ source: String) -> String { (isRussian ? "Погода: " : "Weather: ") + source }
    func classesOf(_ title: String) -> String { (isRussian ? "Классы FWI: " : "FWI classes: ") + self.title(title) }

    /// The name of a class in the map's language.
    func name(_ name: String) -> String {
        guard isRussian else { return name }
        switch name {
        case "very low": return "очень низкая"
        case "low": return "низкая"
        case "moderate": return "средняя"
        case "high": return "высокая"
        case "very high": return "очень высокая"
        case "extreme": return "чрезвычайная"
        default: return name
        }
    }

    /// From where to where a class goes.
    func bounds(_ kind: Int, of scale: DangerScale) -> String {
        if kind == 0 { return "< " + number(scale.bounds[0]) }
        if kind == scale.bounds.count { return "≥ " + number(scale.bounds[kind - 1]) }
        return number(scale.bounds[kind - 1]) + "–" + number(scale.bounds[kind])
    }

    func remark(_ remark: DangerRemark) -> String {
        guard isRussian else { return remark.description }
        switch remark {
        case .assumed(let variable, let value):
            return "\(element(variable)) не измерялась, везде взято \(number(value)) \(unit(variable))"
        case .farFromNoon(let hours): return "вместо полудня — поля не далее \(number(hours)) ч от него"
        case .anyHour: return "поля взяты как полуденные независимо от часа"
        case .dayApart: return "поля через сутки, не в полдень, взяты как полуденные"
        case .wholeDay(let elements):
            return elements.map { "\(element($0.variable)) (\(word($0.statistic)))" }.joined(separator: ", ")
                + ": за сутки, а не в полдень; индексы приближённые"
        case .rainSinceFieldBefore(let hours): return "осадки взяты как сумма за \(hours) ч от поля к полю"
        case .runningRain: return "осадки взяты как накопленные, по самим числам"
        }
    }

    private func word(_ statistic: DailyStatistic) -> String {
        switch statistic {
        case .mean: "средняя"
        case .maximum: "наибольшая"
        case .minimum: "наименьшая"
        case .sum: "сумма"
        }
    }

    private func element(_ variable: WeatherVariable) -> String {
        switch variable {
        case .temperature: "температура воздуха"
        case .dewPoint: "точка росы"
        case .humidity: "относительная влажность"
        case .windSpeed, .windEastward, .windNorthward: "скорость ветра"
        case .windFrom: "сторона ветра"
        case .rain: "сумма осадков"
        }
    }

    private func unit(_ variable: WeatherVariable) -> String {
        switch variable {
        case .windSpeed, .windEastward, .windNorthward: "км/ч"
        case .windFrom: "°"
        case .rain: "мм"
        default: variable.unit
        }
    }

    /// Whose classes, in the map's language.
    private func title(_ title: String) -> String {
        guard isRussian else { return title }
        switch title {
        case DangerScales.globalWildfireInformationSystem.title: return "GWIS и EFFIS, подобраны для Средиземноморья"
        case DangerScales.greatLakes.title: return "канадская система, леса у Великих озёр"
        case DangerScales.north.title: return "север Европы"
        default: return title
        }
    }

    private func number(_ value: Double) -> String { numbers.decimal(value, value == value.rounded() ? 0 : 1) }
}
