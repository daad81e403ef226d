import ArgumentParser
import Assessment
import Operations
import Reports
import Store
import Tables
import Wording

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "The situation as a document: one HTML file, Markdown, JSON, tables and maps.",
        discussion: """
            What the store holds of claims and acts goes in beside the evidence: regimes in force, grounds, \
            decisions, orders, help, and what changed; daily.html is the daily summary, ics209 has a form for each \
            large fire.

            Example:
              zarevo report --area US-CA --language en --out report
              zarevo report --language ru --out report --pdf
            """)

    @OptionGroup var scope: ScopeOptions
    @Option(help: "Language of the document.")
    var language = Language.english
    @Option(help: "The folder to write into; made where it is missing.", completion: .directory)
    var out: String
    @Flag(help: "Print the names of the files written as JSON.")
    var json = false
    @Flag(help: "Also print report.html as report.pdf, with chromium.")
    var pdf = false
    @OptionGroup var response: ReportResponseOptions
    @OptionGroup var weather: SituationDangerOptions
    @OptionGroup var orbits: OrbitOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        let browser = pdf ? try Browser.find(listener: Console.listener) : nil
        let session = store.session(.readOnly)
        let known = try session.season(at: scope.instant(in: session), orbits: orbits.orbits)
        let situation = try weather.adding(
            to: known.situationWithSeries(try scope.scope(in: known.areas)), areas: known.areas)
        DataAge.say(of: situation, asked: scope.at)
        let picture = try session.responsePicture(of: situation, in: known, response.request(language))
        let names = try ReportFolder.write(situation, in: known, language, response: picture, to: out) { folder in
            guard let browser else { return [] }
            try browser.print(folder + "/report.html", to: folder + "/report.pdf")
            return ["report.pdf"]
        }
        if json {
            try Console.print(JSON.object([.init("files", .array(names.map { .string(out + "/" + $0) }))]).text)
        } else {
            try Console.print("Report: \(out)/report.html")
        }
    }
}
