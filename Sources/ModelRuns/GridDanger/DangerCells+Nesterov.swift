import FireWeather
import Rasters

extension DangerCells {
    /// One day of the Nesterov index.
    mutating func advance(nesterov scale: NesterovScale, rainResetMillimeters: Double, longestGapDays: Int) {
        let yesterday = codes
        let dewPoints = dewPoints()
        var isComputed = [Bool](repeating: false, count: window.count)
        for cell in 0..<window.count {
            guard let next = next(cell, dewPoints[cell], rainResetMillimeters) else {
                layers[0][cell] = .nan
                layers[1][cell] = .nan
                continue
            }
            codes[0][cell] = next.value
            layers[0][cell] = Float(next.value)
            layers[1][cell] = Float(scale.dangerClass(of: next) ?? 0)
            isComputed[cell] = true
        }
        settle(yesterday: yesterday, isComputed: { isComputed[$0] }, longestGapDays: longestGapDays)
    }

    private func next(_ cell: Int, _ dewPoint: Double, _ reset: Double) -> NesterovIndex? {
        guard codes[0][cell].isFinite, let temperature = weather[.temperature]?[cell],
            let rain = weather[.rain]?[cell].cut(to: 0...2_000, slack: 0.5)
        else { return nil }
        return try? NesterovIndex(codes[0][cell]).next(
            temperatureCelsius: temperature, dewPointCelsius: dewPoint, rainMillimeters: rain,
            rainResetMillimeters: reset)
    }

    private func dewPoints() -> [Double] {
        if let known = weather[.dewPoint] { return known }
        return zip(weather[.temperature] ?? [], humidities()).map { temperature, humidity in
            let dewPoint = try? VaporPressure.dewPointCelsius(
                temperatureCelsius: temperature, relativeHumidityPercent: humidity)
            return dewPoint ?? .nan
        }
    }
}
