import Assessment
import FireEvents
import FireWeather
import Wording

/// Words of a report on the danger by weather, in its language.
struct SituationDangerText: Speaking {
    let language: Language
    private let numbers: NumberText
    private let names: Names
    private let classes: DangerWording

    init(_ language: Language) {
        (self.language, numbers, names) = (language, NumberText(language: language), Names(language: language))
        classes = DangerWording(language)
    }

    var fireColumn: String { self("FWI, highest") }
    var medianColumn: String { self("FWI, median") }
    var highColumn: String { self("FWI, 90th pct.") }
    var label: String { self("Fire danger") }

    /// How the figures were made.
    func method(_ danger: SituationDanger) -> Method {
        let title = classes.classesOf(danger.scales.title)
        let remarks = danger.remarks.isEmpty ? "" : " " + classes.assumed + ": " + Names.clean(danger.remarks) + "."
        let source = Names.clean(danger.source)
        let text = self(
            """
            The Fire Weather Index of the calendar day in local solar time: at a fire the largest of the cells that its \
            perimeter lies in, over an area the median and the 90th percentile of its cells, each counted alike. From \
            \(source). \(title).
            """)
        return Method(
            anchor: "method-danger", title: label,
            text: text + remarks)
    }

    /// `34 very high`, or a dash where it is not known.
    func value(_ index: Double?, _ danger: SituationDanger) -> String {
        guard let index else { return NumberText.notObserved }
        return number(index) + " " + (danger.scales.fwi.name(of: index).map(classes.name) ?? "")
    }

    func number(_ index: Double) -> String { numbers.decimal(index, index < 10 ? 1 : 0) }

    /// One sentence, with its label; it says when danger is unknown, and why.
    func sentence(_ situation: Situation) -> String { label + ": " + clause(situation) }

    private func clause(_ situation: Situation) -> String {
        guard let danger = situation.danger else {
            return self("unknown (no weather loaded).")
        }
        let burning = situation.fires.filter(\.event.status.isBurning)
        let known = burning.filter { danger.index(of: $0) != nil }
        guard let worst = known.max(by: { (danger.index(of: $0) ?? 0) < (danger.index(of: $1) ?? 0) }) else {
            return unknown(danger, hasFires: !burning.isEmpty)
        }
        return summary(danger, known, worst) + missing(burning.count - known.count) + "."
    }

    private func unknown(_ danger: SituationDanger, hasFires: Bool) -> String {
        guard hasFires else { return self("no fire is burning.") }
        let source = Names.clean(danger.source)
        return self("unknown (\(source) has no FWI of the day at the burning fires).")
    }

    /// How many lie in the third class from the top or above, and the highest of all.
    private func summary(_ danger: SituationDanger, _ known: [LocatedEvent], _ worst: LocatedEvent) -> String {
        let scale = danger.scales.fwi
        let high = max(0, scale.names.count - 3)
        let count = known.count { scale.index(of: danger.index(of: $0) ?? .nan).map { $0 >= high } ?? false }
        let (all, many) = (numbers.count(known.count), numbers.count(count))
        let top = value(danger.index(of: worst), danger)
        let name = classes.name(scale.names[high])
        return self(
            "by weather \(many) of \(all) burning fires lie in class “\(name)” or above; the highest FWI is \(top), at \(names.fire(worst))"
        )
    }

    private func missing(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return self("; it is unknown at \(numbers.count(count))")
    }
}
