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
    @OptionGroup var store: StoreOptions

    func run() throws {
        let evidence = try Evidence.read(store, until: scope.at)
        guard let situation = Situation(evidence, at: scope.at, scope: try scope.scope(in: evidence)) else { return }
        let names = try Self.write(situation, evidence, language, to: out)
        if json {
            try Console.print(JSON.object([.init("files", .array(names.map { .string(out + "/" + $0) }))]).text)
        } else {
            try Console.print("Report: \(out)/report.html")
        }
    }

    /// - Returns: The files' names, relative to the folder.
    @discardableResult
    static func write(
        _ situation: Situation, _ evidence: Evidence, _ language: Language, to path: String
    ) throws -> [String] {
        let files = Report.files(for: situation, areas: evidence.areas, places: evidence.places, language: language)
        let folder = try Folder(creating: path)
        for file in files { try folder.write(file.contents, to: file.path) }
        return files.map(\.path)
    }
}
