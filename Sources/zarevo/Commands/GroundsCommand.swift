import ArgumentParser
import Assessment
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Reports
import Store

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
    @Option(help: "Language of the table: en or ru; titles and notes are those of the rule files.")
    var language = Language.english
    @Flag(help: "The same as --format json.")
    var json = false
    @OptionGroup var orbits: OrbitOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        let sets = try (rules.isEmpty ? RulesFolder.usual : rules).map(RulesFolder.read)
        let known = try KnownSeason.read(store, at: scope.instant(in: store), orbits: orbits.orbits)
        let area = try scope.scope(in: known.areas)
        var evidence = try evidence(known)
        let used = rules.isEmpty ? sets.filter { $0.holds(where: evidence) } : sets
        try add(known, to: &evidence, under: used)
        let grounds = Grounds(evidence, under: used).within(area)
        try print(grounds, under: used)
    }

    private func print(_ grounds: Grounds, under sets: [RuleSet]) throws {
        switch json ? .json : format {
        case .csv: try Console.print(GroundsCSV.text(grounds), terminator: "")
        case .json: try Console.print(GroundsJSON.json(grounds, under: sets).text)
        case .table:
            let words = language.wordingLanguage
            let text =
                scope.area == nil
                ? GroundsText.overview(grounds, under: sets, in: words)
                : GroundsText.details(grounds, under: sets, in: words)
            try Console.print(text, terminator: "")
        }
    }

    /// All fires, also where only one area is asked about: clauses of a country count what lies around it.
    private func evidence(_ known: KnownSeason) throws -> GroundsEvidence {
        let situation = known.situation(nil)
        DataAge.say(of: situation, asked: scope.at)
        let state = try store.open(.readOnly).ledger().state(at: situation.at)
        return GroundsEvidence(
            situation, areas: known.areas, state: state,
            background: try background.map(AreaBackgroundFile.read) ?? [:])
    }

    /// How those of the fires grew from day to day that are not over and that a rule may find large.
    private func add(_ known: KnownSeason, to evidence: inout GroundsEvidence, under sets: [RuleSet]) throws {
        guard let least = sets.compactMap(\.smallestHectares).min() else { return }
        let events = Dictionary(uniqueKeysWithValues: known.season.fires.map { ($0.state.event.id, $0.state.event) })
        for index in evidence.fires.indices {
            let fire = evidence.fires[index]
            guard fire.status != .ended, fire.burnedArea.high >= least, let event = events[fire.id] else { continue }
            evidence.fires[index].growth = try known.growth(of: event)
        }
    }
}

extension KnownSeason {
    /// What a fire had burned by the end of each of its days.
    func growth(of event: FireEvent) throws -> [BurnedLandAt] {
        try days(of: event).map { day in
            BurnedLandAt(at: min(day.day.adding(hours: 24), season.at), burnedArea: day.burnedArea)
        }
    }
}

extension RuleSet {
    /// Whether a fire burns, or a regime is in force, where the set holds.
    fileprivate func holds(where evidence: GroundsEvidence) -> Bool {
        let burning = Set(evidence.fires.flatMap { $0.areas.map(\.code) }).sorted().map { AreaReference(code: $0) }
        return (burning + evidence.state.regimesInForce(at: evidence.at).map(\.area)).contains(where: applies)
    }
}
