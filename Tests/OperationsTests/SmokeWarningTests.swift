import EmergencyResponse
import Geo
import Operations
import Reports
import SeasonSupport
import Store
import Testing
import Wording

struct SmokeWarningTests {
    private static let start = SmallSeason.instant("2020-08-12T00:00:00Z")
    private static let place = Place(
        identifier: 1, name: "Oakville", russianName: "Оквилл",
        coordinate: Coordinate(wrappingLatitude: 37.53, longitude: -119.45), population: 1_200, countryCode: "US",
        regionCode: "CA", timeZone: "America/Los_Angeles")

    private func run(
        _ mean: Double, arrival: Double? = 3, departure: Double? = nil, isFullDay: Bool = true, isForecast: Bool = true
    ) -> KeptSmoke {
        let town = KeptSmoke.Town(
            Self.place, arrival: arrival.map(Self.start.adding(hours:)),
            departure: departure.map(Self.start.adding(hours:)), dailyMean: mean, isFullDay: isFullDay,
            hourly: Array(repeating: mean, count: 36))
        return KeptSmoke(
            id: "smoke-1", start: Self.start, hours: 36, notes: [], towns: [town], isForecast: isForecast)
    }

    /// The steps of the US index for PM2.5 that hold since 6 May 2024.
    @Test(arguments: [
        (9.0, SmokeForecast.Grade.good), (9.1, .moderate), (35.4, .moderate), (35.5, .unhealthyForSensitive),
        (55.4, .unhealthyForSensitive), (55.5, .unhealthy), (125.4, .unhealthy), (125.5, .veryUnhealthy),
        (225.4, .veryUnhealthy), (225.5, .hazardous), (900, .hazardous),
    ])
    func theMeanOfADayHasItsClass(mean: Double, grade: SmokeForecast.Grade) {
        #expect(run(mean).warnings.map(\.grade) == [grade])
    }

    @Test func aWarningIsOfThePlaceAndItsHours() throws {
        let warning = try #require(run(60, departure: 20).warnings.first)
        #expect(
            warning.place.identifier == 1 && warning.source == "smoke-1" && warning.pm25MicrogramsPerCubicMeter == 60)
        #expect(warning.from == Self.start.adding(hours: 3) && warning.until == Self.start.adding(hours: 20))
        #expect(run(60).warnings.first?.until == Self.start.adding(hours: 36), "smoke that stays is told to the end")
    }

    @Test func whatIsNoForecastOfAWholeDayWarnsNobody() {
        #expect(run(60, isForecast: false).warnings.isEmpty)
        #expect(run(60, isFullDay: false).warnings.isEmpty)
        #expect(run(60, arrival: nil).warnings.isEmpty)
    }

    @Test(arguments: Language.allCases) func aReportTellsTheTown(language: Language) {
        let section = run(60).outlook.attachment(language)
        let text = section.paragraphs.joined(separator: " ")
        #expect(section.title == (language == .english ? "Smoke" : "Дым"))
        #expect(text.contains(language == .english ? "Oakville" : "Оквилл"), "\(text)")
        #expect(run(60).outlook.line(language).contains("2020-08-12"))
    }
}
