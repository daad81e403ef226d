import Assessment
import FireEvents
import Geo
import Testing
import Wording

@testable import Reports

@Suite("The head of the room")
struct RoomStripTests {
    private func strip(
        _ address: RoomAddress = RoomAddress(), language: Language = .english,
        change: (inout RoomSource) -> Void = { _ in }
    ) -> RoomStrip {
        RoomStrip(RoomScenes.room(Scenes.typical, address, language: language, change: change))
    }

    @Test(
        "judges the age of the newest detection: late from 6 hours, old from 12, an archive after 60 days",
        arguments: [
            (0.0, "fresh"), (5.99, "fresh"), (6, "late"), (11.99, "late"), (12, "old"), (1_439.9, "old"),
            (1_440, "archive"), (90_000, "archive"),
        ])
    func age(hours: Double, state: String) {
        let age = strip { $0.newest = $0.clock.adding(hours: -hours) }.age
        #expect(age.state == state && age.hours == String(Int(hours)))
        #expect(age.text.contains("before now"))
    }

    @Test(
        "an instant that is asked for has no archive: what is old is old",
        arguments: [(5.0, "fresh"), (7, "late"), (13, "old"), (9_000, "old")])
    func instant(hours: Double, state: String) {
        let age = strip(RoomScenes.address { $0.at = Scenes.at }) { $0.newest = Scenes.at.adding(hours: -hours) }.age
        #expect(age.state == state && age.text.contains("before the instant shown"))
    }

    @Test("no detections are none, not fresh ones; a clock that lags behind makes no negative age")
    func none() {
        let none = strip { $0.newest = nil }.age
        #expect(none.state == "none" && none.hours.isEmpty && none.text == RoomWords.english.ageNone)
        let ahead = strip { $0.newest = $0.clock.adding(hours: 3) }.age
        #expect(ahead.hours == "0" && ahead.state == "fresh")
    }

    @Test("links change one thing of the address and keep the rest", arguments: Language.allCases)
    func settings(language: Language) throws {
        let asked = RoomScenes.address {
            ($0.at, $0.tab, $0.search, $0.theme, $0.language) = (Scenes.at, .places, "a & б", .dark, language)
            $0.part = .strip
        }
        for setting in strip(asked, language: language).settings where !["document", "desk"].contains(setting.kind) {
            var address = try RoomScenes.address(link: setting.address)
            #expect(address.part == nil && address.tab == .places && address.search == "a & б")
            switch setting.kind {
            case "time": address.at = asked.at
            case "lang": address.language = asked.language
            case "theme": address.theme = asked.theme
            default: address.isWall = asked.isWall
            }
            address.part = .strip
            #expect(address == asked, "\(setting.kind): \(setting.text)")
        }
    }

    @Test("each kind of link has one that is current, and times a day to each side")
    func current() throws {
        let settings = strip(RoomScenes.address { $0.at = Scenes.at }).settings
        for kind in ["lang", "theme"] { #expect(settings.filter { $0.kind == kind && $0.isCurrent }.count == 1) }
        let times = try settings.filter { $0.kind == "time" }.map { try RoomScenes.address(link: $0.address).at }
        #expect(times == [Scenes.at.adding(hours: -24), Scenes.at.adding(hours: 24), nil])
        let live = strip().settings.filter { $0.kind == "time" }
        #expect(live.count == 2 && live[1].isCurrent, "nothing is later than now")
    }

    @Test("documents are of the same instant and area, and nothing else")
    func documents() {
        let address = RoomScenes.address { ($0.at, $0.area, $0.search, $0.tab) = (Scenes.at, "RU-KYA", "x", .acts) }
        let links = strip(address).settings.filter { $0.kind == "document" }.map(\.address)
        #expect(links == ["/report", "/report.pdf"].map { $0 + "?at=2019-07-31T18Z&area=RU-KYA" })
    }

    @Test("the form keeps the address but for what it asks for itself")
    func form() {
        let address = RoomScenes.address {
            ($0.at, $0.area, $0.search, $0.tab, $0.theme, $0.fire) = (Scenes.at, "RU", "q", .acts, .light, "f")
            ($0.showsAllRows, $0.part) = (true, .strip)
        }
        let scope = strip(address).scope
        #expect(scope.area == "RU" && scope.at == "2019-07-31T18Z" && scope.search == "q")
        #expect(scope.hidden.map(\.label) == ["tab", "theme"] && scope.hidden.map(\.value) == ["acts", "light"])
        #expect(scope.options.map(\.value) == ["RU-KYA"])
    }

    @Test("notes say what of an address was left out, that a fire is not known, that data begin later")
    func notes() throws {
        let address = try RoomScenes.address(link: "/map?colour=red&sort=distance&fire=x")
        let lines = RoomNotes(RoomScenes.room(Scenes.typical, address)).lines
        #expect(lines.count == 3)
        #expect(lines[0].contains("colour") && lines[1].contains("sort=distance") && lines[1].contains("growth"))
        #expect(lines[2].contains("“x”"))
        #expect(RoomNotes(RoomScenes.room(Scenes.typical)).lines.isEmpty)
        let early = RoomScenes.room(Scenes.typical) {
            $0.held = Scenes.at.adding(hours: 1)...Scenes.at.adding(hours: 9)
        }
        #expect(
            RoomNotes(early).lines == ["No detections are held of that time: the first is of 2019-07-31 19:00 UTC."])
        #expect(RoomNotes(RoomScenes.room(Scenes.typical) { $0.held = nil }).lines == [RoomWords.english.noDetections])
    }

    @Test("before the data begin no table counts a zero", arguments: [RoomAddress.Tab.fires, .districts, .places])
    func before(tab: RoomAddress.Tab) {
        for held in [nil, Scenes.at.adding(hours: 1)...Scenes.at.adding(hours: 9)] {
            let room = RoomScenes.room(Scenes.typical, RoomScenes.address { $0.tab = tab }) { $0.held = held }
            #expect(RoomList(room).count.hasPrefix("– ") && RoomList(room).parts.isEmpty && !RoomList(room).hasTable)
        }
    }
}
