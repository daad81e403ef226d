public import Geo

/// A run of smoke that the store keeps, to warn by, to report and to be scored.
public struct KeptSmoke: Codable, Sendable, Equatable {
    /// Smoke expected at one settlement. Kept as whole numbers, which every reader of the store reads alike.
    public struct Town: Codable, Sendable, Equatable {
        public var place: Int
        public var name: String
        public var russianName: String?
        public var longitudeMicrodegrees: Int
        public var latitudeMicrodegrees: Int
        public var population: Int
        public var countryCode: String
        public var regionCode: String
        public var timeZone: String
        /// First hour at 15 µg/m³ or more; `nil` where less comes.
        public var arrival: Instant?
        /// `nil` where smoke stays to the end.
        public var departure: Instant?
        public var dailyMeanTenths: Int
        public var isFullDay: Bool
        public var hourlyTenths: [Int]

        /// Highest mean of 24 hours, or of the whole of a shorter run, µg/m³.
        public var dailyMean: Double { Double(dailyMeanTenths) / 10 }
        /// Mean of each hour, µg/m³.
        public var hourly: [Double] { hourlyTenths.map { Double($0) / 10 } }
        public var longitude: Double { Double(longitudeMicrodegrees) / 1e6 }
        public var latitude: Double { Double(latitudeMicrodegrees) / 1e6 }

        public init(
            _ place: Place, arrival: Instant?, departure: Instant?, dailyMean: Double, isFullDay: Bool, hourly: [Double]
        ) {
            (self.place, name, russianName) = (place.identifier, place.name, place.russianName)
            longitudeMicrodegrees = Int((place.coordinate.longitude * 1e6).rounded())
            latitudeMicrodegrees = Int((place.coordinate.latitude * 1e6).rounded())
            (population, countryCode, regionCode) = (place.population, place.countryCode, place.regionCode)
            (timeZone, self.arrival, self.departure) = (place.timeZone, arrival, departure)
            dailyMeanTenths = Self.tenths(dailyMean)
            self.isFullDay = isFullDay
            hourlyTenths = hourly.map(Self.tenths)
        }

        private static func tenths(_ value: Double) -> Int { Int((min(max(0, value), 1e12) * 10).rounded()) }
    }

    /// From what the grid holds: the same run is kept once.
    public var id: String
    public var start: Instant
    public var hours: Int
    /// Quantities that the winds lack, and what was assumed.
    public var notes: [String]
    /// The highest mean first.
    public var towns: [Town]
    /// `nil` in runs that an earlier version kept, whose notes tell it.
    private var isOfItsTime: Bool?

    public init(id: String, start: Instant, hours: Int, notes: [String], towns: [Town], isForecast: Bool) {
        (self.id, self.start, self.hours, self.notes, self.towns) = (id, start, hours, notes, towns)
        isOfItsTime = isForecast
    }

    private enum CodingKeys: String, CodingKey {
        case id, start, hours, notes, towns
        case isOfItsTime = "isForecast"
    }

    /// Whether winds were those of its days and fires those known at its start: a climatology, a wind held steady or a look back warns nobody.
    public var isForecast: Bool {
        isOfItsTime ?? !notes.contains { note in Self.otherThanForecasts.contains { note.hasPrefix($0) } }
    }

    private static let otherThanForecasts = ["climatology", "one time only", "hindsight"]

    public var end: Instant { start.adding(hours: Double(hours)) }
}

/// How well a kept run agreed with what was measured since.
public struct SmokeScore: Sendable, Equatable {
    public var pairs: Int
    /// 0…4.
    public var rank: Double
    /// 0…1.
    public var withinFactor2: Double

    public init(pairs: Int, rank: Double, withinFactor2: Double) {
        (self.pairs, self.rank, self.withinFactor2) = (pairs, rank, withinFactor2)
    }
}
