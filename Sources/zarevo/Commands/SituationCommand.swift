import ArgumentParser
import Assessment
import Operations
import Reports
import Store
import Tables
import Wording

struct SituationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "situation",
        abstract: "The figures of an instant: how many fires, how large, in which regions or districts.",
        discussion: """
            Example:
              zarevo situation --at 2020-09-10T12:00:00Z --by district --area US-CA
            """)

    enum Grouping: String, CaseIterable, ExpressibleByArgument { case region, district }
    enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv }

    @OptionGroup var scope: ScopeOptions
    @Option(help: "The level of the table.")
    var by = Grouping.region
    @Option(help: "How to write it.")
    var format = Format.table
    @Option(help: "Language of the table.")
    var language = Language.english
    @Option(help: "Events of low confidence alone: keep them apart and count them as left out, or ignore them.")
    var lowConfidence = LowConfidence.keep
    @Flag(help: "The whole situation as JSON.")
    var json = false
    @OptionGroup var weather: SituationDangerOptions
    @OptionGroup var orbits: OrbitOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard json else { return }
        try OptionConflict.refuse(
            [
                ("--by", by != .region), ("--format", format != .table),
                ("--language", language != .english),
            ], because: "--json holds regions and districts, and both languages")
    }

    func run() throws {
        let session = store.session(.readOnly)
        var known = try session.season(at: scope.instant(in: session), orbits: orbits.orbits)
        if lowConfidence == .ignore { known.season = known.season.withoutUnknown }
        let situation = try weather.adding(
            to: known.situation(try scope.scope(in: known.areas)), areas: known.areas)
        DataAge.say(of: situation, asked: scope.at)
        if json {
            let smoke = try session.store().smoke(at: situation.at)
            let attachments = smoke.map { [$0.outlook.attachment(language)] } ?? []
            try Console.print(Report.json(for: situation, attachments: attachments), terminator: "")
        } else if format == .csv {
            let rows = by == .region ? situation.regionRows : situation.districtRows
            try Console.print(SituationTables.csv(rows, language: language, danger: situation.danger), terminator: "")
        } else {
            let level: SituationTables.Grouping = by == .region ? .region : .district
            try Console.print(
                SituationTables.terminal(situation, by: level, language: language, bold: Console.isTerminal),
                terminator: "")
            if let smoke = try session.store().smoke(at: situation.at) {
                try Console.print("\n" + smoke.outlook.line(language))
            }
            try Console.print("\nReport: zarevo report --out DIR · Fires: zarevo events")
        }
    }
}
