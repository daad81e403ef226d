import EmergencyResponse
import Wording

/// A paragraph of the daily summary: rows, each with who knows it.
struct DailyParagraph {
    var title: String
    var notes: [String] = []
    var rows: [Row]
    /// Further tables below.
    var further: [Table] = []

    struct Row {
        var basis: Basis
        var what: String
        var value: String
        var links: [Table.Link?] = []
        /// Where on the report's page it is told in full; empty where nowhere.
        var address = ""
    }

    enum Basis {
        /// By whom, as of when.
        case said(String)
        case recorded
        case seen
        case unknown
    }

    func tables(_ response: ResponseScene) -> [Table] {
        let text = response.text
        let shown =
            rows.isEmpty
            ? [Row(basis: .unknown, what: text("not reported"), value: text.unknown)] : rows
        let table = response.table(
            "", [text("What", of: "figure"), text("Value"), text("Known from")],
            shown.map { row in
                [
                    response.cell(row.what), response.cell(row.value, row.links).leading(to: row.address),
                    response.cell(Self.words(row.basis, text)),
                ]
            })
        let more = further.filter(\.hasRows)
        return (rows.isEmpty && !more.isEmpty ? [] : [table]) + more
    }

    private static func words(_ basis: Basis, _ text: ResponseText) -> String {
        switch basis {
        case .said(let who): text("said by ") + who
        case .recorded: text("ledger")
        case .seen: text("satellites only")
        case .unknown: NumberText.notObserved
        }
    }
}
