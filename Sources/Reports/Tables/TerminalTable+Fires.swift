import Assessment
import FireEvents
import Wording

extension SituationTables {
    /// The largest, the fastest growing, those near people, the new and the ended: at most ten each.
    static func fires(_ situation: Situation, _ language: Language, _ bold: Bool) -> [String] {
        let words = language.wording
        return [
            (words.largest, situation.largest), (words.fastest, situation.fastestGrowing),
            (words.nearSettlements, situation.nearSettlements), (words.newFires, situation.newFires),
            (words.endedFires, situation.endedFires),
        ].filter { !$0.1.isEmpty }.map { title, fires in
            let shown = Array(fires.prefix(10))
            let count =
                shown.count < fires.count
                ? ": " + words.shown.filled(String(shown.count), String(fires.count)) : ""
            return ([title + count] + EventTable.lines(shown, language: language, danger: situation.danger, bold: bold))
                .joined(separator: "\n")
        }
    }

    /// Other units, stretches without a look, and what the totals leave out.
    static func notes(_ situation: Situation, _ language: Language) -> String {
        let (words, areas) = (language.wording, AreaText(language))
        let units = words.burnedArea + ": " + areas.otherUnits(situation.headline.burnedArea)
        let gaps = situation.observation.gaps
        let silence =
            gaps.isEmpty
            ? words.noGaps
            : words.gapsIntroduction + " "
                + gaps.map { $0.from.minuteText + "–" + $0.to.minuteText }.joined(separator: ", ")
        return [units, silence, words.dashNote].map { TerminalText.wrapped($0) }.joined(separator: "\n")
    }
}
