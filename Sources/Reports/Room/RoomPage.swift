import Assessment
import FireEvents
import Geo
import Mustache
public import Wording

/// A page of the operations room, whole without a script.
public struct RoomPage: Sendable {
    private let room: Room

    public init(_ source: RoomSource, _ address: RoomAddress, language: Language) {
        room = Room(source, address, language)
    }

    /// The whole page, or the part that the address asks for; UTF-8.
    ///
    /// - Parameter map: The drawing, where it is kept from another page of the same frame.
    public func html(map: String? = nil) -> String {
        switch room.address.part {
        case .strip: RoomTemplate.render("strip", RoomStrip(room))
        case .notes: RoomTemplate.render("notes", RoomNotes(room))
        case .list: RoomTemplate.render("list", RoomList(room))
        case .map: RoomTemplate.render("map", RoomFigure(room, map))
        case .fire: room.source.fire.map { RoomTemplate.render("fire", RoomFire($0, in: room)) } ?? ""
        case nil: RoomTemplate.render("page", RoomSheet(room, map))
        }
    }

    /// The drawing of the map: the same for all that has the same situation, frame and language.
    public var map: String { RoomMap(room).drawing.inline }

    /// The same as a file, which brings its style along.
    public var mapFile: String {
        let drawing = RoomMap(room).drawing
        return room.address.theme.map { drawing.file(css: MapStyle.css(isDark: $0 == .dark)) } ?? drawing.file
    }

    /// Whether the drawing stands in the page itself: where a map that moves takes its place, it is a file that only those
    /// load who need it.
    public var holdsMap: Bool { room.holdsMap && [nil, .map].contains(room.address.part) }

    /// What stands in place of a page that cannot be shown, in words.
    public static func problem(
        _ detail: String, title: String? = nil, language: Language, theme: RoomAddress.Theme? = nil
    ) -> String {
        RoomTemplate.render("problem", RoomProblem(detail, title, language, theme))
    }
}

extension RoomAddressError {
    /// In words.
    public func text(_ language: Language) -> String {
        language.room.problemText.filled(name, expected, Names.clean(String(found.prefix(80))))
    }
}

/// The map with its caption.
struct RoomFigure {
    /// Empty where it is a file of its own.
    let drawing: String
    let isApart: Bool
    let address: String
    let title: String
    let caption: String
    let hint: String
    let words: RoomWords

    init(_ room: Room, _ map: String?) {
        isApart = !room.holdsMap
        drawing = isApart ? "" : map ?? RoomMap(room).drawing.inline
        address = room.address.mapFile(room.language)
        title = room.situation.mapTitle(room.language)
        caption = room.scene.wording.mapCaption
        hint = room.source.files.hasMap ? "" : room.words.noMap
        words = room.words
    }
}

/// Everything that the template of the page is filled with.
struct RoomSheet {
    let head: RoomHead
    let isWall: Bool
    let asked: String
    let area: String
    let view: String
    let tab: String
    let fireAsked: String
    let vendor: String
    let strip: RoomStrip
    let notes: RoomNotes
    let tabs: [RoomStrip.Setting]
    let list: RoomList
    let map: RoomFigure
    let fire: [RoomFire]
    let patterns = MapStyle.patterns
    let attribution: [String]
    let words: RoomWords

    init(_ room: Room, _ map: String?) {
        let address = room.address
        strip = RoomStrip(room)
        head = RoomHead(room, title: strip.place + " · " + room.words.title)
        (isWall, asked) = (address.isWall, address.at?.description ?? "")
        (area, view, tab) = (room.situation.scope?.code ?? "", address.view.rawValue, address.tab.rawValue)
        (fireAsked, vendor) = (room.source.fire?.fire.event.id ?? "", room.source.files.hasMap ? "yes" : "no")
        notes = RoomNotes(room)
        tabs = RoomAddress.Tab.allCases.map { tab in
            RoomStrip.Setting(
                address: address.link { address in
                    (address.tab, address.sort, address.showsAllRows) = (tab, nil, false)
                }, text: room.words.title(of: tab), isCurrent: tab == address.tab)
        }
        list = RoomList(room)
        self.map = RoomFigure(room, map)
        fire = room.source.fire.map { [RoomFire($0, in: room)] } ?? []
        attribution = Attribution.sources(room.scene.areas.map(\.source), language: room.language)
        words = room.words
    }
}

/// The head of a document: its language, colours and files.
struct RoomHead {
    let language: String
    let theme: String
    let hasTheme: Bool
    let colorScheme: String
    let title: String
    let hasRoom: Bool
    let hasMap: Bool
    /// The module that takes the page over.
    let script: String?
    /// What the map shows first, which the browser may load while it still reads scripts.
    private(set) var data: [Datum] = []

    struct Datum {
        var kind: String
        var address: String
    }

    init(_ room: Room, title: String) {
        let files = room.source.files
        self.init(
            room.language, room.address.theme, title: title, hasRoom: files.hasRoom,
            hasMap: files.hasRoom && files.hasMap, script: files.hasRoom ? "/web/room.js" : nil)
        if hasMap { data = Self.data(room) }
    }

    private static func data(_ room: Room) -> [Datum] {
        let members = room.address.members
        let area = members.first { $0.name == "area" }.map { "area=" + $0.value.percentEncoded + "&" } ?? ""
        let at = room.address.at.map { "at=\($0)&" } ?? ""
        let fires = room.isBeforeData ? [] : [Datum(kind: "perimeters", address: "/data/perimeters?\(at)detail=map")]
        return fires + [Datum(kind: "base", address: "/data/base?\(area)detail=low")]
    }

    init(
        _ language: Language, _ theme: RoomAddress.Theme?, title: String, hasRoom: Bool = false, hasMap: Bool = false,
        script: String? = nil
    ) {
        (self.language, self.title) = (language.rawValue, title)
        (self.theme, hasTheme) = (theme?.rawValue ?? "", theme != nil)
        colorScheme = theme?.rawValue ?? "light dark"
        (self.hasRoom, self.hasMap, self.script) = (hasRoom, hasMap, script)
    }
}

struct RoomProblem {
    let head: RoomHead
    let title: String
    let detail: String
    let words: RoomWords

    init(_ detail: String, _ title: String?, _ language: Language, _ theme: RoomAddress.Theme?) {
        words = language.room
        self.title = title ?? words.problem
        self.detail = Names.clean(detail)
        head = RoomHead(language, theme, title: self.title)
    }
}
