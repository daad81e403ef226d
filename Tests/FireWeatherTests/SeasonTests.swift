import FireWeather
import Testing

@Suite("The season of 1985")
struct SeasonTests {
    /// The season computed day by day from 85, 6 and 15.
    private func season(
        _ convention: FireWeatherConvention, changing changed: [Int: NoonWeather] = [:]
    ) throws -> [FireDanger] {
        var codes = MoistureCodes.startUp
        return try PublishedSeason.rows.map { row in
            let weather = try changed[row.number] ?? row.weather()
            let danger = FireDanger(after: codes, weather: weather, month: row.month, convention: convention)
            codes = danger.codes
            return danger
        }
    }

    private func values(_ danger: FireDanger) -> [Double] {
        [
            danger.codes.ffmc.value, danger.codes.dmc.value, danger.codes.dc.value, danger.isi.value,
            danger.bui.value, danger.fwi.value,
        ]
    }

    @Test("agrees with the print to its last digit, with the printed coefficient", arguments: PublishedSeason.rows)
    func published(row: PublishedSeason.Row) throws {
        let season = try season(FireWeatherConvention(dayLength: .canadian, coefficient: .classic))
        for (value, printed) in zip(values(season[row.number]), row.printed) {
            #expect(abs(value - printed) <= 0.050_001)
        }
    }

    @Test("agrees with cffdrs to four digits, with the exact coefficient and day lengths by latitude")
    func exact() throws {
        // cffdrs carries 11 °C for 10 May, where the print has 11.5.
        let season = try season(
            FireWeatherConvention(dayLength: .latitude(40)), changing: [27: try air(11, 58, 20, 0)])
        for row in ExactSeason.rows {
            let danger = season[row.day]
            for (value, given) in zip(values(danger) + [danger.fwi.dailySeverityRating], row.values) {
                #expect(agrees(value, with: given), "day \(row.day): \(value), given \(given)")
            }
        }
    }
}
