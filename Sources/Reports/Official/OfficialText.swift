import Assessment
import FireEvents
import Formats
import Geo
import Wording

/// Words of a report on official names and sizes, in its language.
struct OfficialText: Speaking {
    let language: Language
    private let numbers: NumberText
    private let areas: AreaText

    init(_ language: Language) {
        (self.language, numbers, areas) = (language, NumberText(language: language), AreaText(language))
    }

    var title: String { self("Official names and sizes") }
    var label: String { self("Official") }

    /// What each of the two figures counts.
    var paragraphs: [String] {
        [
            self(
                """
                Official: land within the perimeter that the agency announced, unburned islands included, as of the \
                date beside it; where none stands, the last figure of the source, which may be of a later time than \
                this report. Ours: land that the satellites saw burn by the time of this report, with its interval. \
                The ratio is ours over official: below 1 where the official figure is later, or where fire burned \
                before the first file.
                """)
        ]
    }

    func quality(_ quality: IncidentMatch.Quality) -> String {
        switch quality {
        case .certain: self("certain")
        case .probable: self("probable")
        case .possible: self("possible")
        }
    }

    /// `417 907 ha (1 032 671 acres)`
    func size(_ hectares: Double) -> String {
        let acres = hectares * AreaText.acresPerHectare
        return numbers.count(Int(hectares.rounded())) + NumberText.noBreakSpace + areas.wording.hectares + " ("
            + numbers.count(Int(acres.rounded())) + NumberText.noBreakSpace + areas.wording.acres + ")"
    }

    /// Who published what the situation shows of official incidents, and the places by which static heat was told.
    func thanks(_ situation: Situation) -> [String] {
        let publishers = Set(situation.official.flatMap(\.incidents).map { Names.clean($0.source) }).sorted()
        let incidents = publishers.joined(separator: ", ")
        let tables = ShippedStaticSources.all.map { $0.attribution + ", " + $0.licence }.joined(separator: "; ")
        let left = situation.leftOut
        return
            (publishers.isEmpty ? [] : [self("Official incidents: ") + incidents])
            + (left.staticHeatEvents + left.possibleStaticHeatEvents == 0
                ? [] : [self("Places of static heat: ") + tables])
    }

    /// The official record of a fire, in a line.
    func fact(_ official: OfficialRecord) -> String {
        let area = official.areaHectares.map(size) ?? self("size not given")
        let when = official.asOf.map { ", " + String($0.description.prefix(10)) } ?? ""
        let several =
            official.eventCount > 1
            ? self(", of ") + numbers.counted(official.eventCount, language.wording.fire) : ""
        return Names.clean(official.name) + ": " + area + several + when + " (" + Names.clean(official.source) + ", "
            + quality(official.quality) + ")"
    }
}
