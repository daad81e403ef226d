import Assessment
import FireEvents
import Geo
import Wording

/// Official names and sizes beside ours, as a table.
struct OfficialSection {
    let scene: Scene

    /// `nil` where no record speaks of a fire.
    var section: Page.Section? {
        let rows = scene.situation.official
        guard !rows.isEmpty else { return nil }
        let text = OfficialText(scene.language)
        return Page.Section(
            anchor: "official", title: text.title, count: scene.numbers.count(rows.count),
            paragraphs: text.paragraphs, tables: [table(text, rows)])
    }

    func table(_ text: OfficialText, _ rows: [OfficialComparison]) -> Table {
        let most = 60
        return Table(
            title: text.title,
            columns: [
                .init(scene.wording.name), .init(text("Official, ha"), isNumber: true),
                .init(text("As of", of: "date")),
                .init(text("Ours, ha"), link: "method-burned", isNumber: true, hasBounds: true),
                .init(text("Ratio"), isNumber: true),
                .init(text("Heat after start, h"), isNumber: true),
                .init(text("Match")), .init(text("Source")),
            ],
            rows: rows.prefix(most).map { row($0, text) },
            notes: rows.count > most
                ? [scene.wording.shown.filled(scene.numbers.count(most), scene.numbers.count(rows.count))] : [],
            whenEmpty: scene.wording.noRows)
    }

    private func row(_ row: OfficialComparison, _ text: OfficialText) -> Table.Row {
        let numbers = scene.numbers
        let ours = RoundedInterval(row.burnedArea)
        let names = row.incidents.map { Names.clean($0.shortName) }.joined(separator: ", ")
        let date = row.incidents.compactMap(\.asOf).min().map { String($0.description.prefix(10)) }
        return .init(cells: [
            Table.Cell(text: names).remarked(remark(row, text)),
            .init(
                text: row.officialHectares.map { numbers.count(Int($0.rounded())) } ?? NumberText.notObserved,
                isNumber: true),
            .init(text: date ?? NumberText.notObserved),
            .init(
                text: numbers.best(ours), bounds: numbers.bounds(ours), isNumber: true, hasBounds: true),
            .init(text: row.ratio.map { numbers.decimal($0, 2) } ?? NumberText.notObserved, isNumber: true),
            .init(text: row.delayHours.map { numbers.decimal($0, 0) } ?? NumberText.notObserved, isNumber: true),
            .init(text: text.quality(row.quality)),
            .init(text: Set(row.incidents.map { Names.clean($0.source) }).sorted().joined(separator: ", ")),
        ])
    }

    private func remark(_ row: OfficialComparison, _ text: OfficialText) -> String {
        var remarks: [String] = []
        if row.fires.count > 1 {
            remarks.append(text("\(row.fires.count) fires together"))
        }
        if row.isCutOff { remarks.append(text("burned before the first file")) }
        return remarks.joined(separator: "; ")
    }
}
