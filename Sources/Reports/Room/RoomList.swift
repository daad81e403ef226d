import Assessment
import Geo

/// The table of a tab, searched and sorted as the address says.
struct RoomList {
    let tab: String
    let title: String
    let count: String
    let hasAll: Bool
    let all: String
    let hasTable: Bool
    /// Where the whole of it is a file.
    let file: String
    let parts: [RoomPart]
    let words: RoomWords

    /// What a tab has, before it is cut.
    struct Content {
        var count: String
        var parts: [RoomPart]
        /// How many rows are shown, and how many there are.
        var shown = 0
        var total = 0
        /// The collection that holds it all.
        var file = ""
    }

    /// Rows that a page has unless all are asked for.
    static let most = 100

    init(_ room: Room) {
        let content = Self.content(room)
        tab = room.address.tab.rawValue
        title = room.words.title(of: room.address.tab)
        let isCut = content.shown < content.total
        let cut =
            isCut
            ? " " + room.words.shownOf.filled(room.numbers.count(content.shown), room.numbers.count(content.total)) : ""
        count = content.count + cut
        (hasAll, all) = (isCut, room.address.link { $0.showsAllRows = true })
        (hasTable, file) = (!content.file.isEmpty, content.file)
        parts = content.parts
        words = room.words
    }

    /// Where no data are held of the time, nothing is counted: a zero would say that somebody looked.
    private static func content(_ room: Room) -> Content {
        if room.isBeforeData, [.fires, .districts, .places].contains(room.address.tab) {
            let situation = room.situation
            return Content(
                count: "– " + WatchWords(room.language).reason(situation.observation, at: situation.at), parts: [])
        }
        return switch room.address.tab {
        case .fires: RoomFires(room: room).content
        case .districts: RoomDistricts(room: room).content
        case .places: RoomPlaces(room: room).content
        case .alerts: RoomAlerts(room: room).content
        case .acts: RoomActs(room: room).content
        }
    }
}

/// Paragraphs, tables and drawings under a heading.
struct RoomPart {
    let title: String
    /// Stored, because templates see stored properties only.
    let hasTitle: Bool
    let paragraphs: [String]
    let tables: [Table]
    /// SVG made by this program.
    let drawings: [String]

    init(title: String = "", paragraphs: [String] = [], tables: [Table] = [], drawings: [String] = []) {
        (self.title, hasTitle, self.paragraphs) = (title, !title.isEmpty, paragraphs)
        (self.tables, self.drawings) = (tables, drawings)
    }
}

extension Room {
    /// Whether the first detection that is held is later than the instant asked for, or none is held.
    var isBeforeData: Bool { source.held.map { situation.at < $0.lowerBound } ?? true }

    /// The rows that are shown.
    func cut<Row>(_ rows: [Row]) -> [Row] {
        address.showsAllRows ? rows : Array(rows.prefix(RoomList.most))
    }

    /// Whether one of some texts holds what is searched for, in any letter case.
    func matches(_ texts: [String?]) -> Bool {
        guard !address.search.isEmpty else { return true }
        let wanted = Self.plain(address.search)
        return texts.contains { text in text.map { Self.plain($0).contains(wanted) } ?? false }
    }

    /// How many there are, or how many of them match.
    func count(_ all: String, _ total: Int, _ found: Int) -> String {
        guard !address.search.isEmpty else { return all }
        return found == 0
            ? words.nothingFound.filled(address.search)
            : words.matching.filled(numbers.count(found), numbers.count(total), address.search)
    }

    private static func plain(_ text: String) -> String { text.lowercased().replacing("ё", with: "е") }

    /// A column by which the table can be sorted.
    func column(_ column: Table.Column, by sort: RoomAddress.Sort, descending: Bool = true) -> Table.Column {
        var column = column
        (column.link, column.hasLink) = ("", false)
        let current = address.sort ?? address.tab.sorts.first
        return column.sorted(
            at: address.link { $0.sort = sort },
            order: current == sort ? (descending ? "descending" : "ascending") : nil)
    }

    func fireLink(_ id: String) -> String { address.link { $0.fire = id } }
}

extension RoomWords {
    func title(of tab: RoomAddress.Tab) -> String {
        switch tab {
        case .fires: fires
        case .districts: districts
        case .places: places
        case .alerts: alerts
        case .acts: acts
        }
    }
}
