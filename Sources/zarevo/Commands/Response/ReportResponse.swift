import ArgumentParser
import Operations
import Reports
import Wording

/// Response as a report tells it, from the claims and the ledger of the store.
struct ReportResponseOptions: ParsableArguments {
    @Option(
        help:
            "A rule set by file or by name, once for each (default: the usual ones, where the store has claims or acts).",
        completion: .file()
    )
    var rules: [String] = []
    @Option(
        help: "CSV with code, zone, meanFireCount, meanBurnedHectares of areas: what nobody sees from above.",
        completion: .file())
    var background: String?

    func request(_ language: Language) -> ReportRequest {
        ReportRequest(language: language, rules: rules, background: background)
    }
}
