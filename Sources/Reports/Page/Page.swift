import Assessment
import FireEvents
import Geo
import Wording

/// The content of a report, in order, before it becomes HTML or Markdown; nothing in it is escaped yet.
struct Page {
    let language: String
    let title: String
    let place: String
    /// When, in pieces that do not break.
    let moments: [String]
    let facts: [Fact]
    let sentence: String
    /// What the weather says, or that it is unknown.
    let danger: String
    /// What was declared or is asked for, each with where it is told in full.
    let notices: [Notice]
    let figures: [Figure]
    let map: String
    let mapCaption: String
    let firstTable: Table
    let watchTitle: String
    let watched: [WatchCard]
    let sections: [Section]
    let methodsTitle: String
    let methods: [Method]
    let files: Table
    let fileRows: [FileRow]
    let attributionTitle: String
    let attribution: [String]
    let style = PageStyle.css
    /// Where the style is a file of its own; in the page where empty.
    let stylesheet: String
    let hasStylesheet: Bool
    let patterns = MapStyle.patterns

    struct Fact {
        var label: String
        var value: String
    }

    struct WatchCard {
        var name: String
        var reasons: String
        var picture: String
        var pictureFile: String
        /// Growth from day to day; empty where there is none.
        var curve: String
        var facts: [Fact]
    }

    /// A topic that is folded on screen and open in print.
    struct Section {
        var anchor: String
        var title: String
        var count: String
        var paragraphs: [String]
        var tables: [Table]
        /// SVG made by this program.
        var drawings: [String] = []
    }

    /// A line of the first page about the response.
    struct Notice {
        var target: String
        var text: String
    }

    struct FileRow {
        var anchor: String
        var number: String
        var name: String
        var digest: String
        var count: String
    }

    init(scene: Scene, maps: MapSet, response: ResponsePicture? = nil, stylesheet: String = "") {
        (self.stylesheet, hasStylesheet) = (stylesheet, !stylesheet.isEmpty)
        let words = scene.wording
        let cells = FireCells(scene: scene)
        let responseSections = response.map { ResponseSections(scene: scene, picture: $0) }
        let areaTables = AreaTable(scene: scene, cells: cells)
        language = scene.language.rawValue
        place = scene.situation.scopeName(scene.language)
        moments = Self.moments(scene)
        title = place + " · " + moments.joined(separator: " ")
        facts = Self.facts(scene)
        sentence = scene.situation.headlineSentence(language: scene.language)
        danger = SituationDangerText(scene.language).sentence(scene.situation)
        notices = responseSections?.notices ?? []
        figures = HeadlineFigures(scene: scene).all
        map = maps.overview
        mapCaption = words.mapCaption
        firstTable = scene.situation.districts.isEmpty ? areaTables.regions(most: 12) : areaTables.districts(most: 12)
        watchTitle = words.firesToWatch
        watched = WatchCards(scene: scene, cells: cells).cards(maps)
        let allSections =
            (responseSections?.all ?? []) + [OfficialSection(scene: scene).section].compactMap(\.self)
            + PageSections(scene: scene, cells: cells, areas: areaTables).all
        sections = stylesheet.isEmpty ? allSections : allSections.map(\.unstyled)
        methodsTitle = words.methods
        methods =
            words.methodTexts
            + (scene.situation.danger.map { [SituationDangerText(scene.language).method($0)] } ?? [])
        fileRows = Self.fileRows(scene)
        files = Table(
            title: words.sources,
            columns: [.init("№"), .init(words.file), .init(words.digest), .init(words.detections, isNumber: true)],
            rows: [], whenEmpty: words.noFiles)
        attributionTitle = words.attribution
        attribution =
            [words.firmsAcknowledgement, words.placesAcknowledgement]
            + Attribution.sources(scene.areas.map(\.source), language: scene.language)
            .filter { !$0.hasPrefix("GeoNames") && $0 != "NASA FIRMS" }
            + OfficialText(scene.language).thanks(scene.situation)
    }

    static func moments(_ scene: Scene) -> [String] {
        let words = scene.wording
        let local = LocalTime.text(of: scene.situation).map { "(" + words.local.filled($0) + ")" }
        return [words.situationAt.filled(scene.situation.at.minuteText + " UTC")] + [local].compactMap { $0 }
    }

    private static func facts(_ scene: Scene) -> [Fact] {
        let words = scene.wording
        let newest = scene.situation.observation.lastDetection.map { last in
            let hours = scene.numbers.decimal(scene.situation.at.hours(since: last), 1)
            return last.minuteText + " UTC, " + words.detectedAgo.filled(hours)
        }
        return [
            Fact(label: words.dataAge, value: newest ?? words.nothingDetected),
            Fact(label: words.nextPass, value: words.nextPassUnknown),
            Fact(label: words.reportIdentifier, value: scene.identifier),
        ]
    }

    private static func fileRows(_ scene: Scene) -> [FileRow] {
        scene.situation.observation.files.enumerated().map { index, file in
            FileRow(
                anchor: "file-\(index)", number: String(index + 1), name: Names.clean(file.name),
                digest: Names.clean(file.digest), count: scene.numbers.count(file.detectionCount))
        }
    }
}

extension Page.Section {
    /// For a page whose style is a file of its own.
    fileprivate var unstyled: Page.Section {
        var section = self
        section.drawings = drawings.map(RoomStyle.unstyled)
        return section
    }
}
