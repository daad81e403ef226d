import FireWeather
import Measurement

/// Five days of the FWI System for cells in memory, row of the grid after row; rain on a fifth of them.
@main
struct BenchDanger {
    static let days = 5
    static let cellsInRow = 8_192

    static func main() {
        guard CommandLine.arguments.count == 2, let count = Int(CommandLine.arguments[1]) else {
            print("Usage: bench-danger CELLS")
            return
        }
        let air = Air(count)
        let measurement = Measurement("fwi") {
            var sum = 0.0
            for start in stride(from: 0, to: count, by: cellsInRow) {
                let row = start..<min(start + cellsInRow, count)
                sum += fireWeatherIndex(of: air, row, days: days).reduce(0, +)
            }
            return (rows: count * days, outcome: "mean FWI \((sum / Double(count) * 1e4).rounded() / 1e4)")
        }
        measurement.print()
    }
}

/// The noon weather of every cell.
private struct Air {
    let temperature, humidity, wind, rain, latitude: [Double]

    init(_ count: Int) {
        temperature = Spread(prime: 2).values(count, -5, 35)
        humidity = Spread(prime: 3).values(count, 5, 100)
        wind = Spread(prime: 5).values(count, 0, 50)
        rain = Spread(prime: 7).values(count, -80, 20).map { max(0, $0) }
        latitude = Spread(prime: 11).values(count, 35, 65)
    }
}

/// The Fire Weather Index of a row of cells on the last of some days of the same weather.
private func fireWeatherIndex(of air: Air, _ row: Range<Int>, days: Int) -> [Double] {
    let kernel = FireWeatherKernel(month: 7)
    var ffmc = [Double](repeating: 85, count: row.count)
    var dmc = [Double](repeating: 6, count: row.count)
    var dc = [Double](repeating: 15, count: row.count)
    var (isi, bui, fwi) = (dc, dc, dc)
    for _ in 0..<days {
        var ffmcs = ffmc.mutableSpan
        var dmcs = dmc.mutableSpan
        var dcs = dc.mutableSpan
        var isis = isi.mutableSpan
        var buis = bui.mutableSpan
        var fwis = fwi.mutableSpan
        kernel.advance(
            temperatureCelsius: air.temperature.span.extracting(row),
            relativeHumidityPercent: air.humidity.span.extracting(row),
            windKilometersPerHour: air.wind.span.extracting(row), rainMillimeters: air.rain.span.extracting(row),
            latitude: air.latitude.span.extracting(row), ffmc: &ffmcs, dmc: &dmcs, dc: &dcs, isi: &isis, bui: &buis,
            fwi: &fwis)
    }
    return fwi
}
