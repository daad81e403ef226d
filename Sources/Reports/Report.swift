public import Assessment
import FireEvents
public import Geo
import Tables
public import Wording

/// One file of a report's folder.
public struct ReportFile: Sendable, Equatable {
    /// Relative to the folder, with `/`.
    public var path: String
    /// UTF-8.
    public var contents: String

    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}

/// A situation as a document: HTML, Markdown, JSON, tables and maps.
public enum Report {
    /// The whole folder, in order of path; the same situation gives the same bytes.
    ///
    /// - Parameters:
    ///   - areas: Countries, regions and districts to draw under the fires; their order does not matter.
    ///   - places: Settlements to draw and to take the local time from.
    ///   - response: What was said and decided; adds its sections, the daily summary and a form for each large fire.
    public static func files(
        for situation: Situation, areas: [Area], places: [Place], language: Language, response: ResponsePicture? = nil
    ) -> [ReportFile] {
        let scene = Scene(situation: situation, areas: areas, places: places, language: language)
        let maps = MapSet(scene: scene)
        let page = Page(scene: scene, maps: maps, response: response)
        var files = [
            ReportFile(path: "report.html", contents: page.html),
            ReportFile(path: "report.json", contents: json(for: situation, response: response)),
            ReportFile(path: "report.md", contents: page.markdown),
        ]
        files += maps.files + SituationTables.files(for: situation, language: language)
        if let response { files += ResponseFiles(scene: scene, picture: response).all }
        return files.sorted { $0.path < $1.path }
    }

    /// The page of a report alone, where no folder of tables and maps stands beside it.
    ///
    /// - Parameter stylesheet: The address of ``RoomStyle/css``; the page holds its style itself where `nil`.
    public static func page(
        for situation: Situation, areas: [Area], places: [Place], language: Language, response: ResponsePicture? = nil,
        stylesheet: String? = nil
    ) -> String {
        let scene = Scene(situation: situation, areas: areas, places: places, language: language, hasFolder: false)
        return Page(scene: scene, maps: MapSet(scene: scene), response: response, stylesheet: stylesheet ?? "").html
    }

    /// The situation as JSON with a stable order of keys: both languages, no geometry, the report's identifier first.
    ///
    /// - Parameters:
    ///   - response: Adds a member `response` where there is something to tell; it has an identifier of its own.
    ///   - attachments: Beside those of the response; each that has data adds a member, which the identifier leaves out too.
    public static func json(
        for situation: Situation, response: ResponsePicture? = nil, attachments: [ReportAttachment] = []
    ) -> String {
        let members = SituationJSON.members(of: situation)
        let told =
            response.flatMap { $0.isEmpty ? nil : $0 }.map { [JSON.Member("response", ResponsePictureJSON.object($0))] }
            ?? []
        let added = ((response?.attachments ?? []) + attachments).compactMap { attachment in
            attachment.data.map { JSON.Member(attachment.anchor, $0) }
        }
        return JSON.object([.init("id", .string(identifier(of: members)))] + members + told + added).indentedText
    }

    /// Sixteen hexadecimal digits that the same situation always gets, whatever the language.
    ///
    /// The fingerprint of the JSON without the identifier, on one line.
    public static func identifier(for situation: Situation) -> String {
        identifier(of: SituationJSON.members(of: situation))
    }

    static func identifier(of members: [JSON.Member]) -> String {
        Fingerprint(of: JSON.object(members).bytes).hexadecimal
    }
}

/// Contents of a document, and the words for it.
struct Scene {
    let situation: Situation
    let areas: [Area]
    let places: [Place]
    let language: Language
    let names: Names
    /// Whether tables and maps stand in a folder beside the document.
    let hasFolder: Bool
    /// That of the document.
    var identifier: String { Report.identifier(for: situation) }

    init(situation: Situation, areas: [Area], places: [Place], language: Language, hasFolder: Bool = true) {
        self.hasFolder = hasFolder
        self.situation = situation
        self.areas = areas.sorted { ($0.level.rank, $0.code) < ($1.level.rank, $1.code) }
        self.places = places.sorted { ($1.population, $0.identifier) < ($0.population, $1.identifier) }
        self.language = language
        names = Names(language: language)
    }

    var wording: Wording { language.wording }
    var numbers: NumberText { NumberText(language: language) }
}

extension Area.Level {
    var rank: Int {
        switch self {
        case .country: 0
        case .region: 1
        case .district: 2
        }
    }
}
