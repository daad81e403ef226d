import Assessment
import FireEvents
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Cells of a fire")
struct FireColumnTests {
    private static let columns: [FireColumn] = [
        .name, .area, .status, .burned, .active, .growth, .head, .power, .settlement, .distance, .people, .firstSeen,
        .lastSeen, .hoursSinceDetection, .hoursSinceLook, .danger, .sources,
    ]

    private func cells(_ language: Language = .english) -> FireCells {
        FireCells(scene: Scene(situation: Scenes.typical, areas: Scenes.areas, places: [], language: language))
    }

    @Test(
        "have the point of the compass nearest to a direction",
        arguments: [
            (0.0, 0), (22.4, 0), (22.6, 1), (45, 1), (90, 2), (135, 3), (180, 4), (225, 5), (270, 6), (315, 7),
            (337.4, 7), (337.6, 0), (360, 0), (-45, 7), (-90, 6), (720, 0), (-337.6, 0), (-337.4, 1),
        ])
    func compass(degrees: Double, point: Int) {
        for language in Language.allCases {
            #expect(cells(language).compass(degrees) == language.wording.compass[point])
        }
    }

    @Test("fit their columns: numbers under numbers, bounds under bounds", arguments: Language.allCases)
    func columns(language: Language) {
        let scene = Scene(situation: Scenes.typical, areas: Scenes.areas, places: [], language: language)
        let table = FireCells(scene: scene).table("T", Scenes.typical.fires, Self.columns, file: "t")
        #expect(Set(table.columns.map(\.title)).count == Self.columns.count)
        for row in table.rows {
            #expect(row.cells.count == table.columns.count)
            for (cell, column) in zip(row.cells, table.columns) {
                #expect(cell.isNumber == column.isNumber && cell.hasBounds == column.hasBounds, "\(column.title)")
                #expect(!cell.text.isEmpty || !cell.links.isEmpty, "\(column.title)")
                #expect(cell.bounds.isEmpty || cell.reason.isEmpty)
            }
        }
    }

    @Test("active land of a fire that was not detected is a dash with the hours since, in either language")
    func dash() {
        for (status, hours) in [(FireEvent.Status.quiet, 40.0), (.ended, 130), (.notKnown, 300)] {
            let cell = cells().cell(.active, of: Scenes.fire("a", status: status, hours: hours))
            #expect(cell.text == "–" && cell.bounds.isEmpty && cell.reason == "\(Int(hours))\u{A0}h")
        }
        let burning = cells().cell(.active, of: Scenes.fire("a"))
        #expect(burning.text != "–" && !burning.bounds.isEmpty && burning.reason.isEmpty)
    }

    @Test("what is not known is a dash, never nothing and never a zero")
    func unknown() {
        var fire = Scenes.fire("a")
        (fire.nearestPlace, fire.event.head, fire.areas) = (nil, nil, [])
        (fire.event.radiativePower.latestPassMegawatts, fire.event.fileIndices) = (nil, [])
        for column in [FireColumn.area, .head, .power, .settlement, .distance, .people, .danger, .sources] {
            #expect(cells().cell(column, of: fire).text == "–", "\(column)")
        }
    }

    @Test("a settlement has its people where they are known, and its distance or that it lies within")
    func settlements() {
        var fire = Scenes.fire("a", kilometers: 3.25)
        #expect(cells().settlement(of: fire) == "Vanavara (3\u{202F}090)")
        #expect(cells(.russian).settlement(of: fire) == "Ванавара (3\u{202F}090)")
        #expect(cells(.russian).cell(.distance, of: fire).text == "3,3")
        fire.nearestPlace?.place.population = 0
        #expect(cells().settlement(of: fire) == "Vanavara")
        fire.nearestPlace?.kilometers = 0
        #expect(fire.nearestPlace.map { cells().distance($0) } == Wording.english.insideName)
    }

    @Test("the head runs to a point of the compass, with its speed to ten metres from a hundred on")
    func head() {
        var fire = Scenes.fire("a")
        for (speed, written) in [(4.4, "4"), (99.4, "99"), (104, "100"), (316, "320"), (1_234, "1\u{202F}230")] {
            fire.event.head = Head(spreadTowardDegrees: 180, rateOfSpreadMetersPerHour: speed)
            #expect(cells().head(of: fire.event) == "S " + written)
            #expect(cells(.russian).head(of: fire.event) == "Ю " + written)
        }
    }

    @Test("an area is named by district and region, by country where neither is known, ≈ where only centres are")
    func areas() {
        func share(_ code: String, _ level: Area.Level, _ isApproximate: Bool = false) -> AreaShare {
            AreaShare(
                code: code, level: level, fraction: 1, burnedArea: .zero, activeFraction: 1,
                isApproximate: isApproximate)
        }
        var fire = Scenes.fire("a")
        fire.areas = [share("RU", .country)]
        #expect(cells().area(of: fire) == "Russia" && cells(.russian).area(of: fire) == "Россия")
        fire.areas += [share("RU-KYA", .region), share("RU-KYA-9", .district, true)]
        #expect(cells().area(of: fire) == "≈ RU-KYA-9, Krasnoyarsk Krai")
    }

    @Test("sources are numbered from one and lead to the rows of files")
    func sources() {
        var fire = Scenes.fire("a")
        fire.event.fileIndices = [0, 4]
        let links = cells().cell(.sources, of: fire).links
        #expect(links.map(\.label) == ["1", "5"] && links.map(\.target) == ["file-0", "file-4"])
    }

    @Test("a long table is cut, and says at how many of how many", arguments: [1, 3, 4, 9])
    func most(most: Int) {
        let table = cells().table("T", Scenes.typical.fires, [.name, .active], file: "fires", most: most)
        #expect(table.rows.count == min(4, most))
        #expect(table.notes.contains("\(most) of 4 shown.") == (most < 4))
        #expect(table.notes.contains(Wording.english.dashNote) == (most > 2), "the third fire is quiet")
        #expect(table.notes.last == "Whole table: tables/fires.csv")
    }
}
