import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Testing
import Wording

@testable import Reports

@Suite("The page of one fire in the room")
struct RoomFireTests {
    private static func day(_ number: Int, look: DailyRecord.Look, detections: Int, active: Double?) -> DailyRecord {
        DailyRecord(
            day: Scenes.at.adding(hours: Double(number) * 24), detectionCount: detections, look: look,
            burnedArea: .init(low: 90, best: 100, high: 120), growth: .init(low: 8, best: 10, high: 15),
            activeArea: active.map { .init(low: $0, best: $0, high: $0) }, growingFrontKilometers: 1,
            maximumPassMegawatts: detections > 0 ? 812.4 : nil, energyTerajoules: 1, head: nil)
    }

    private static let days = [
        day(-4, look: .lookedAt, detections: 5, active: 20), day(-3, look: .lookedAt, detections: 0, active: 0),
        day(-2, look: .notLookedAt, detections: 0, active: nil), day(-1, look: .notKnown, detections: 0, active: nil),
    ]

    private static let family = [
        FamilyRecord(
            kind: .merged, time: Scenes.at.adding(hours: -50), eventId: "a", otherId: "20190701-z", burnedArea: .zero,
            otherBurnedArea: .init(low: 5, best: 6, high: 7)),
        FamilyRecord(
            kind: .separated, time: Scenes.at.adding(hours: -40), eventId: "a", otherId: nil, burnedArea: .zero,
            otherBurnedArea: nil, fronts: .init(before: 1, now: 3)),
    ]

    private static func near(_ name: String, people: Int, latitude: Double, kilometers: Double) -> NearbyPlace {
        var place = Scenes.place(name, at: Scenes.point(latitude, 102.3), zone: "Asia/Krasnoyarsk")
        place.population = people
        return NearbyPlace(place: place, kilometers: kilometers)
    }

    private func page(
        _ language: Language = .english,
        _ address: RoomAddress = RoomScenes.address { ($0.fire, $0.tab) = ("a", .places) },
        name: String = "Vanavara 1"
    ) -> RoomFire {
        var fire = Scenes.fire("a", name: name)
        fire.nearbyPlaces = [
            Self.near("North", people: 0, latitude: 61, kilometers: 0),
            Self.near("South", people: 12_000, latitude: 59, kilometers: 7.25),
        ]
        let account = FireAccount(at: Scenes.at, fire: fire, days: Self.days, family: Self.family, official: [])
        return RoomFire(account, in: RoomScenes.room(Scenes.situation([fire]), address, language: language))
    }

    private func rows(_ page: RoomFire, _ title: String) -> [Table.Row] {
        page.parts.first { $0.title == title }?.tables.flatMap(\.rows) ?? []
    }

    @Test(
        "days come newest first, with a dash where nobody looked and where nothing was seen",
        arguments: Language.allCases)
    func days(language: Language) {
        let words = language.room
        let rows = rows(page(language), words.growthByDay)
        #expect(rows.map { $0.cells[0].text } == ["2019-07-30", "2019-07-29", "2019-07-28", "2019-07-27"])
        #expect(
            rows.map { $0.cells[1].text } == [words.lookNotKnown, words.notLooked, words.notSeen, words.seenThatDay])
        // Growth is told of days that were looked at alone, active land of days with some, power of days with detections.
        #expect(rows.map { $0.cells[3].text } == ["–", "–", "10", "10"])
        #expect(rows.map { $0.cells[4].text } == ["–", "–", "–", "20"])
        #expect(rows.map { $0.cells[5].text } == ["–", "–", "–", "812"])
        #expect(rows.map { $0.cells[6].text } == ["0", "0", "0", "5"])
    }

    @Test("its parts fit their columns", arguments: Language.allCases)
    func columns(language: Language) {
        let tables = page(language).parts.flatMap(\.tables)
        #expect(tables.count == 4, "no official table where no record speaks of it")
        for table in tables {
            for row in table.rows {
                #expect(row.cells.count == table.columns.count)
                #expect(
                    zip(row.cells, table.columns).allSatisfy {
                        $0.isNumber == $1.isNumber && $0.hasBounds == $1.hasBounds
                    })
            }
            #expect(table.columns.allSatisfy { !$0.hasLink }, "there is no chapter on methods here")
        }
    }

    @Test("its kin leads to the page of the other fire, an hour before they met")
    func ancestry() throws {
        let rows = rows(page(), RoomWords.english.ancestry)
        #expect(rows.map { $0.cells[1].text } == ["merged with", "parts: 3, before 1"])
        let address = try RoomScenes.address(link: rows[0].cells[2].address)
        #expect(address.fire == "20190701-z" && address.at == Scenes.at.adding(hours: -51) && address.tab == .places)
        #expect(!rows[1].cells[2].hasAddress && rows[1].cells[3].text == "–")
    }

    @Test("settlements have people or a dash, and stand where they do from the fire")
    func settlements() {
        let rows = rows(page(), RoomWords.english.settlements)
        #expect(
            rows.map { $0.cells.map(\.text) } == [
                ["North", "–", "0.0", "inside"], ["South", "12\u{202F}000", "7.3", "S"],
            ])
    }

    @Test("leads back without the fire, to its rows and to its data, of the same instant")
    func links() throws {
        let page = page()
        let back = try RoomScenes.address(link: page.close)
        #expect(back.fire == nil && back.tab == .places)
        #expect(
            page.links.map(\.address) == ["/detections.csv", ""].map { "/data/fires/a\($0)?at=2019-07-31T18:00:00Z" })
    }

    @Test("facts have labels of their own and no empty value", arguments: Language.allCases)
    func facts(language: Language) {
        let facts = page(language).facts
        #expect(facts.count > 12 && facts.allSatisfy { !$0.label.isEmpty && !$0.value.isEmpty })
        #expect(Set(facts.map(\.label)).count == facts.count)
        #expect(facts.first?.value == "a")
    }

    @Test(
        "the whole page is markup that a strict reader accepts, whatever the fire is called",
        arguments: MarkupFieldTests.hostile)
    func hostile(name: String) {
        var fire = Scenes.fire("a", name: name, placeName: name)
        fire.nearbyPlaces = [Self.near(name, people: 5, latitude: 61, kilometers: 3)]
        var source = RoomSource(
            situation: Scenes.situation([fire], name: name), areas: Scenes.areas, places: [], ledger: Ledger(),
            clock: Scenes.at)
        source.held = Scenes.at.adding(hours: -100)...Scenes.at
        source.fire = FireAccount(at: Scenes.at, fire: fire, days: Self.days, family: Self.family, official: [])
        for tab in RoomAddress.Tab.allCases {
            let address = RoomScenes.address { ($0.tab, $0.search, $0.area, $0.fire) = (tab, name, name, "a") }
            let html = RoomPage(source, address, language: .english).html()
            let checker = XMLChecker(Reading.body(html))
            #expect(checker.fault == nil)
            #expect(!checker.elements.contains("script"))
            #expect(Set(checker.identifiers).count == checker.identifiers.count)
        }
        let problem = RoomPage.problem(name, title: name, language: .russian)
        #expect(XMLChecker(Reading.body(problem)).fault == nil)
    }

    @Test("a map has the scale and the centre that are asked for", arguments: [50.0, 300, 2_000])
    func map(metersPerPixel: Double) throws {
        let asked = RoomScenes.address {
            ($0.metersPerPixel, $0.center) = (metersPerPixel, Scenes.point(61, 100))
        }
        let drawing = RoomMap(RoomScenes.room(Scenes.typical, asked)).drawing.inline
        let bar = try #require(drawing.firstMatch(of: #/<rect class="ink" x="0" y="[^"]*" width="([^"]*)"/#))
        let label = try #require(Reading.texts(drawing).first { $0.text.hasSuffix("\u{A0}km") })
        let kilometers = try #require(Reading.number(label.text.prefix { $0 != "\u{A0}" }, .english))
        let half = try #require(Double(bar.output.1))
        #expect(abs(2 * half * metersPerPixel / 1_000 / kilometers - 1) < 0.01)
    }

    @Test("a part of the page has what the page has of it", arguments: RoomAddress.Part.allCases)
    func parts(part: RoomAddress.Part) {
        var source = RoomSource(situation: Scenes.typical, areas: [], places: [], ledger: Ledger(), clock: Scenes.at)
        source.held = Scenes.at.adding(hours: -100)...Scenes.at
        let fire = Scenes.typical.fires[0]
        source.fire = FireAccount(at: Scenes.at, fire: fire, days: Self.days, family: [], official: [])
        let whole = RoomPage(source, RoomAddress(), language: .russian).html()
        let piece = RoomPage(source, RoomScenes.address { $0.part = part }, language: .russian).html()
        let text = piece.split(separator: "\n").joined(separator: "\n")
        #expect(text.count > 10 && whole.split(separator: "\n").joined(separator: "\n").contains(text))
    }
}
