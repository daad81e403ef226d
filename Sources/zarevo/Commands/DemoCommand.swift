public import ArgumentParser
import Assessment
import Geo
import Operations
import Reports
import Store
import Tables
import Wording
import ZarevoServer

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "From real data to a report, in one command.",
        discussion: """
            Takes up the detections of a scenario, areas and settlements, prints the situation and writes the \
            report. The scenario siberia-2019 has no detections: it plays claims and acts to the evening of 31 July \
            2019 and writes that story.

            Example:
              zarevo demo --scenario siberia-2017 --out demo-siberia
              zarevo demo --serve --port 8080
            """)

    @Option(help: "\(Scenario.allCases.map(\.rawValue).joined(separator: ", ")).")
    var scenario = Scenario.westernUS2020
    @Option(help: "The folder for the report (default: demo-SCENARIO).", completion: .directory)
    var out: String?
    @Option(help: "Language of the report.")
    var language = Language.english
    @Flag(help: "Leave out the smoke, which is carried for twelve days.")
    var withoutSmoke = false
    @Flag(help: "Print the situation as JSON.")
    var json = false
    @Option(
        name: .customLong("store"), help: "The store (default: SCENARIO.gpkg in the report's folder).",
        completion: .file())
    var storePath: String?

    @Flag(help: "Make the store where it is missing, and serve it; no report.")
    var serve = false
    @Option(help: "With --serve: the port to listen on; 0 for any that is free.")
    var port = 8080

    func validate() throws { try OptionRange.require("--port", port, in: 0...65_535) }

    func run() async throws {
        guard serve else { return try report() }
        let demo = try makeStore()
        if try demo.session.store().eventsInstant() == nil { try demo.fill() }
        try demo.session.close()
        var options = StoreOptions()
        options.path = demo.session.path
        var settings = ServerSettings(port: port)
        settings.webFolder = try ServeCommand.webFolder()
        try await ServeCommand.serve(options, settings)
    }

    private var folder: String { out ?? "demo-" + scenario.rawValue }

    private func makeStore() throws -> DemoStore {
        if storePath == nil { try FolderMaking.create(folder) }
        return try DemoStore(
            scenario, path: storePath ?? folder + "/" + scenario.rawValue + ".gpkg", clock: { Instant.now },
            listener: Console.listener)
    }

    private func report() throws {
        let demo = try makeStore()
        let examples = try ProjectFolder.examples.find()
        if let story = StoryDemo(scenario, examples: examples) {
            try demo.fill()
            return try story.run(demo.session, into: folder, language: language, json: json)
        }
        try fill(demo)
        let known = try demo.session.season()
        let situation = try known.situationWithSeries(nil)
        let smoke = withoutSmoke ? nil : SmokeDemo(scenario, known, examples: examples)
        let smokeLines = try smoke?.run(into: folder, keepingIn: demo.session) ?? []
        let attachments =
            try demo.session.store().smoke(at: situation.at).map { [$0.outlook.attachment(language)] } ?? []
        Console.progress("Writing the report")
        try ReportFolder.write(
            situation, in: known, language,
            response: attachments.isEmpty
                ? nil : ResponsePicture(at: situation.at, attachments: attachments, areas: known.areas), to: folder)
        Console.endProgress()
        try demo.session.close()
        if json {
            try Console.print(Report.json(for: situation, attachments: attachments), terminator: "")
        } else {
            try Console.print(
                SituationTables.terminal(situation, by: .region, language: language, bold: Console.isTerminal))
            try Console.print("Report: \(folder)/report.html · Fires: zarevo events --store \(demo.session.path)")
            for line in smokeLines { try Console.print(line) }
        }
    }

    private func fill(_ demo: DemoStore) throws {
        if !json { try Console.print(scenario.title + "\n") }
        let total = try demo.fill()
        if !json { try Console.print("Detections: \(total.text)\n") }
    }
}

extension Scenario: ExpressibleByArgument {}
