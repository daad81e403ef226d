import Assessment
import FireEvents
import Geo

/// The tables by region and by district.
struct AreaTable {
    let scene: Scene
    let cells: FireCells

    func regions(most: Int) -> Table {
        table(scene.wording.byRegion, scene.situation.regionRows, file: "regions", showsParent: false, most: most)
    }

    func districts(most: Int) -> Table {
        table(scene.wording.byDistrict, scene.situation.districtRows, file: "districts", showsParent: true, most: most)
    }

    private func table(
        _ title: String, _ summaries: [AreaSummary], file: String, showsParent: Bool, most: Int
    ) -> Table {
        let words = scene.wording
        let rows = AreaSummary.byUrgency(summaries)
        var notes =
            rows.count > most
            ? [words.shown.filled(scene.numbers.count(most), scene.numbers.count(rows.count))] : []
        if rows.prefix(most).contains(where: { $0.activeEventCount == 0 }) { notes.append(words.dashNote) }
        if rows.prefix(most).contains(where: { $0.activeEventCount == nil }) {
            let watch = WatchWords(scene.language)
            notes.append("?: " + watch.reason(scene.situation.observation, at: scene.situation.at))
        }
        if rows.prefix(most).contains(where: \.isApproximate) { notes.append(words.approximateNote) }
        if !rows.isEmpty { notes.append(words.allIn.filled("tables/" + file + ".csv")) }
        return Table(
            title: title, columns: columns(showsParent),
            rows: AreaSummary.shown(rows, most: most).map { row($0, showsParent) },
            notes: notes, whenEmpty: words.noRows)
    }

    private func columns(_ showsParent: Bool) -> [Table.Column] {
        let words = scene.wording
        let names = [Table.Column(words.name, link: "method-areas")] + (showsParent ? [.init(words.inRegion)] : [])
        return names + [
            .init(words.fires, link: "method-burning", isNumber: true), .init(words.burning, isNumber: true),
            .init(words.new, isNumber: true),
            .init(words.active, link: "method-active", isNumber: true, hasBounds: true),
            .init(words.burned, link: "method-burned", isNumber: true, hasBounds: true),
        ] + (scene.situation.danger == nil ? [] : dangerColumns)
    }

    private var dangerColumns: [Table.Column] {
        let text = SituationDangerText(scene.language)
        return [text.medianColumn, text.highColumn].map { .init($0, link: "method-danger", isNumber: true) }
    }

    private func danger(_ code: String) -> [Table.Cell] {
        guard let danger = scene.situation.danger else { return [] }
        let (text, area) = (SituationDangerText(scene.language), danger.areas[code])
        return [
            .init(text: area.map { text.number($0.median) } ?? NumberText.notObserved, isNumber: true),
            .init(text: text.value(area?.percentile90, danger), isNumber: true),
        ]
    }

    private func row(_ row: AreaSummary, _ showsParent: Bool) -> Table.Row {
        let parent = row.parentCode.map { cells.areaNames[$0] ?? Names.clean($0) } ?? NumberText.notObserved
        let names = [(row.isApproximate ? "≈ " : "") + scene.names.summary(row)] + (showsParent ? [parent] : [])
        let counts = [row.eventCount, row.activeEventCount, row.newEventCount].map {
            Table.Cell(text: $0.map(scene.numbers.count) ?? "?", isNumber: true)
        }
        let seen = row.activeArea.flatMap { $0.high > 0 ? cells.figure($0) : nil }
        let nothing = row.activeArea == nil ? "?" : NumberText.notObserved
        let active = seen ?? Table.Cell(text: nothing, isNumber: true, hasBounds: true)
        let figures = counts + [active, cells.figure(row.burnedArea)] + danger(row.code)
        return .init(cells: names.map { Table.Cell(text: $0) } + figures)
    }
}

extension AreaSummary {
    /// Areas with fires, those with the most active land first, then those with the most burned land; elsewhere at the end.
    static func byUrgency(_ summaries: [AreaSummary]) -> [AreaSummary] {
        summaries.filter { $0.eventCount > 0 }.sorted {
            if $0.isElsewhere != $1.isElsewhere { return $1.isElsewhere }
            return ($1.activeArea?.best ?? 0, $1.burnedArea.best, $0.code)
                < ($0.activeArea?.best ?? 0, $0.burnedArea.best, $1.code)
        }
    }

    /// The first of sorted rows; the row of what lies elsewhere stays, for without it a sum would not close.
    static func shown(_ rows: [AreaSummary], most: Int) -> [AreaSummary] {
        rows.prefix(most) + rows.dropFirst(most).filter(\.isElsewhere)
    }
}
