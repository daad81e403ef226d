import FireBehavior
import Rasters

/// The cells of a window with what decides about fire there.
struct BehaviorCells {
    var window = GridWindow(column: 0, row: 0, columns: 0, rows: 0)
    var cells: [GridCell] = []
    var layers: [[Float]] = Array(repeating: [], count: BehaviorLayer.all.count)
    var unknown = 0
    /// Unknown cells by the first thing that they lack.
    var lacking: [String: Int] = [:]

    mutating func compute() {
        var behavior = Array(repeating: PrimaryBehavior.withoutFuel, count: cells.count)
        do {
            var results = behavior.mutableSpan
            unknown = writePrimaryBehavior(of: cells.span, into: &results)
        }
        lacking = [:]
        for (cell, result) in zip(cells, behavior) where result.rateOfSpreadMetersPerMinute.isNaN {
            lacking[cell.firstLack, default: 0] += 1
        }
        for (index, layer) in BehaviorLayer.all.enumerated() { layers[index] = behavior.map { Float(layer.value($0)) } }
    }
}

extension GridCell {
    /// Reason of an unknown result, for people.
    fileprivate var firstLack: String {
        guard let type = FuelType(rawValue: fuelCode) else { return "a known fuel" }
        let needs: [(String, Double)] = [
            ("FFMC", fineFuelMoistureCode), ("BUI", buildupIndex), ("wind speed", windSpeedKilometersPerHour),
            ("wind direction", windFromDegrees), ("slope", slopePercent),
            ("aspect", slopePercent == 0 ? 0 : aspectDegrees),
            ("foliar moisture", type.hasCrown ? foliarMoisturePercent : 0),
            ("the share of conifers", type.isMixedwood ? coniferPercent : 0),
            ("the share of dead fir", type.isDeadFirMixedwood ? deadFirPercent : 0),
            ("curing", type.isGrass ? curingPercent : 0),
        ]
        return needs.first { $0.1.isNaN }?.0 ?? "a value within its range"
    }
}
