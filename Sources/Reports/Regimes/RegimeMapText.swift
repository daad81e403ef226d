import EmergencyResponse
import Geo
import Wording

/// The words of a map of regimes.
struct RegimeMapText {
    let language: Language
    let districtCounts: [String: Int]

    private var text: ResponseText { ResponseText(language) }

    var title: String { text("Regimes in force") }

    func name(_ regime: MappedRegime, _ area: Area?) -> String {
        area.map { Names(language: language).area($0) }
            ?? Names.clean(regime.inForce.area.name ?? regime.inForce.area.code)
    }

    /// `Irkutsk Oblast: state of emergency, whole, regional, since 2019-07-11, № 12, Governor`
    func title(of regime: MappedRegime, _ area: Area?) -> String {
        let row = regime.inForce
        let until = row.expiresAt.map { text("until ") + $0.minuteText } ?? ""
        return name(regime, area) + ": "
            + [
                text.regime(row.regime), text.extent(row.area.extent), text.level(row.level), since(regime), until,
                "№ " + row.actNumber, regime.act?.issuedBy ?? "",
            ].filter { !$0.isEmpty }.map { Names.clean($0) }.joined(separator: ", ")
    }

    private func since(_ regime: MappedRegime) -> String { text("since ") + regime.inForce.since.dayText }

    /// What stands below a name on the map, a line each.
    func facts(_ regime: MappedRegime) -> [String] {
        let row = regime.inForce
        let part = regime.outline == .surroundings ? [part(row.area.code)] : []
        return part + [text.regime(row.regime), since(regime)]
    }

    /// `2 districts, not named`
    func part(_ code: String) -> String {
        guard let count = districtCounts[code] else { return text("part, not named") }
        let noun = text.language.counted("district", "districts").form(after: count)
        return count == 1 ? text("\(count) \(noun), not named", of: "one") : text("\(count) \(noun), not named")
    }

    func legend(_ mark: RegimeMark) -> String {
        let kind: String
        switch mark.kind {
        case .region: kind = text("a whole region")
        case .district: kind = text("a whole district")
        case .part: kind = text("a part that the act does not name")
        case .districts: kind = text("a part: its districts are drawn")
        case .center: kind = text("seat of an area without outline")
        }
        return text.regime(mark.regime) + ": " + kind
    }

    func parts(_ names: [String]) -> String {
        text("In part, and no act names the districts: ") + list(names)
    }

    func centers(_ names: [String]) -> String {
        text("Shown by their seats, outlines not loaded: ") + list(names)
    }

    func missing(_ names: [String]) -> String {
        text("Not on the map, no outline loaded: ") + list(names)
    }

    func unlabelled(_ names: [String]) -> String {
        text("Drawn without room for a name: ") + list(names)
    }

    var nothing: String { text("Nothing is in force.") }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") + "." }
}
