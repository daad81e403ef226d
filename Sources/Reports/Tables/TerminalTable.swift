public import Assessment
import FireEvents
public import Wording

extension SituationTables {
    /// The level that a terminal table is made by.
    public enum Grouping: String, Sendable, CaseIterable { case region, district }

    /// The situation for a terminal of 100 columns: the sentence, the figures, the table by area, the fires to
    /// watch, and what is not in the figures, each after a blank line.
    ///
    /// - Parameter bold: Sets what needs action in bold, for a terminal that can.
    public static func terminal(
        _ situation: Situation, by grouping: Grouping, language: Language = .english, bold: Bool = false
    ) -> String {
        let blocks =
            [
                TerminalText.wrapped(situation.scopeName(language) + " · " + situation.at.minuteText + " UTC"),
                TerminalText.wrapped(situation.headlineSentence(language: language)),
                TerminalText.wrapped(SituationDangerText(language).sentence(situation)),
                figures(situation, language, bold),
                rows(
                    grouping == .region ? situation.regionRows : situation.districtRows, grouping, language,
                    danger: situation.danger),
            ] + fires(situation, language, bold) + [notes(situation, language)]
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func figures(_ situation: Situation, _ language: Language, _ bold: Bool) -> String {
        let scene = Scene(situation: situation, areas: [], places: [], language: language)
        let figures = HeadlineFigures(scene: scene).all
        let width = figures.map { TerminalText.width($0.title) }.max() ?? 0
        let lines = figures.map { figure -> String in
            let value = [figure.value, figure.bounds, figure.unit].filter { !$0.isEmpty }.joined(separator: " ")
            let line = TerminalText.padded(figure.title, width) + "  " + value
            let isUrgent =
                bold && figure.link == "method-settlements"
                && situation.headline.settlementsWithin20Kilometers ?? 0 > 0
            return isUrgent ? "\u{1B}[1m" + line + "\u{1B}[0m" : line
        }
        let multiple = situation.comparison.map {
            HeadlineFigures(scene: scene).multiple($0, situation.headline.burnedArea)
        }
        let indented = multiple.map { [String(repeating: " ", count: width + 2) + $0] } ?? []
        return (Array(lines.prefix(3)) + indented + lines.dropFirst(3)).joined(separator: "\n")
    }

    private static func rows(
        _ summaries: [AreaSummary], _ grouping: Grouping, _ language: Language, danger: SituationDanger?
    ) -> String {
        let (words, names, numbers) = (language.wording, Names(language: language), NumberText(language: language))
        let shown = AreaSummary.byUrgency(summaries)
        guard !shown.isEmpty else { return "" }
        let title = grouping == .region ? words.byRegion : words.byDistrict
        var table = TerminalText.Columns(
            titles: [title, words.fires, words.burning, words.new, words.active, words.burned]
                + (danger == nil ? [] : ["FWI 90 %"]),
            leftAligned: [0], flexible: 0)
        for row in shown {
            let active = row.activeArea.map {
                $0.high > 0 ? numbers.interval(RoundedInterval($0)) : NumberText.notObserved
            }
            let counts = [row.eventCount, row.activeEventCount, row.newEventCount].map {
                $0.map(numbers.count) ?? "?"
            }
            table.add(
                [names.summary(row)] + counts + [active ?? "?", numbers.interval(RoundedInterval(row.burnedArea))]
                    + (danger.map {
                        [$0.areas[row.code].map { numbers.decimal($0.percentile90, 0) } ?? NumberText.notObserved]
                    } ?? []))
        }
        return table.text
    }
}
