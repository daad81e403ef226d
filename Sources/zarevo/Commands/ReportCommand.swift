import ArgumentParser
import Assessment
import Formats
import Reports

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "The situation as a document: one HTML file, Markdown, JSON, tables and maps.",
        discussion: """
            Example:
              zarevo report --area US-CA --language en --out report
            """)

    @OptionGroup var scope: ScopeOptions
    @Option(help: "Language of the document: en or ru.")
    var language = Language.english
    @Option(help: "The folder to write into; made where it is missing.")
    var out: String
    @Flag(help: "Print the names of the files written as JSON.")
    var json = false
    @OptionGroup var weather: SituationDangerOptions
    @OptionGroup var orbits: OrbitOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        let known = try KnownSeason.read(store, at: scope.at, orbits: orbits.orbits)
        let situation = try weather.adding(
            to: known.situationWithSeries(try scope.scope(in: known.areas)), areas: known.areas)
        let names = try Self.write(situation, known, language, to: out)
        if json {
            try Console.print(JSON.object([.init("files", .array(names.map { .string(out + "/" + $0) }))]).text)
        } else {
            try Console.print("Report: \(out)/report.html")
        }
    }

    /// - Returns: The files' names, relative to the folder.
    @discardableResult
    static func write(
        _ situation: Situation, _ known: KnownSeason, _ language: Language, to path: String
    ) throws -> [String] {
        let files = Report.files(for: situation, areas: known.areas, places: known.places, language: language)
        let folder = try Folder(creating: path)
        for file in files { try folder.write(file.contents, to: file.path) }
        return files.map(\.path)
    }
}
