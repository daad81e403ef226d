import Tables

extension ColumnHeading {
    /// How a column stands for an element: the rank of its name, 0 the best, and the unit written in the header.
    struct Match {
        let rank: Int
        let unit: String?
    }

    /// Nothing when the column is not called so.
    func match(_ element: StationElement) -> Match? {
        if let rank = element.names.firstIndex(of: key) { return Match(rank: rank, unit: bracket) }
        if element.isOfTime {
            return withoutZone.flatMap { element.names.firstIndex(of: $0) }.map { Match(rank: $0, unit: bracket) }
        }
        if element == .rain, let (name, _) = rainHours, let rank = element.names.firstIndex(of: name) {
            return Match(rank: rank, unit: bracket)
        }
        guard let dimension = element.unit?.dimension else { return nil }
        return matchWithUnit(element, WeatherUnit.allCases.filter { $0.dimension == dimension })
    }

    /// The name without the zone behind it: `valid_time_utc`, `hour_lst`.
    private var withoutZone: String? {
        ["utc", "gmt", "lst", "local", "всв", "мск"].first { key.hasSuffix($0) && key.count > $0.count }.map {
            String(key.dropLast($0.count))
        }
    }

    /// `temperatureCelsius`, `temp_f`, `wind speed km h`.
    private func matchWithUnit(_ element: StationElement, _ units: [WeatherUnit]) -> Match? {
        for unit in units {
            for word in unit.words where key.hasSuffix(word) {
                if let rank = element.names.firstIndex(of: String(key.dropLast(word.count))) {
                    return Match(rank: rank, unit: word)
                }
            }
        }
        for count in [2, 1] where words.count > count {
            let unit = words.suffix(count).joined()
            guard let known = WeatherUnit(named: unit), units.contains(known),
                let rank = element.names.firstIndex(of: words.dropLast(count).joined())
            else { continue }
            return Match(rank: rank, unit: unit)
        }
        return nil
    }
}
