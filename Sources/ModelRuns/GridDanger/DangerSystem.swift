public import FireWeather

/// Which danger is computed on a grid, and from what it begins.
public enum DangerSystem: Hashable, Sendable {
    /// The FWI System of 1987: where codes begin, the constant of the fine fuel scale, and whether the printed day lengths hold
    /// everywhere.
    case fireWeatherIndex(start: MoistureCodes, coefficient: FFMCCoefficient, usesCanadianDayLength: Bool = false)
    /// The Nesterov index: the rain of a day, mm, above which it begins anew, and its classes.
    case nesterov(start: NesterovIndex, rainResetMillimeters: Double, scale: NesterovScale)

    /// Codes that are carried from day to day, under the names of files.
    var stateNames: [String] {
        switch self {
        case .fireWeatherIndex: ["FFMC", "DMC", "DC"]
        case .nesterov: ["nesterov"]
        }
    }

    /// Codes that a cell begins with where nothing is known.
    var start: [Double] {
        switch self {
        case .fireWeatherIndex(let start, _, _): [start.ffmc.value, start.dmc.value, start.dc.value]
        case .nesterov(let start, _, _): [start.value]
        }
    }

    /// Everything that decides about the numbers, in words that a state file keeps.
    var title: String {
        switch self {
        case .fireWeatherIndex(_, let coefficient, let isCanadian):
            "FWI System of 1987, \(coefficient.rawValue) coefficient, \(isCanadian ? "Canadian day lengths" : "day lengths by latitude")"
        case .nesterov(_, let reset, _): "Nesterov index, begun anew above \(reset) mm of rain"
        }
    }
}
