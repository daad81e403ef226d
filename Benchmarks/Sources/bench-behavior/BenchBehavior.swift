import FireBehavior
import Measurement

/// The primary outputs of the FBP System for cells of all seventeen fuels in memory, row of the grid after row.
@main
struct BenchBehavior {
    static let cellsInRow = 8_192

    static func main() {
        guard CommandLine.arguments.count == 2, let count = Int(CommandLine.arguments[1]) else {
            print("Usage: bench-behavior CELLS")
            return
        }
        let cells = (0..<count).map(cell)
        let measurement = Measurement("fbp") {
            var sum = 0.0
            for start in stride(from: 0, to: count, by: cellsInRow) {
                sum += rateOfSpread(of: cells[start..<min(start + cellsInRow, count)])
            }
            return (rows: count, outcome: "mean ROS \((sum / Double(count) * 1e4).rounded() / 1e4) m/min")
        }
        measurement.print()
    }

    /// The sum over a row of cells, m/min.
    static func rateOfSpread(of cells: ArraySlice<GridCell>) -> Double {
        var behavior = [PrimaryBehavior](repeating: .unknown, count: cells.count)
        var outputs = behavior.mutableSpan
        writePrimaryBehavior(of: cells.span, into: &outputs)
        return behavior.reduce(0) { $0 + $1.rateOfSpreadMetersPerMinute }
    }

    static func cell(_ place: Int) -> GridCell {
        GridCell(
            fuelCode: UInt8(1 + place % 17), fineFuelMoistureCode: Spread(prime: 2).value(place, 50, 99),
            buildupIndex: Spread(prime: 3).value(place, 1, 200),
            windSpeedKilometersPerHour: Spread(prime: 5).value(place, 0, 60),
            windFromDegrees: Spread(prime: 7).value(place, 0, 360),
            slopePercent: Spread(prime: 11).value(place, 0, 60),
            aspectDegrees: Spread(prime: 13).value(place, 0, 360),
            foliarMoisturePercent: Spread(prime: 17).value(place, 85, 120),
            coniferPercent: Spread(prime: 19).value(place, 0, 100),
            deadFirPercent: Spread(prime: 23).value(place, 0, 100),
            curingPercent: Spread(prime: 29).value(place, 20, 100))
    }
}
