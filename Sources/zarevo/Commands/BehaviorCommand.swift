import ArgumentParser
import FireBehavior
import ModelRuns
import Operations
import Tables

struct BehaviorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "behavior",
        abstract: "Fire behaviour by the Canadian FBP System, under the names of cffdrs.",
        discussion: """
            A table (CSV) with the columns of cffdrs in any order and letter case: FUELTYPE, FFMC, BUI, WS, WD, GS, \
            ASPECT, LAT, LONG, DJ, PC, PDF, CC, GFL, HR and the rest. The answer has ID and the outputs. A raster of \
            fuels, or a folder with fuel.tif, is answered with rasters. See docs/behavior.md.

            Example:
              zarevo behavior stands.csv --columns all -o behavior.csv
              zarevo behavior fuel.tif --ffmc 92 --bui 70 --wind-speed 20 \\
                --wind-from 270 -o behavior.nc
            """)

    enum Columns: String, CaseIterable, ExpressibleByArgument { case primary, secondary, all }
    enum Angle: String, CaseIterable, ExpressibleByArgument { case degrees, cffdrs }

    @Argument(
        help: "A table of fuels, weather and terrain, CSV, plain or .gz, - for standard input; or a raster of fuels.",
        completion: .file())
    var inputs: [String]
    @Option(
        name: .customLong("columns"),
        help: "Which outputs: the head of the fire, everything else, or all (default: primary).")
    var chosenColumns: Columns?
    @Option(
        name: [.customShort("o"), .customLong("output")], help: "The file to write (default: standard output).",
        completion: .file())
    var output: [String] = []
    @Option(help: "How THETA is taken for the columns that begin with T: in degrees, or as cffdrs 1.10 does.")
    var angle: Angle = .degrees
    @OptionGroup(title: "Tables") var rejects: RejectsOption
    @Flag(help: "Say how the input is read - form, columns or grid, ranges, what stands in - and write no result.")
    var check = false
    @OptionGroup(title: "Grids") var grid: GridBehaviorOptions
    @Flag(help: "The result as JSON.")
    var json = false

    private func columns(_ word: Columns?) -> [PredictionColumn] {
        switch chosenColumns ?? word ?? .primary {
        case .primary: PredictionColumn.primary
        case .secondary: PredictionColumn.secondary
        case .all: PredictionColumn.allCases
        }
    }

    func run() throws {
        guard let input = inputs.first, inputs.count == 1 else { throw ValidationError("one table at a time") }
        let placed = try PlacedOutput(output, words: Columns.self)
        guard !InputKind.isGrid(input) else {
            try OptionConflict.refuse(
                [
                    ("--columns", chosenColumns != nil || placed.word != nil), ("--rejects", rejects.rejects != nil),
                ], because: "the input is a raster, not a table; its outputs are those of the head")
            return try GridBehaviorRun(
                input: input, options: grid, output: placed.file, json: json, isCheck: check
            ).run()
        }
        let writer = BehaviorWriter(columns(placed.word))
        let file = try InputFile(input)
        var answers: [BehaviorAnswer] = []
        var lines = BehaviorLines(writer, expectedByteCount: json ? 0 : 2 * file.bytes.count)
        let table = try BehaviorTable(
            file, angleReading: angle == .degrees ? .degrees : .asCffdrs,
            keepsRejects: rejects.rejects != nil || check
        ) { answer in
            if json { answers.append(answer) } else { lines.add(answer) }
        }
        if check { return try Console.print(Self.summary(table)) }
        try rejects.write(table.rejected, of: input)
        guard table.answerCount > 0 || table.rejected.isEmpty else {
            throw OperationError.badData(
                "\(input): all \(table.rejected.count) rows were rejected and nothing is computed")
        }
        for note in table.notes { Console.note("\(input): \(note)") }
        if json { return try Delivery.write(writer.json(answers).text + "\n", as: .json, to: placed.file) }
        try Delivery.write(lines.bytes, as: .csv, to: placed.file)
    }

    /// How a table is read, a line each.
    private static func summary(_ table: BehaviorTable) -> String {
        let rows = "\(table.answerCount)" + (table.rejected.isEmpty ? "" : ", \(table.rejected.count) more rejected")
        let lines =
            [("form", table.table.form.text), ("rows", rows)] + table.columnNotes.map { ($0.input.name, $0.text) }
            + table.notes.map { ("note", $0) }
            + table.rejected.prefix(3).map { ("rejected", "line \($0.line): \($0.reason)") }
        return lines.map { $0.0.padding(to: 10) + $0.1 }.joined(separator: "\n")
    }
}

extension String {
    /// With blanks behind it up to a width.
    func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
