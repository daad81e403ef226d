import FireWeather
import Rasters
import Tables

/// The codes of a grid between two days of one run.
final class CodeScratch {
    private let codes: ScratchGrid<Double>
    private let gaps: ScratchGrid<Int16>
    private let count: Int

    init(_ system: DangerSystem, _ geometry: GridGeometry, in folder: String) throws(FormatError) {
        count = system.stateNames.count
        codes = try ScratchGrid(columns: geometry.columns, rows: geometry.rows, layers: count, in: folder)
        gaps = try ScratchGrid(columns: geometry.columns, rows: geometry.rows, layers: 2, in: folder)
    }

    func read(into cells: inout DangerCells) throws(FormatError) {
        for layer in 0..<count { try codes.read(cells.window, layer: layer, into: &cells.codes[layer]) }
        try gaps.read(cells.window, layer: 0, into: &cells.gapDays)
        try gaps.read(cells.window, layer: 1, into: &cells.daysSinceGap)
    }

    func write(_ cells: DangerCells) throws(FormatError) {
        var cells = cells
        for layer in 0..<count { try codes.write(cells.window, layer: layer, from: &cells.codes[layer]) }
        try gaps.write(cells.window, layer: 0, from: &cells.gapDays)
        try gaps.write(cells.window, layer: 1, from: &cells.daysSinceGap)
    }
}

/// Where the codes of a day come from and go to.
struct CodeCarrier {
    let system: DangerSystem
    /// The state that the run continues from, on its first day.
    let before: DangerState?
    let scratch: CodeScratch?
    let isFirst: Bool
    /// The state that the run leaves, on its last day.
    let after: DangerState?
    let isLast: Bool

    func read(into cells: inout DangerCells) throws(FormatError) {
        if let before { return try before.read(into: &cells) }
        if !isFirst, let scratch { return try scratch.read(into: &cells) }
        for (code, value) in system.start.enumerated() {
            for index in cells.codes[code].indices { cells.codes[code][index] = value }
        }
        for index in cells.gapDays.indices {
            cells.gapDays[index] = 0
            cells.daysSinceGap[index] = Int16(DangerSeries.recoveryDays)
        }
    }

    func write(_ cells: DangerCells) throws(FormatError) {
        if isLast { try after?.write(cells) } else { try scratch?.write(cells) }
    }
}
