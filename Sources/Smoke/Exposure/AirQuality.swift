/// Classes and limits for fine particles, as data.
public enum AirQuality {
    /// One step of a scale, by the mean of PM2.5 over 24 hours, µg/m³.
    public struct Step: Sendable, Equatable {
        public let low: Double
        public let high: Double
        public let indexLow: Double
        public let indexHigh: Double
        public let category: Category
    }

    /// Categories of the US index, from best to worst.
    public enum Category: Int, Sendable, CaseIterable, Comparable, Codable {
        case good, moderate, unhealthyForSensitive, unhealthy, veryUnhealthy, hazardous

        public static func < (a: Category, b: Category) -> Bool { a.rawValue < b.rawValue }
    }

    /// The US air quality index for PM2.5, in force since 6 May 2024.
    /// - Source: EPA2024AQI.
    public static let usIndex: [Step] = [
        Step(low: 0, high: 9.0, indexLow: 0, indexHigh: 50, category: .good),
        Step(low: 9.1, high: 35.4, indexLow: 51, indexHigh: 100, category: .moderate),
        Step(low: 35.5, high: 55.4, indexLow: 101, indexHigh: 150, category: .unhealthyForSensitive),
        Step(low: 55.5, high: 125.4, indexLow: 151, indexHigh: 200, category: .unhealthy),
        Step(low: 125.5, high: 225.4, indexLow: 201, indexHigh: 300, category: .veryUnhealthy),
        Step(low: 225.5, high: 325.4, indexLow: 301, indexHigh: 500, category: .hazardous),
    ]

    /// Index and category of a 24-hour mean, cut off (not rounded) to 0.1 µg/m³; the last step goes on beyond its end.
    ///
    /// - Parameter micrograms: Mean PM2.5 over 24 hours, µg/m³, 0 or more. An hourly value gives a number, but not the index.
    public static func usIndex(dailyMeanMicrograms micrograms: Double) -> (index: Int, category: Category)? {
        guard micrograms >= 0, micrograms.isFinite else { return nil }
        // The smallest excess over a tenth that binary numbers leave is not allowed to lose that tenth.
        let tenths = (micrograms * 10 + 1e-9).rounded(.down) / 10
        guard let step = usIndex.first(where: { tenths <= $0.high }) ?? usIndex.last else { return nil }
        let share = (tenths - step.low) / (step.high - step.low)
        return (Int((step.indexLow + share * (step.indexHigh - step.indexLow)).rounded()), step.category)
    }

    /// Russian limits of PM2.5, µg/m³: single (mean of 20…30 minutes), mean of a day, mean of a year.
    /// - Source: SanPiN2021.
    public static let russianSingleLimit = 160.0
    public static let russianDailyLimit = 35.0
    public static let russianAnnualLimit = 25.0

    /// Guideline of the World Health Organization for the mean of PM2.5 over 24 hours, µg/m³, and its interim targets 1…4.
    /// - Source: WHO2021.
    public static let whoDailyGuideline = 15.0
    public static let whoInterimTargets = [75.0, 50, 37.5, 25]
}
