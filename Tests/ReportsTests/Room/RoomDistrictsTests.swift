import Assessment
import FireEvents
import Geo
import Testing
import Wording

@testable import Reports

@Suite("The tables of areas and settlements in the room")
struct RoomDistrictsTests {
    private static func row(_ code: String, _ name: String, burned: Double, events: Int) -> AreaSummary {
        AreaSummary(
            code: code, name: name, russianName: nil, parentCode: "RU-KYA", eventCount: events,
            activeEventCount: 1, newEventCount: 0, burnedArea: .init(low: burned, best: burned, high: burned),
            activeArea: .init(low: 1, best: 1, high: 1), isApproximate: false)
    }

    private static let rows = [
        row("c", "Alder", burned: 30, events: 2), row("a", "Cedar", burned: 20, events: 9),
        row("b", "Birch", burned: 30, events: 2), row("d", "Dogwood", burned: 5, events: 0),
        row("e", "Birch", burned: 1, events: 5),
    ]

    private func room(_ sort: RoomAddress.Sort?, search: String = "") -> Room {
        var situation = Scenes.situation([])
        situation.districts = Self.rows
        situation.outsideDistricts = Self.row("", "Elsewhere", burned: 99, events: 50)
        return RoomScenes.room(
            situation, RoomScenes.address { ($0.tab, $0.sort, $0.search) = (.districts, sort, search) })
    }

    @Test(
        "districts with fires are in the order asked for, what lies elsewhere last",
        arguments: [
            (nil, ["b", "c", "a", "e"]), (.area, ["b", "c", "a", "e"]), (.fires, ["a", "e", "b", "c"]),
            (.name, ["c", "b", "e", "a"]),
        ] as [(RoomAddress.Sort?, [String])])
    func orders(sort: RoomAddress.Sort?, codes: [String]) {
        let room = room(sort)
        #expect(RoomScenes.values("area", room) == codes)
        #expect(RoomScenes.rows(room).last?.cells[0].text == "Elsewhere")
        #expect(RoomScenes.rows(room).count == codes.count + 1)
    }

    @Test(
        "a search finds names and codes",
        arguments: [("birch", ["b", "e"]), ("C", ["c", "b", "a", "e"]), ("oak", [])])
    func search(text: String, codes: [String]) {
        #expect(Set(RoomScenes.values("area", room(nil, search: text))) == Set(codes))
    }

    @Test("a district leads to its own fires, without the search that found it")
    func links() throws {
        for row in RoomScenes.rows(room(.name, search: "c")) where !row.attributes.isEmpty {
            let address = try RoomScenes.address(link: row.cells[0].address)
            #expect(address.area == row.attributes[0].value && address.tab == .fires)
            #expect(address.search.isEmpty && address.sort == nil)
        }
    }

    @Test("the count is of areas with fires, without the row of elsewhere")
    func count() { #expect(RoomList(room(nil)).count == "0 regions and 4 districts with fires.") }

    private static func near(_ name: String, _ number: Int, people: Int, kilometers: Double) -> NearbyPlace {
        var place = Scenes.place(name, at: Scenes.point(60.5, 102.3), zone: "Asia/Krasnoyarsk")
        (place.identifier, place.population) = (number, people)
        return NearbyPlace(place: place, kilometers: kilometers)
    }

    private static let burning: [LocatedEvent] = {
        var (first, second, quiet) = (
            Scenes.fire("first"), Scenes.fire("second"), Scenes.fire("quiet", status: .quiet, hours: 40)
        )
        first.nearbyPlaces = [
            near("Birch", 1, people: 500, kilometers: 3), near("Alder", 2, people: 0, kilometers: 9),
        ]
        second.nearbyPlaces = [
            near("Birch", 1, people: 500, kilometers: 1), near("Cedar", 3, people: 90_000, kilometers: 9),
        ]
        quiet.nearbyPlaces = [near("Dogwood", 4, people: 7, kilometers: 0)]
        return [first, second, quiet]
    }()

    @Test(
        "each settlement near a burning fire stands once, with the nearest one, in the order asked for",
        arguments: [
            (nil, ["1", "2", "3"]), (.distance, ["1", "2", "3"]), (.people, ["3", "1", "2"]), (.name, ["2", "1", "3"]),
        ] as [(RoomAddress.Sort?, [String])])
    func places(sort: RoomAddress.Sort?, numbers: [String]) {
        let room = RoomScenes.room(
            Scenes.situation(Self.burning), RoomScenes.address { ($0.tab, $0.sort) = (.places, sort) })
        #expect(RoomScenes.values("place", room) == numbers)
        let fires = zip(RoomScenes.values("place", room), RoomScenes.values("fire", room))
        #expect(Dictionary(uniqueKeysWithValues: fires) == ["1": "second", "2": "first", "3": "second"])
        #expect(RoomList(room).count == "3 settlements within 20 km of a burning fire.")
    }

    @Test("a settlement has its people or a dash, its distance, the way to the fire and its coordinates")
    func cells() {
        let room = RoomScenes.room(
            Scenes.situation(Self.burning), RoomScenes.address { ($0.tab, $0.sort) = (.places, .name) })
        let rows = RoomScenes.rows(room)
        #expect(rows.map { $0.cells[1].text } == ["–", "500", "90\u{202F}000"])
        #expect(rows.map { $0.cells[2].text } == ["9.0", "1.0", "9.0"])
        // The fires lie at 60.3 N 102.3 E, south of the place.
        #expect(rows.allSatisfy { $0.cells[3].text == "S" })
        #expect(RoomScenes.values("lon", room).map(Double.init) == [102.3, 102.3, 102.3])
        #expect(RoomScenes.values("lat", room).map(Double.init) == [60.5, 60.5, 60.5])
    }

    @Test(
        "a settlement is found by its name, by its fire's and by the fire's number",
        arguments: [("cedar", 1), ("SECOND", 2), ("vanavara", 3), ("dogwood", 0)])
    func found(text: String, count: Int) {
        let room = RoomScenes.room(
            Scenes.situation(Self.burning), RoomScenes.address { ($0.tab, $0.search) = (.places, text) })
        #expect(RoomScenes.rows(room).count == count)
    }
}
