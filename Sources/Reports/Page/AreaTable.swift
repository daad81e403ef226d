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
        notes += self.notes(of: Array(rows.prefix(most)))
        if !rows.isEmpty, scene.hasFolder { notes.append(words.allIn.filled("tables/" + file + ".csv")) }
        return Table(
            title: title, columns: columns(showsParent),
            rows: AreaSummary.shown(rows, most: most).map { row($0, showsParent) },
            notes: notes, whenEmpty: words.noRows)
    }

    /// What the signs in some rows mean.
    func notes(of rows: [AreaSummary]) -> [String] {
        let reason = WatchWords(scene.language).reason(scene.situation.observation, at: scene.situation.at)
        return (rows.contains { $0.activeEventCount == 0 } ? [scene.wording.dashNote] : [])
            + (rows.contains { $0.activeEventCount == nil } ? ["?: " + reason] : [])
            + (rows.contains(where: \.isApproximate) ? [scene.wording.approximateNote] : [])
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
        let own = cells(row)
        return .init(cells: [own[0]] + (showsParent ? [.init(text: parent)] : []) + own.dropFirst())
    }

    /// Its name, then its figures.
    func cells(_ row: AreaSummary) -> [Table.Cell] {
        let name = (row.isApproximate ? "≈ " : "") + scene.names.summary(row)
        let counts = [row.eventCount, row.activeEventCount, row.newEventCount].map {
            Table.Cell(text: $0.map(scene.numbers.count) ?? "?", isNumber: true)
        }
        let seen = row.activeArea.flatMap { $0.high > 0 ? cells.figure($0) : nil }
        let nothing = row.activeArea == nil ? "?" : NumberText.notObserved
        let active = seen ?? Table.Cell(text: nothing, isNumber: true, hasBounds: true)
        return [Table.Cell(text: name)] + counts + [active, cells.figure(row.burnedArea)] + danger(row.code)
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
