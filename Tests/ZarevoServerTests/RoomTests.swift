import Assessment
import EmergencyResponse
import FireEvents
import Formats
import FoundationEssentials
import Geo
import Glibc
import Operations
import Reports
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing
import Wording

@testable import ZarevoServer

struct RoomTests {
    private let served: ServedSeason

    init() throws { served = try ServedSeason() }

    private func fires(_ page: String) -> [String] {
        page.matches(of: /<tr data-fire="([^"]+)"/).map { String($0.1) }
    }

    @Test(
        "the page is whole without a script, in both languages",
        arguments: ["en", "ru"], ["fires", "districts", "places", "alerts", "acts"]
    ) func whole(language: String, tab: String) throws {
        let page = try served.text("/map?lang=\(language)&tab=\(tab)")
        #expect(page.contains("<html lang=\"\(language)\">"))
        for part in ["strip", "notes", "tabs", "list", "map", "about"] { #expect(page.contains("id=\"\(part)\"")) }
        #expect(page.contains("<svg"))
        let sentence = try #require(served.keeper.snapshot?.situation).headlineSentence(
            language: try #require(Language(rawValue: language)))
        #expect(page.contains(sentence))
        // Without the folder of the page nothing is loaded that is not there.
        #expect(!page.contains("<script"))
        // A Russian page has no word of the templates in English.
        if language == "ru" {
            #expect(page.firstMatch(of: /<(h2|h3|th|button|label)[^>]*>[^<]*\b(the|of|Fires?|Area|Show)\b/) == nil)
        }
    }

    @Test("the table has the fires of the situation, as the address sorts and searches them") func tables() throws {
        let all = fires(try served.text("/map"))
        #expect(all.count == 3)
        let byArea = try #require(served.keeper.snapshot?.situation).fires.map(\.event.id)
        #expect(fires(try served.text("/map?sort=area")) == byArea)
        #expect(fires(try served.text("/map?q=\(byArea[1])")) == [byArea[1]])
        #expect(fires(try served.text("/map?q=nothing+like+it")).isEmpty)
        #expect(fires(try served.text("/map?area=XX-S")).count == 2)
    }

    @Test("the page of an instant is that of the command's situation") func instant() throws {
        let at = SmallSeason.instant("2020-08-03T00:00:00Z")
        let expected = try served.season.session().season(at: at).situation(nil)
        let page = try served.text("/map?at=2020-08-03T00Z")
        #expect(page.contains(expected.headlineSentence(language: .english)))
        #expect(fires(page) == expected.fires.map(\.event.id))
    }

    @Test("the same address gives the same page, before and after the store changed and changed back") func same()
        throws
    {
        let target = "/map?at=2020-08-03T00Z&tab=districts&lang=ru"
        let before = try served.get(target).body
        #expect(try ServedSeason().get(target).body == before)
        #expect(try served.get(target).body == before)
    }

    @Test("an address that cannot be meant is a page that says so, in its language") func problems() throws {
        for (target, status) in [("/map?at=soon&lang=ru", 400), ("/map?area=Nowhere&lang=ru", 404)] {
            let answer = try served.get(target)
            #expect(answer.status == status)
            #expect(answer.contentType == .html)
            let page = String(decoding: answer.body.bytes, as: UTF8.self)
            #expect(page.contains("id=\"problem\""))
            #expect(page.contains("Этот адрес показать нельзя"))
        }
    }

    @Test("what is left out of an address is said") func notes() throws {
        let page = try served.text("/map?colour=red&layers=moon&fire=20200101-0000000000")
        #expect(page.components(separatedBy: "<p class=\"note\">").count - 1 >= 3)
        #expect(page.contains("“colour”"))
        #expect(page.contains("20200101-0000000000"))
    }

    @Test("texts of the address and of files stay text") func hostile() throws {
        let hostile = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>{{name}}"
        let areas = Samples.areas.replacing("Oak District", with: "<script>alert(1)</script>")
        let session = served.season.session(.readWrite)
        try session.store().loadAreas(AreaFile.read(served.season.folder.write(areas, as: "hostile.geojson")))
        let id = try #require(served.keeper.snapshot?.events.first?.event.id)
        _ = try session.record(
            Act.naming(id, .give(.init(name: "</title><script>alert(2)</script>"))), by: SmallSeason.duty,
            effectiveAt: SmallSeason.instant("2020-08-12T10:12:00Z"))
        try session.close()
        try served.keeper.refresh(served.season.session())
        for name in ["q", "area", "fire", "at", "span", "layers", "sort", "x\(hostile)"] {
            let answer = try served.get("/map?\(name.percentEncoded)=\(hostile.percentEncoded)")
            let page = String(decoding: answer.body.bytes, as: UTF8.self)
            #expect(!page.contains("<script>"), "\(name)")
            #expect(!page.contains("<img"), "\(name)")
        }
        for tab in ["fires", "districts", "places", "acts"] {
            let page = try served.text("/map?tab=\(tab)&fire=\(id)")
            #expect(!page.contains("<script>"))
            #expect(page.contains("alert(2)"))
        }
    }

    @Test("a part of the page is the same as in the page", arguments: ["strip", "notes", "list", "map"])
    func parts(part: String) throws {
        let alone = try served.text("/map?tab=places&part=\(part)")
        #expect(!alone.contains("<html"))
        #expect(try served.text("/map?tab=places").contains(alone.trimmingPrefix(while: \.isWhitespace).prefix(200)))
    }

    @Test("where a map moves the drawing is a file that only those load who need it", arguments: ["en", "ru"])
    func drawingApart(language: String) throws {
        var served = served
        (served.room.hasRoom, served.room.hasMap) = (true, true)
        let view = "at=2020-08-03T00Z&center=40.1,-120.2&scale=900&area=XX-S&lang=\(language)&theme=dark"
        let page = try served.text("/map?\(view)&tab=places&q=x")
        #expect(!page.contains("id=\"perimeters\""))
        let link = try #require(page.firstMatch(of: /<noscript><img src="([^"]+)" alt="([^"]+)">/))
        #expect(page.contains("<a href=\"\(link.1)\">"))
        let target = String(link.1).replacing("&amp;", with: "&")
        #expect(target == "/map.svg?\(view)")
        // The drawing of the file is that of the part, and says the same to those who do not see it.
        let file = try served.text(target)
        let part = try served.text("/map?\(view)&part=map")
        let drawing = try #require(part.firstMatch(of: /<title>.*<\/title>(.*)<\/svg>/.dotMatchesNewlines()))
        #expect(file.hasSuffix(drawing.1 + "</svg>\n"))
        #expect(file.contains("<title>\(link.2)</title>"))
        #expect(drawing.1.contains("id=\"perimeters\""))
    }

    @Test("the drawing as a file brings its colours: the reader's, light or dark as the address says")
    func drawingColours()
        throws
    {
        let (system, light, dark) = try (
            served.text("/map.svg"), served.text("/map.svg?theme=light"), served.text("/map.svg?theme=dark")
        )
        #expect(system.contains("@media screen and (prefers-color-scheme:dark){"))
        #expect(!light.contains("#15181C") && !light.contains("prefers-color-scheme"))
        #expect(dark.contains("@media screen{") && dark.contains(".zmap{background:#15181C}"))
        for file in [system, light, dark] { #expect(file.hasPrefix("<?xml") && !file.contains("<script")) }
        let answer = try served.get("/map.svg")
        #expect(answer.contentType == .svg)
        let tag = try #require(answer.headers.first { $0.name == "ETag" }?.value)
        #expect(try served.get("/map.svg", known: tag).status == 304)
    }

    @Test(
        "a drawing that cannot be meant is refused in words",
        arguments: [("at=soon", 400), ("area=Nowhere", 404), ("scale=0", 400)])
    func drawingRefused(query: String, status: Int) throws {
        #expect(try served.get("/map.svg?\(query)").status == status)
    }

    @Test("a fire's page has its days, its ancestry and the way to its detections") func fire() throws {
        let id = try #require(served.keeper.snapshot?.situation?.fires.first?.event.id)
        let page = try served.text("/map?fire=\(id)")
        #expect(page.contains("<section id=\"fire\""))
        #expect(page.contains("/data/fires/\(id)/detections.csv?at="))
        let known = try served.season.session().season()
        let fire = try #require(known.season.events.first { $0.event.id == id })
        #expect(try page.matches(of: /<td class="date">2020-\d\d-\d\d<\/td>/).count == known.days(of: fire.event).count)
    }

    @Test("a fire is found by the number that it had before it grew into another") func earlierNumber() throws {
        let snapshot = try #require(served.keeper.snapshot)
        for event in snapshot.events {
            let detections = snapshot.history.value.detections(of: event.event, at: try #require(snapshot.at))
            // Each detection would have given the fire its number, had it come first.
            let other = try #require(detections.last).eventId
            let search = FireSearch(snapshot: snapshot, season: try #require(snapshot.season))
            #expect(search.fire(other)?.event.id == event.event.id)
        }
    }

    @Test("any centre and scale gives a map: no request ends the server") func frames() throws {
        var random = SplitMix(state: 20_200_910)
        let corners = [(90.0, 0.0), (-90, 10), (0, 180), (0, -180), (39.8, -121.1), (37.5, -119.5), (-40, 60)]
        let scales = [1.0, 1.5, 50_000]
        var asked = corners.flatMap { corner in scales.map { (corner.0, corner.1, $0) } }
        for _ in 0..<80 {
            let near = Bool.random(using: &random)
            let latitude =
                near ? Double.random(in: 36...41, using: &random) : Double.random(in: -90...90, using: &random)
            let longitude =
                near ? Double.random(in: -122 ... -118, using: &random) : Double.random(in: -180...180, using: &random)
            asked.append((latitude, longitude, Double.random(in: 0...4.6, using: &random).powerOfTen))
        }
        for (latitude, longitude, scale) in asked {
            let target = "/map?part=map&center=\(latitude.shortText),\(longitude.shortText)&scale=\(scale.shortText)"
            let map = try served.text(target)
            #expect(map.contains("<svg"), "\(target)")
            #expect(!map.contains("nan") && !map.contains("inf\""), "\(target)")
        }
    }

    @Test("the age of the data is that of now, and is not kept") func age() throws {
        let page = try served.text("/map")
        #expect(page.contains("data-age-hours=\"1\" data-state=\"fresh\""))
        let tag = try served.get("/map").headers.first { $0.name == "ETag" }?.value
        #expect(tag?.contains("-1h") == true)
        #expect(
            try served.get("/map?at=2020-08-03").headers.first { $0.name == "ETag" }?.value.contains("-1h") == false)
    }

    @Test("the browser's language is taken where the address has none") func acceptLanguage() {
        var call = Call(path: "/map")
        for (header, language) in [
            ("ru,en;q=0.8", "ru"), ("de, ru;q=0.4, en;q=0.9", "en"), ("fr", "en"), ("", "en"), ("ru-RU", "ru"),
        ] {
            call.acceptLanguage = header
            #expect(call.language.rawValue == language)
        }
    }

    @Test("a store without detections has a page that says so, and its acts") func empty() throws {
        let served = try ServedSeason(Samples.file([]))
        let page = try served.text("/map?tab=acts")
        #expect(page.contains("The store holds no detections"))
        // No figure is zero where nobody looked.
        #expect(page.matches(of: /<b>–<\/b>/).count == 4)
        #expect(page.contains("In all loaded data, it is not known what burns"))
        #expect(fires(page).isEmpty)
    }

    @Test("regimes in force are drawn without a style of their own, which the policy would refuse") func regimes()
        throws
    {
        let session = served.season.session(.readWrite)
        let act = OfficialAct(
            number: "1", date: SmallSeason.instant("2020-08-11T00:00:00Z"), issuedBy: "Region", source: "test")
        let body = DeclarationBody(
            act: act, regime: .emergency, level: SmallSeason.duty.authority.level, areas: [AreaReference(code: "XX-S")])
        _ = try session.record(
            .declaration("emergency/1", .declare(body)), by: SmallSeason.duty,
            effectiveAt: SmallSeason.instant("2020-08-12T10:00:00Z"))
        try session.close()
        try served.keeper.refresh(served.season.session())
        for target in ["/map?tab=acts", "/report"] {
            let page = try served.text(target)
            #expect(page.contains("id=\"regimes-areas\""))
            #expect(!page.contains("<style"))
        }
    }

    @Test("before the first detection nothing is known, and that is said") func before() throws {
        let page = try served.text("/map?at=2020-07-01")
        #expect(page.contains("the first is of 2020-08-01 10:00 UTC"))
        #expect(page.contains("not known what burns"))
        for tab in ["fires", "districts", "places"] {
            let list = try served.text("/map?at=2020-07-01&part=list&tab=\(tab)")
            #expect(list.contains("– no satellite data are loaded for that time"))
            #expect(!list.contains("<table"))
        }
    }
}

extension Double {
    fileprivate var powerOfTen: Double { Glibc.pow(10, self) }
    fileprivate var shortText: String { JSON.decimal(self, places: 4).text }
}
