import Chronology
import FireWeather
import Testing

@Suite("Noon weather and water vapour")
struct WeatherTests {
    @Test(
        "weather that cannot be is refused with element, value and range",
        arguments: [
            ([-91.0, 50, 10, 0], WeatherElement.temperature), ([61, 50, 10, 0], .temperature),
            ([20, -0.1, 10, 0], .relativeHumidity), ([20, 100.1, 10, 0], .relativeHumidity),
            ([20, 50, -1, 0], .wind), ([20, 50, 401, 0], .wind), ([20, 50, 10, -0.1], .rain),
            ([20, 50, 10, 2_001], .rain), ([20, 50, .infinity, 0], .wind),
        ])
    func refused(values: [Double], element: WeatherElement) {
        let position = [WeatherElement.temperature, .relativeHumidity, .wind, .rain].firstIndex(of: element)
        #expect(throws: WeatherError(element: element, value: values[position ?? 0], expected: element.range)) {
            try air(values[0], values[1], values[2], values[3])
        }
    }

    @Test("an element that is not a number is refused")
    func notANumber() {
        #expect(throws: WeatherError.self) { try air(.nan, 50, 10, 0) }
        #expect(throws: WeatherError.self) { try air(20, 50, 10, .nan) }
    }

    @Test("humidity to dew point and back", arguments: [1.0, 10, 45, 80, 100])
    func dewPoint(humidity: Double) throws {
        for temperature in stride(from: -40.0, through: 40, by: 5) {
            let dewPoint = try VaporPressure.dewPointCelsius(
                temperatureCelsius: temperature, relativeHumidityPercent: humidity)
            #expect(dewPoint <= temperature + 1e-9)
            let back = try VaporPressure.relativeHumidityPercent(
                temperatureCelsius: temperature, dewPointCelsius: dewPoint)
            #expect(abs(back - humidity) < 1e-9)
        }
    }

    /// d ln e / dT = L / (R T²), with L = 2.501e6 − 2,361 T J/kg and R = 461.5 J/(kg K).
    @Test("saturation pressure follows the law of Clausius and Clapeyron to one per cent")
    func saturation() throws {
        for celsius in stride(from: -39.0, through: 49, by: 4) {
            let below = try VaporPressure.saturationHectopascals(temperatureCelsius: celsius - 0.01)
            let above = try VaporPressure.saturationHectopascals(temperatureCelsius: celsius + 0.01)
            let slope = (above / below - 1) / 0.02
            let kelvin = celsius + 273.15
            #expect(abs(slope * 461.5 * kelvin * kelvin / (2.501e6 - 2_361 * celsius) - 1) < 0.01)
        }
    }

    @Test("dry air has no dew point, and the formula is not used beyond its range")
    func outside() {
        #expect(throws: WeatherError.self) {
            try VaporPressure.dewPointCelsius(temperatureCelsius: 20, relativeHumidityPercent: 0)
        }
        #expect(throws: WeatherError.self) { try VaporPressure.saturationHectopascals(temperatureCelsius: -40.1) }
    }

    @Test("days of the calendar count on, over leap years and New Year")
    func calendar() throws {
        #expect(CalendarDay(year: 2019, month: 2, day: 29) == nil)
        #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
        let epoch = try #require(CalendarDay(year: 1970, month: 1, day: 1))
        #expect(epoch.daysSince1970 == 0)
        let millennium = try #require(CalendarDay(year: 2000, month: 3, day: 1))
        #expect(millennium.daysSince1970 == 11_017)
        #expect(millennium.advanced(by: -1) == CalendarDay(year: 2000, month: 2, day: 29))
        for days in stride(from: -200_000, through: 200_000, by: 97) {
            #expect(CalendarDay(daysSince1970: days).daysSince1970 == days)
        }
    }
}
