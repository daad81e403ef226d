public import EmergencyResponse
public import Geo
public import Wording

/// Words of the response that pages for those who act have in common with the reports.
public struct DeskText: Sendable, Speaking {
    public let language: Language
    private let names: [String: String]
    private var text: ResponseText { ResponseText(language) }

    /// - Parameter areas: Those that are loaded, for their names.
    public init(_ language: Language, areas: [Area]) {
        self.language = language
        names = Dictionary(areas.map { ($0.code, Self.name($0, language)) }) { first, _ in first }
    }

    private static func name(_ area: Area, _ language: Language) -> String {
        let country = area.level == .country ? language.country(area.code) : nil
        return (language == .russian ? area.russianName : nil) ?? country ?? area.name
    }

    public func family(_ family: Subject.Family) -> String { text.act(family) }

    /// The state of a subject; `nil` for none.
    public func state(_ family: Subject.Family, _ name: String?) -> String {
        if family == .alert, let name { return language.room.standings[name] ?? name }
        return text.stateName(family, name)
    }

    public func regime(_ regime: Regime) -> String { text.regime(regime) }

    public func level(_ level: ResponseLevel) -> String { text.level(level) }

    public func answer(_ response: RequestAnswer.Response) -> String { text.answer(response) }

    public func zone(_ zone: ProtectionZone) -> String { text.zone(zone) }

    public func extent(_ extent: AreaReference.Extent) -> String { text.extent(extent) }

    public func resources(_ resources: [Resource]) -> String { text.resources(resources) }

    public func quote(_ quote: Quote?) -> String { text.quote(quote) }

    public func minute(_ instant: Instant) -> String { text.minute(instant) }

    public func day(_ instant: Instant) -> String { instant.dayText }

    /// The loaded area's name in this language, else as an act names it.
    public func area(_ area: AreaReference) -> String {
        let name = names[area.code] ?? text.part(area.code) ?? area.name
        let whole = name.map { "\($0) (\(area.code))" } ?? area.code
        return area.extent == .whole ? whole : text("part of ") + whole
    }

    public func areas(_ areas: [AreaReference]) -> String { areas.map { area($0) }.joined(separator: ", ") }
}
