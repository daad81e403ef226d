import ArgumentParser
import Assessment
import Geo
import ModelRuns

/// The weather that a situation is told with.
struct SituationDangerOptions: ParsableArguments {
    @Option(
        help: "Fire danger of the day as zarevo danger GRID -o FILE.nc writes it; without it danger is unknown.",
        completion: .file())
    var danger: String?
    @Option(help: "Whose classes of the FWI are given: gwis, tuned to the Mediterranean, north or great-lakes.")
    var classes = MoistureCodeOptions.Classes.gwis

    /// The situation with the danger at its fires and in its areas, where a file is given.
    func adding(to situation: Situation, areas: [Area]) throws -> Situation {
        guard let danger else { return situation }
        var situation = situation
        situation.danger = try SituationDangerFile(danger).danger(of: situation, areas: areas, scales: classes.scales)
        return situation
    }
}
