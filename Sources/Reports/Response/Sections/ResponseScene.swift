import Claims
import EmergencyResponse
import FireEvents
import Geo
import Wording

/// Source of the parts of a report on the response.
struct ResponseScene {
    let scene: Scene
    let picture: ResponsePicture
    let text: ResponseText
    let links: SourceLinks
    let areaNames: [String: String]

    init(scene: Scene, picture: ResponsePicture) {
        self.scene = scene
        self.picture = picture
        text = ResponseText(scene.language)
        links = SourceLinks(picture, scene)
        areaNames = FireCells(scene: scene).areaNames
    }

    /// How findings and grounds are worded in this report, with the names that it has for areas.
    var phrasing: Phrasing {
        let (names, text) = (areaNames, text)
        return text.phrasing { names[$0] ?? text.part($0) }
    }

    /// Loaded areas by the name that this language has for them, others as the act names them.
    func name(_ area: AreaReference) -> String {
        areaNames[area.code] ?? area.name ?? text.part(area.code) ?? area.code
    }

    /// `Krasnoyarsk Krai, part of Buryatia`
    func names(_ areas: [AreaReference]) -> String {
        areas.map { $0.extent == .whole ? name($0) : text("part of ") + name($0) }.joined(separator: ", ")
    }

    func names(_ areas: [ClaimArea]) -> String {
        areas.map { area in
            let name = areaNames[area.code] ?? text.part(area.code) ?? area.code
            switch area.part {
            case .whole: return name
            case .part:
                guard let count = area.districtCount else { return text("part of ") + name }
                let number = text.numbers.count(count)
                return count == 1
                    ? text("\(number) district of \(name)") : text("\(number) districts of \(name)")
            case .except: return text("except ") + name
            }
        }.joined(separator: ", ")
    }

    /// One line of text, with the sources that show it.
    func cell(_ text: String, _ links: [Table.Link?] = [], isNumber: Bool = false) -> Table.Cell {
        let links = links.compactMap(\.self)
        let clean = Names.clean(text)
        return Table.Cell(
            text: links.isEmpty || clean.isEmpty ? clean : clean + " ", links: links, isNumber: isNumber)
    }

    /// Links to the entries of a course, each once, in their order.
    func links<State>(_ milestones: [Milestone<State>]) -> [Table.Link?] {
        var seen: Set<Int> = []
        return milestones.map(\.entry).filter { seen.insert($0).inserted }.map { links.entry($0) }
    }

    func section(_ anchor: String, _ title: String, _ paragraphs: [String] = [], _ tables: [Table]) -> Page.Section? {
        let count = tables.map(\.rows.count).reduce(0, +)
        guard count > 0 else { return nil }
        return Page.Section(
            anchor: anchor, title: title, count: text.numbers.count(count),
            paragraphs: paragraphs.map { Names.clean($0) },
            tables: tables.filter(\.hasRows))
    }

    func table(_ caption: String = "", _ columns: [String], _ rows: [[Table.Cell]], notes: [String] = []) -> Table {
        Table(
            title: caption, columns: columns.map { Table.Column($0) }, rows: rows.map { Table.Row(cells: $0) },
            notes: notes, whenEmpty: scene.wording.noRows, caption: caption)
    }
}
