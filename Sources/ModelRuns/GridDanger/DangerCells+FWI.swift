import FireWeather
import Glibc
import Rasters

extension DangerCells {
    /// One day of the FWI System.
    mutating func advance(
        _ kernel: FireWeatherKernel, longestGapDays: Int, withWeather: Bool, isTrueNorth: Bool
    ) {
        let count = window.count
        let (temperature, humidity) = (weather[.temperature] ?? [], humidities())
        let (speeds, east, north) = (weather[.windSpeed], weather[.windEastward] ?? [], weather[.windNorthward] ?? [])
        let wind = speeds ?? zip(east, north).map { ($0 * $0 + $1 * $1).squareRoot() }
        let rain = (weather[.rain] ?? []).map { $0.cut(to: 0...2_000, slack: 0.5) }
        let yesterday = codes
        var spread = [Double](repeating: 0, count: count)
        var (buildup, index) = (spread, spread)
        run(kernel, (temperature, humidity, wind, rain), &spread, &buildup, &index)
        settle(yesterday: yesterday, isComputed: { !index[$0].isNaN }, longestGapDays: longestGapDays)
        write(spread, buildup, index)
        guard withWeather else { return }
        let from = isTrueNorth && speeds == nil ? Self.directions(east, north, count) : []
        write(weather: [temperature, humidity, wind, weather[.windFrom] ?? from, rain])
    }

    private mutating func run(
        _ kernel: FireWeatherKernel, _ air: ([Double], [Double], [Double], [Double]), _ spread: inout [Double],
        _ buildup: inout [Double], _ index: inout [Double]
    ) {
        var (ffmc, dmc, dc) = (codes[0], codes[1], codes[2])
        do {
            var f = ffmc.mutableSpan
            var m = dmc.mutableSpan
            var d = dc.mutableSpan
            var i = spread.mutableSpan
            var u = buildup.mutableSpan
            var w = index.mutableSpan
            kernel.advance(
                temperatureCelsius: air.0.span, relativeHumidityPercent: air.1.span, windKilometersPerHour: air.2.span,
                rainMillimeters: air.3.span, latitude: latitudes.span, ffmc: &f, dmc: &m, dc: &d, isi: &i, bui: &u,
                fwi: &w)
        }
        codes = [ffmc, dmc, dc]
    }

    private mutating func write(_ spread: [Double], _ buildup: [Double], _ index: [Double]) {
        for code in 0..<3 { layers[code] = zip(codes[code], index).map { $1.isNaN ? .nan : Float($0) } }
        for (layer, values) in [spread, buildup, index].enumerated() { layers[3 + layer] = values.map { Float($0) } }
        layers[6] = index.map { $0.isNaN ? .nan : Float(FWI($0).dailySeverityRating) }
    }

    /// - Parameter weather: In the order of ``DangerLayer/weather``; empty where nothing is known.
    private mutating func write(weather: [[Double]]) {
        for (offset, values) in weather.enumerated() {
            layers[7 + offset] =
                values.isEmpty ? Array(repeating: .nan, count: window.count) : values.map { Float($0) }
        }
    }

    /// Degrees that the wind comes from, clockwise from north.
    private static func directions(_ east: [Double], _ north: [Double], _ count: Int) -> [Double] {
        (0..<count).map { index in
            let degrees = atan2(-east[index], -north[index]) * 180 / .pi
            return degrees < 0 ? degrees + 360 : degrees
        }
    }
}
