import Assessment
import Geo
import Wording

/// The head of the page: where and when, the sentence, four figures, the age of the data.
struct RoomStrip {
    let place: String
    let moments: [String]
    let sentence: String
    let figures: [Figure]
    let age: Age
    let nextPass: String
    let at: String
    let newest: String
    let first: String
    let tag: String
    let scope: Scope
    let settings: [Setting]
    let words: RoomWords

    struct Age {
        var hours: String
        /// `fresh`, `late`, `old`, `archive` or `none`.
        var state: String
        var text: String
        var judgement: String
    }

    /// The form by which area, instant and search are chosen.
    struct Scope {
        var area: String
        var at: String
        var search: String
        var options: [Option]
        /// The rest of the address.
        var hidden: [Option]

        struct Option {
            var value: String
            var label: String
        }
    }

    struct Setting {
        var address: String
        var text: String
        /// A language of its own.
        var language = ""
        var hasLanguage = false
        var isCurrent = false
        /// `time`, `lang`, `theme`, `document`, `wall` or `desk`.
        var kind = ""
    }

    init(_ room: Room) {
        let situation = room.situation
        place = situation.scopeName(room.language)
        moments = Page.moments(room.scene)
        sentence = situation.headlineSentence(language: room.language)
        figures = HeadlineFigures(scene: room.scene).all.map { figure in
            var figure = figure
            figure.link = room.report() + "#" + figure.link
            return figure
        }
        age = Self.age(room)
        nextPass = room.scene.wording.nextPass + ": " + room.scene.wording.nextPassUnknown
        at = situation.at.description
        newest = room.source.held?.upperBound.description ?? ""
        first = room.source.held?.lowerBound.description ?? ""
        tag = room.source.tag
        scope = Self.scope(room)
        settings = RoomSettings(room: room).all
        words = room.words
    }

    /// How old the newest detection is, seen from now, or from the instant that the address asks about.
    private static func age(_ room: Room) -> Age {
        guard let newest = room.source.newest else {
            return Age(hours: "", state: "none", text: room.words.ageNone, judgement: room.words.lookNotYet)
        }
        let isNow = room.address.at == nil
        // Whole hours: a page that is kept for an hour says the same all the while.
        let hours = max(0, (room.address.at ?? room.source.clock).hours(since: newest)).rounded(.down)
        let (state, judgement) = judged(hours, isNow: isNow, room.words)
        let text = isNow ? room.words.ageBeforeNow : room.words.ageBeforeInstant
        return Age(
            hours: String(Int(hours)), state: state,
            text: text.filled(newest.minuteText, WatchWords(room.language).age(hours: hours)), judgement: judgement)
    }

    /// A feed that stopped is a danger; a season long past is none.
    private static func judged(_ hours: Double, isNow: Bool, _ words: RoomWords) -> (state: String, text: String) {
        if isNow, hours >= 60 * 24 { return ("archive", words.ageArchive) }
        return hours >= 12 ? ("old", words.ageOld) : hours >= 6 ? ("late", words.ageLate) : ("fresh", words.ageFresh)
    }

    private static func scope(_ room: Room) -> Scope {
        let rows = room.situation.regionRows + room.situation.districtRows
        let options = rows.filter { $0.eventCount > 0 && !$0.isElsewhere }.prefix(400).map {
            Scope.Option(value: $0.code, label: room.scene.names.summary($0))
        }
        let members = room.address.members
        let asked = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
        let hidden = members.filter { !["at", "area", "q", "part", "rows", "fire"].contains($0.name) }
        return Scope(
            area: asked["area"] ?? "", at: asked["at"] ?? "", search: asked["q"] ?? "", options: Array(options),
            hidden: hidden.map { Scope.Option(value: $0.value, label: $0.name) })
    }
}

/// Links to the same page in other words, colours and times, and to its documents.
struct RoomSettings {
    let room: Room
    private var address: RoomAddress { room.address }
    private var words: RoomWords { room.words }

    var all: [RoomStrip.Setting] {
        let kinds = [
            ("time", times), ("lang", languages), ("theme", themes), ("document", documents), ("wall", [wall]),
            ("desk", [desk]),
        ]
        return kinds.flatMap { kind, settings in
            settings.map { setting in
                var setting = setting
                setting.kind = kind
                return setting
            }
        }
    }

    private var times: [RoomStrip.Setting] {
        let at = room.situation.at
        let day = { (hours: Double, text: String) in
            RoomStrip.Setting(address: address.link { $0.at = at.adding(hours: hours) }, text: text)
        }
        let now = RoomStrip.Setting(
            address: address.link { $0.at = nil }, text: words.now, isCurrent: address.at == nil)
        return [day(-24, words.dayBefore)] + (address.at == nil ? [] : [day(24, words.dayAfter)]) + [now]
    }

    private var languages: [RoomStrip.Setting] {
        Language.allCases.map { language in
            RoomStrip.Setting(
                address: address.link { $0.language = language },
                text: language.ownName, language: language.rawValue,
                hasLanguage: true, isCurrent: language == room.language)
        }
    }

    private var themes: [RoomStrip.Setting] {
        let names: [(RoomAddress.Theme?, String)] = [
            (.light, words.light), (.dark, words.dark), (nil, words.systemTheme),
        ]
        return names.map { theme, text in
            RoomStrip.Setting(
                address: address.link { $0.theme = theme }, text: text, isCurrent: theme == address.theme)
        }
    }

    private var documents: [RoomStrip.Setting] {
        [
            RoomStrip.Setting(address: room.report(), text: words.report),
            RoomStrip.Setting(address: room.report(".pdf"), text: words.reportAsPDF),
        ]
    }

    /// What people with an account do; the page is that of whoever asks.
    private var desk: RoomStrip.Setting {
        RoomStrip.Setting(address: "/desk/situation?lang=" + room.language.rawValue, text: words.desk)
    }

    private var wall: RoomStrip.Setting {
        RoomStrip.Setting(
            address: address.link { $0.isWall.toggle() }, text: address.isWall ? words.wallOff : words.wall)
    }
}
