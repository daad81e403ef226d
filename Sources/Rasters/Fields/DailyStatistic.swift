import Tables

/// How the value of a day was made of its hours.
public enum DailyStatistic: String, Hashable, Sendable {
    case mean, maximum, minimum, sum

    /// Reads the method of the time axis, as in `area: mean time: maximum (interval: 1 hour)`; `nil` for a point in time.
    ///
    /// - Source: CFConventions18, section 7.3.
    package init?(cellMethods: String) {
        let words = cellMethods.split(separator: " ")
        guard let time = words.lastIndex(where: { ["time:", "valid_time:", "day:"].contains($0) }),
            let method = words[words.index(after: time)...].first(where: { !$0.hasSuffix(":") })
        else { return nil }
        self.init(rawValue: String(method))
    }

    /// Reads the end of the name of a variable, as in `tasmax`, `hursmin`, `t2m_mean`, `daily_maximum_2m_temperature`.
    package init?(variable name: String) {
        let key = name.lowercased()
        let found: [(DailyStatistic, [String])] = [
            (.maximum, ["max", "maximum"]), (.minimum, ["min", "minimum"]), (.mean, ["mean", "avg", "average"]),
        ]
        guard
            let statistic = found.first(where: { pair in
                pair.1.contains { key.hasSuffix($0) || key.hasPrefix($0 + "_") || key.hasPrefix("daily_" + $0) }
            })
        else { return nil }
        self = statistic.0
    }

    /// Place among fields of one variable and day: the less, the nearer to noon; `nil` for one that noon is never like.
    package func rank(of variable: WeatherVariable) -> Int? {
        switch (variable, self) {
        case (.rain, .mean), (.rain, .sum), (.humidity, .minimum), (.temperature, .maximum): 1
        case (.temperature, .mean), (.humidity, .mean), (.dewPoint, .mean), (.windFrom, .mean): 2
        case (.windSpeed, .mean), (.windEastward, .mean), (.windNorthward, .mean): 1
        case (.windSpeed, .maximum): 2
        default: nil
        }
    }
}
