import ArgumentParser
import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Operations
import Reports
import ResponseFormats
import Store
import Tables
import Wording

/// `zarevo declarations grounds`.
struct DeclarationsGrounds: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grounds",
        abstract: "What the rules give grounds for, where, since when, on which fires; it declares nothing.",
        discussion: """
            Rules are files that anybody can read and change, in the folder Rules; docs/grounds.md explains them. \
            Without --rules those that hold where it burns are applied, in the wording of the instant.

            Example:
              zarevo declarations grounds --at 2019-07-31T18:00:00Z
              zarevo declarations grounds --area RU-KYA \\
                --rules russia-forest-emergency-2016
              zarevo declarations grounds --rules my-rules.json --background areas.csv \\
                --format csv
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

    @OptionGroup var scope: ScopeOptions
    @Option(
        help: "A rule set by file or by name, once for each (default: those that hold where it burns).",
        completion: .file())
    var rules: [String] = []
    @Option(
        help: "CSV with code, zone, meanFireCount, meanBurnedHectares of areas: what nobody sees from above.",
        completion: .file())
    var background: String?
    @Option(help: "table, csv or json; csv and json hold every area, met or not.")
    var format = Format.table
    @Option(help: "Language of the table; titles and notes are those of the rule files.")
    var language = Language.english
    @Flag(help: "The same as --format json.")
    var json = false
    @OptionGroup var orbits: OrbitOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        let session = store.session(.readOnly)
        let known = try session.season(at: scope.instant(in: session), orbits: orbits.orbits)
        let area = try scope.scope(in: known.areas)
        DataAge.say(of: known.situation(nil), asked: scope.at)
        let (grounds, sets) = try session.grounds(in: known, under: rules, background: background, within: area)
        try print(grounds, under: sets)
    }

    private func print(_ grounds: Grounds, under sets: [RuleSet]) throws {
        switch json ? .json : format {
        case .csv: try Console.print(GroundsCSV.text(grounds), terminator: "")
        case .json: try Console.print(GroundsJSON.json(grounds, under: sets).text)
        case .table:
            let words = language
            let text =
                scope.area == nil
                ? GroundsText.overview(grounds, under: sets, in: words)
                : GroundsText.details(grounds, under: sets, in: words)
            try Console.print(text, terminator: "")
        }
    }
}
