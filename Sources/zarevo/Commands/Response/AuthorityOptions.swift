import ArgumentParser
import EmergencyResponse
import Geo
import Wording

/// What a person may decide about.
struct AuthorityOptions: ParsableArguments {
    @Option(
        name: .customLong("authority"), help: "Codes of the areas that the authority covers, such as RU-KYA,RU-IRK.")
    var areas: String?
    @Option(
        name: .customLong("authority-level"),
        help: "Up to which level: municipal, regional, interregional, federal (default: municipal).")
    var level: ResponseLevel?
    @Flag(name: .customLong("authority-foreign"), help: "The authority covers help from abroad too.")
    var isForeign = false
    @Option(name: .customLong("authority-from"), help: "Since when the authority holds (default: always).")
    var from: Instant?
    @Option(name: .customLong("authority-until"), help: "Until when the authority holds (default: no end).")
    var until: Instant?

    /// Those of the options that are given count before what is known.
    ///
    /// - Returns: `nil` where no areas are known.
    func authority(changing known: Authority?) -> Authority? {
        guard let areas = areas.map({ $0.split(separator: ",").map(String.init) }) ?? known?.areas else { return nil }
        var authority = known ?? Authority(areas: areas, level: .municipal, from: Instant(seconds: 0))
        authority.areas = areas
        authority.level = level ?? authority.level
        authority.from = from ?? authority.from
        authority.until = until ?? authority.until
        if isForeign, !authority.origins.contains(.foreign) { authority.origins.append(.foreign) }
        return authority
    }

    /// Whether anything is given but the areas.
    var hasScopeWithoutAreas: Bool {
        areas == nil && (level != nil || isForeign || from != nil || until != nil)
    }
}
