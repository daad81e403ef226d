import ArgumentParser
import Assessment
import Formats
import Reports
import Store

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "From real data to a report, in one command.",
        discussion: """
            Takes up the detections of a scenario, areas and settlements, prints the situation and writes the \
            report. The scenario siberia-2019 has no detections: it plays claims and acts to the evening of 31 July \
            2019 and writes that story.

            Example:
              zarevo demo --scenario siberia-2017 --out demo-siberia
            """)

    @Option(help: "\(Scenario.allCases.map(\.rawValue).joined(separator: ", ")).")
    var scenario = Scenario.westernUS2020
    @Option(help: "The folder for the report (default: demo-SCENARIO).", completion: .directory)
    var out: String?
    @Option(help: "Language of the report: en or ru.")
    var language = Language.english
    @Flag(help: "Leave out the smoke, which is carried for twelve days.")
    var withoutSmoke = false
    @Flag(help: "Print the situation as JSON.")
    var json = false
    @Option(
        name: .customLong("store"), help: "The store (default: SCENARIO.gpkg in the report's folder).",
        completion: .file())
    var storePath: String?

    func run() throws {
        let examples = try ExampleFolder.find()
        let folder = out ?? "demo-" + scenario.rawValue
        var options = StoreOptions()
        options.path = storePath ?? folder + "/" + scenario.rawValue + ".gpkg"
        if storePath == nil { try FolderMaking.create(folder) }
        if let story = StoryDemo(scenario, examples: examples) {
            return try story.run(options, into: folder, language: language, json: json)
        }
        try fill(options, from: examples)
        let known = try KnownSeason.read(options, at: nil)
        let situation = try known.situationWithSeries(nil)
        let smoke = withoutSmoke ? nil : SmokeDemo(scenario, known, examples: examples)
        let smokeLines = try smoke?.run(into: folder, keepingIn: options) ?? []
        let attachments =
            try options.open(.readOnly).smoke(at: situation.at).map { [$0.outlook.attachment(language)] } ?? []
        Console.progress("Writing the report")
        try ReportCommand.write(
            situation, known, language,
            response: attachments.isEmpty
                ? nil : ResponsePicture(at: situation.at, attachments: attachments, areas: known.areas), to: folder)
        Console.endProgress()
        if json {
            try Console.print(Report.json(for: situation, attachments: attachments), terminator: "")
        } else {
            try Console.print(
                SituationTables.terminal(situation, by: .region, language: language, bold: Console.isTerminal))
            try Console.print("Report: \(folder)/report.html · Fires: zarevo events --store \(options.resolved)")
            for line in smokeLines { try Console.print(line) }
        }
    }

    private func fill(_ options: StoreOptions, from examples: String) throws {
        if !json { try Console.print(scenario.title + "\n") }
        let store = try Store(path: options.resolved, forDemo: scenario.rawValue)
        for file in scenario.areas { try store.loadAreas(AreaFile.read(examples + "/" + file)) }
        for file in scenario.places { try store.loadPlaces(PlaceFile.read(examples + "/" + file)) }
        for (file, source) in scenario.incidents {
            let table = try IncidentFile.read(examples + "/" + file, IncidentOptions(source: source))
            _ = try store.loadIncidents(table.incidents)
        }
        var ingest = Ingest(store: store, isQuiet: true)
        let failure = ingest.takeUp(scenario.detections.map { examples + "/" + $0 })
        if let failure { throw failure }
        try EventLayer.refresh(store)
        try store.close()
        if !json { try Console.print("Detections: \(ingest.total.text)\n") }
    }
}

extension Scenario: ExpressibleByArgument {}
