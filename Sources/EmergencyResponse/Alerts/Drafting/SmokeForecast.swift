public import Geo

/// Smoke expected at a settlement, as a forecast gives it.
public struct SmokeForecast: Sendable, Equatable {
    /// Classes of the US air quality index, by the mean of PM2.5 over 24 hours.
    public enum Grade: Int, Codable, Hashable, Sendable, CaseIterable, Comparable {
        case good, moderate, unhealthyForSensitive, unhealthy, veryUnhealthy, hazardous

        public static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
    }

    public var place: Place
    public var grade: Grade
    public var from: Instant
    public var until: Instant
    /// Highest mean over 24 hours, µg/m³; `nil` when only the class is known.
    public var pm25MicrogramsPerCubicMeter: Double?
    /// How sure the forecast is.
    public var certainty: AlertCertainty
    /// The run that it comes from.
    public var source: String
    /// Districts and regions that the settlement lies in.
    public var areas: [AreaReference]

    public init(
        place: Place, grade: Grade, from: Instant, until: Instant, pm25MicrogramsPerCubicMeter: Double? = nil,
        certainty: AlertCertainty = .possible, source: String, areas: [AreaReference] = []
    ) {
        self.place = place
        self.grade = grade
        self.from = from
        self.until = until
        self.pm25MicrogramsPerCubicMeter = pm25MicrogramsPerCubicMeter
        self.certainty = certainty
        self.source = source
        self.areas = areas
    }
}

extension SmokeForecast.Grade {
    var severity: AlertSeverity {
        switch self {
        case .good, .moderate, .unhealthyForSensitive: .minor
        case .unhealthy: .moderate
        case .veryUnhealthy, .hazardous: .severe
        }
    }
}
