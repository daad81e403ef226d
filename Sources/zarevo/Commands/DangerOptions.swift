public import ArgumentParser
public import FireWeather
import ModelRuns

extension FFMCCoefficient: ExpressibleByArgument {}

/// Where the moisture codes begin, and how they are computed.
struct MoistureCodeOptions: ParsableArguments {
    /// Whose bounds divide the FWI into classes.
    enum Classes: String, CaseIterable, ExpressibleByArgument {
        case gwis, north
        case greatLakes = "great-lakes"

        var scales: DangerScales {
            switch self {
            case .gwis: .globalWildfireInformationSystem
            case .north: .north
            case .greatLakes: .greatLakes
            }
        }
    }

    enum DayLengthTable: String, CaseIterable, ExpressibleByArgument { case latitude, canadian }

    @Option(
        name: .customLong("start-ffmc"),
        help: "Fine Fuel Moisture Code of the day before the first, 0 to 101 (default: 85).")
    var ffmc: Double?
    @Option(name: .customLong("start-dmc"), help: "Duff Moisture Code of the day before the first (default: 6).")
    var dmc: Double?
    @Option(name: .customLong("start-dc"), help: "Drought Code of the day before the first (default: 15).")
    var dc: Double?
    @Option(help: "The constant of the fine fuel scale: exact (147.27723, as cffdrs) or classic (147.2, as printed).")
    var coefficient = FFMCCoefficient.exact
    @Option(help: "Day lengths: those of the latitude, or the Canadian ones everywhere.")
    var dayLength = DayLengthTable.latitude
    @Option(help: "Whose classes of the FWI are given: those of GWIS, tuned to the Mediterranean, or others.")
    var classes = Classes.gwis

    func validate() throws {
        try OptionRange.require("--start-ffmc", ffmc, in: 0...101)
        try OptionRange.requirePositive("--start-dmc", dmc, isZeroAllowed: true)
        try OptionRange.requirePositive("--start-dc", dc, isZeroAllowed: true)
    }

    var start: MoistureCodes {
        MoistureCodes(
            ffmc: ffmc.map { FFMC($0) } ?? .startUp, dmc: dmc.map { DMC($0) } ?? .startUp,
            dc: dc.map { DC($0) } ?? .startUp)
    }

    func choices(_ stations: StationOptions, _ season: SeasonOptions) -> StationDangerChoices {
        var choices = StationDangerChoices()
        choices.start = start
        choices.coefficient = coefficient
        choices.usesCanadianDayLength = dayLength == .canadian
        choices.longestGapDays = season.longestGap
        choices.restartsAfterGap = season.afterGap == .restart
        choices.season = season.rule
        choices.overwintering = season.overwintering
        choices.rainHours = stations.rainHours
        return choices
    }
}

/// Choices for the Nesterov index and its classes.
struct NesterovOptions: ParsableArguments {
    @Option(name: .customLong("start-nesterov"), help: "Index of the day before the first.")
    var start = 0.0
    @Option(help: "More rain than this, mm, begins the sum anew.")
    var rainReset = NesterovIndex.usualRainResetMillimeters
    @Option(help: "Region whose scale of classes holds, such as \"Murmansk Oblast\" (default: the federal scale).")
    var region: String?
    @Option(help: "District of the region, such as Kola.")
    var district: String?

    func validate() throws {
        try OptionRange.requirePositive("--start-nesterov", start, isZeroAllowed: true)
        try OptionRange.requirePositive("--rain-reset", rainReset, isZeroAllowed: true)
        let names = (region, district)
        guard region == nil || NesterovScale.russianScales.contains(where: { ($0.region, $0.district) == names }) else {
            let known = NesterovScale.russianScales.compactMap { scale in
                scale.region.map { $0 + (scale.district.map { ": " + $0 } ?? "") }
            }
            throw ValidationError("--region and --district of a scale that is known: \(known.joined(separator: ", "))")
        }
        guard region != nil || district == nil else { throw ValidationError("--district needs its --region") }
    }

    func choices(_ stations: StationOptions, _ season: SeasonOptions) -> StationNesterovChoices {
        var choices = StationNesterovChoices()
        choices.start = NesterovIndex(start)
        choices.rainResetMillimeters = rainReset
        (choices.region, choices.district) = (region, district)
        choices.longestGapDays = season.longestGap
        choices.rainHours = stations.rainHours
        return choices
    }
}
