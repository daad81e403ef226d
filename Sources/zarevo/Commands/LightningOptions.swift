import ArgumentParser
import Assessment
import FireEvents
import FireWeather
import Formats
import Geo
import Tables

/// Options for the weighing of lightning.
struct LightningOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A grid that zarevo danger --weather wrote (DMC, DC, rain), or one of daily rain.", valueName: "grid"),
        completion: .file())
    var weather: String?
    @Option(help: "From when on the files would hold flashes (default: that of the first).")
    var since: Instant?
    @Option(help: "Until when they would (default: that of the last).")
    var until: Instant?
    @Option(help: "Less rain than this, mm, makes lightning dry.")
    var dryRain = DryLightning.usualRainMillimeters
    @Option(help: "Fires of other causes on a square kilometre and day, against which lightning is weighed.")
    var otherFires = FireCauseModel.usualOtherIgnitions
    @Option(help: "Share of the flashes seen by a satellite that reach the ground.")
    var groundShare = LightningModel.usualGroundShare

    @Option(
        help: ArgumentHelp(
            "A column of a table of flashes by its name, such as time=Zeit or peakKiloamperes=I; may be given again.",
            valueName: "element=name"))
    var column: [FlashColumnChoice] = []

    var flashColumns: [FlashColumn: String] {
        Dictionary(column.map { ($0.element, $0.name) }, uniquingKeysWith: { _, last in last })
    }

    func validate() throws {
        try OptionRange.requirePositive("--dry-rain", dryRain)
        try OptionRange.requirePositive("--other-fires", otherFires)
        try OptionRange.require("--ground-share", groundShare, in: 0...1)
    }

    var model: LightningModel {
        LightningModel(
            cause: FireCauseModel(otherIgnitionsPerSquareKilometerDay: otherFires, dryRainMillimeters: dryRain),
            groundShare: groundShare)
    }
}

/// `time=Zeit`.
struct FlashColumnChoice: ExpressibleByArgument {
    let element: FlashColumn
    let name: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let element = FlashColumn(rawValue: parts[0]) else { return nil }
        (self.element, name) = (element, parts[1])
    }
}

/// Takes up files of flashes, and keeps those that any fire can be asked about.
struct FlashIntake {
    private let options: LightningOptions

    init(_ options: LightningOptions) { self.options = options }

    /// - Parameters:
    ///   - ignitions: Of the fires; flashes outside the time of all of them are not kept.
    ///   - keepsAll: Keeps those too.
    func index(_ paths: [String], for ignitions: [Ignition], keepsAll: Bool) throws -> FlashIndex {
        let start = ignitions.map(FlashIndex.earliest).min()
        let ignitionSpan = start.flatMap { start in ignitions.map(\.latest).max().map { start...$0 } }
        var (flashes, rejected, degraded) = ([Flash](), 0, 0)
        var seen: (first: Instant, last: Instant)?
        for path in paths {
            for file in try FlashFile.files(path) {
                let reading = try FlashFile.read(file, columns: options.flashColumns)
                (rejected, degraded) = (rejected + reading.rejected.count, degraded + reading.degradedCount)
                if let row = reading.rejected.first {
                    Console.note("\(file):\(row.line): \(row.reason); \(reading.rejected.count) rows left out")
                }
                for flash in reading.flashes {
                    seen = (min(seen?.first ?? flash.at, flash.at), max(seen?.last ?? flash.at, flash.at))
                }
                flashes += reading.flashes.filter { flash in
                    keepsAll || ignitionSpan.map { $0.contains(flash.at) } ?? false
                }
            }
        }
        if degraded > 0 { Console.note("zarevo: \(degraded) degraded flashes left out") }
        return FlashIndex(flashes, from: options.since ?? seen?.first, until: options.until ?? seen?.last)
    }
}
