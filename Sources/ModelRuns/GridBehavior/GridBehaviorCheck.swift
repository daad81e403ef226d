import FireBehavior
import Geo
import Rasters
public import Tables

/// How the inputs of fire behaviour on grids are read, in about a dozen lines for a person to check; nothing is written.
public struct GridBehaviorCheck: Sendable {
    /// A subject and what is to be said of it.
    public let lines: [(subject: String, text: String)]

    /// - Throws: ``FormatError`` for inputs that cannot be read.
    public init(_ behavior: GridBehavior) throws(FormatError) {
        let inputs = behavior.inputs
        var (ranges, fuels, lacking) = (InputRange.all, [Int: Int](), [String: Int]())
        var cells = BehaviorCells()
        for window in behavior.windows {
            try inputs.read(window, into: &cells)
            cells.compute()
            lacking.merge(cells.lacking, uniquingKeysWith: +)
            for cell in cells.cells { fuels[Int(cell.fuelCode), default: 0] += 1 }
            for index in ranges.indices { ranges[index].add(cells.cells) }
        }
        lines =
            [
                ("form", "\(inputs.fuel.dataset.driver), \(inputs.fuel.dataset.source)"),
                ("grid", inputs.geometry.summary),
                ("day", inputs.day?.text ?? "none: no foliar moisture by place and day"), ("fuels", Self.text(fuels)),
            ] + ranges.map { ($0.name, $0.text) }
            + (inputs.notes + lacking.sorted { $0.key < $1.key }.map { "\($0.value) cells lack \($0.key)" })
            .map { ("note", $0) }
    }

    /// The lines, their subjects in a column.
    public var text: String { lines.inColumns }

    /// Fuels with their cells, the most frequent first.
    private static func text(_ fuels: [Int: Int]) -> String {
        fuels.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { code, count in
            let fuel = UInt8(exactly: code).flatMap(FuelType.init)
            return "\(fuel?.name ?? (code == 0 ? "no fuel" : "unknown")) in \(count)"
        }.joined(separator: ", ") + " cells"
    }
}

/// Least and greatest value of one input over all cells.
private struct InputRange {
    let name: String
    let unit: String
    private let value: (GridCell) -> Double
    private var (least, most) = (Double.infinity, -Double.infinity)
    private var (known, all) = (0, 0)

    private init(_ name: String, _ unit: String, _ value: @escaping (GridCell) -> Double) {
        (self.name, self.unit, self.value) = (name, unit, value)
    }

    static var all: [InputRange] {
        [
            InputRange("FFMC", "") { $0.fineFuelMoistureCode }, InputRange("BUI", "") { $0.buildupIndex },
            InputRange("wind", "km/h") { $0.windSpeedKilometersPerHour },
            InputRange("from", "degrees") { $0.windFromDegrees }, InputRange("slope", "%") { $0.slopePercent },
            InputRange("aspect", "degrees") { $0.aspectDegrees }, InputRange("FMC", "%") { $0.foliarMoisturePercent },
            InputRange("conifer", "%") { $0.coniferPercent }, InputRange("dead fir", "%") { $0.deadFirPercent },
            InputRange("curing", "%") { $0.curingPercent },
            InputRange("grass load", "kg/m²") { $0.grassLoadKilogramsPerSquareMeter },
        ]
    }

    mutating func add(_ cells: [GridCell]) {
        all += cells.count
        for cell in cells {
            let found = value(cell)
            guard !found.isNaN else { continue }
            known += 1
            (least, most) = (min(least, found), max(most, found))
        }
    }

    var text: String {
        guard known > 0 else { return "none" }
        let digits = SignificantDigits.rounded(4)
        let unit = unit.isEmpty ? "" : " " + unit
        return "\(digits.text(least)) to \(digits.text(most))\(unit)"
            + (known < all ? ", missing in \(all - known) of \(all) cells" : "")
    }
}
