import Geo
import Tables

/// Fields that a file has several times: editions of one field, and statistics of one day.
enum FieldEditions {
    /// Makes one field of the editions of ERA5 (`expver`), the final one first; the same step of rain twice is one.
    static func merged(_ fields: [WeatherField]) -> (fields: [WeatherField], notes: [String]) {
        var (kept, positions) = ([WeatherField](), [EditionKey: Int]())
        var editions: Set<Int> = []
        for field in fields.sorted(by: { ($0.edition ?? 0) < ($1.edition ?? 0) }) {
            let key = EditionKey(field)
            if let edition = field.edition { editions.insert(edition) }
            if let position = positions[key], field.edition != nil {
                kept[position].fallBack(on: field)
            } else if positions[key] == nil || !isRepeatedRain(field) {
                positions[key] = kept.count
                kept.append(field)
            }
        }
        guard editions.count > 1 else { return (kept, []) }
        let others = editions.sorted().dropFirst().map(String.init).joined(separator: ", ")
        let note =
            "expver: values of \(editions.min() ?? 1) (final ERA5), and of \(others) (preliminary) where it has none"
        return (kept, [note])
    }

    /// GFS gives the first six hours both as their step and as the whole run so far: the same amount of the same time.
    private static func isRepeatedRain(_ field: WeatherField) -> Bool { field.variable == .rain && field.start != nil }
}

/// Key that tells fields apart but for their edition.
private struct EditionKey: Hashable {
    let variable: WeatherVariable
    let time: FieldTime
    let start: Int64?
    let statistic: DailyStatistic?

    init(_ field: WeatherField) {
        (variable, time, statistic) = (field.variable, field.time, field.statistic)
        start = field.start?.seconds
    }
}

/// Chooses among the statistics of a day.
enum FieldChoice {
    /// Of several fields of one variable and time that nearest to noon: of a point in time, the highest temperature, the lowest
    /// humidity, the mean of others.
    ///
    /// - Throws: ``FormatError`` when a variable has only one that noon is never like, such as the lowest temperature.
    static func nearestToNoon(
        _ fields: [WeatherField], _ notes: [String]
    ) throws(FormatError) -> (fields: [WeatherField], notes: [String]) {
        guard fields.contains(where: { $0.statistic != nil }) else { return (fields, notes) }
        var best: [Variable: Int] = [:]
        var notes = notes
        for field in fields {
            guard let rank = rank(field) else { continue }
            best[Variable(field), default: rank] = min(best[Variable(field), default: rank], rank)
        }
        let usable = Set(best.keys.map(\.variable))
        for field in fields where !usable.contains(field.variable) {
            throw FormatError(
                source: field.band.dataset.source,
                expected: "\(field.variable.title) at noon, or \(wanted(field.variable)) of the day",
                found: "its \(field.statistic?.rawValue ?? "") alone")
        }
        let kept = fields.filter { rank($0) == best[Variable($0)] }
        for variable in WeatherVariable.allCases {
            let left = fields.filter { $0.variable == variable && rank($0) != best[Variable($0)] }
            let words = Set(left.map { $0.statistic?.rawValue ?? "point" }).sorted()
            if !words.isEmpty {
                notes.append("\(variable.title): \(words.joined(separator: ", ")) of the day left aside")
            }
        }
        return (kept, notes)
    }

    private struct Variable: Hashable {
        let variable: WeatherVariable
        let time: FieldTime

        init(_ field: WeatherField) { (variable, time) = (field.variable, field.time) }
    }

    private static func rank(_ field: WeatherField) -> Int? {
        field.statistic.map { $0.rank(of: field.variable) } ?? 0
    }

    private static func wanted(_ variable: WeatherVariable) -> String {
        switch variable {
        case .temperature: "maximum or mean"
        case .humidity: "minimum or mean"
        case .rain: "sum"
        default: "mean"
        }
    }
}
