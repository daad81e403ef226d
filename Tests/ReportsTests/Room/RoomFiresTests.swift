import Assessment
import FireEvents
import Geo
import Testing
import Wording

@testable import Reports

@Suite("The table of fires in the room")
struct RoomFiresTests {
    private func sorted(
        _ sort: RoomAddress.Sort?, _ fires: [LocatedEvent], _ language: Language = .english
    ) -> [LocatedEvent] {
        let address = RoomScenes.address { ($0.sort, $0.showsAllRows) = (sort, true) }
        let ids = RoomScenes.values("fire", RoomScenes.room(Scenes.situation(fires), address, language: language))
        let byId = Dictionary(uniqueKeysWithValues: fires.map { ($0.event.id, $0) })
        return ids.compactMap { byId[$0] }
    }

    /// Negative where the first stands before the second by a figure.
    private func order(_ a: LocatedEvent, _ b: LocatedEvent, _ sort: RoomAddress.Sort) -> Double {
        switch sort {
        case .area: return b.event.burnedArea.best - a.event.burnedArea.best
        case .age: return b.event.firstSeen.hours(since: a.event.firstSeen)
        case .people:
            let (x, y) = (a.nearestPlace?.kilometers ?? 1e9, b.nearestPlace?.kilometers ?? 1e9)
            return x - y
        default:
            guard a.event.status.isBurning else { return a.event.hoursSinceDetection - b.event.hoursSinceDetection }
            return b.event.growthPerDay.best - a.event.growthPerDay.best
        }
    }

    @Test(
        "is in the order asked for, then by burned land, then by number, whatever the order before",
        arguments: [RoomAddress.Sort.growth, .area, .people, .age], 1...6)
    func orders(sort: RoomAddress.Sort, seed: Int) {
        let fires = RoomScenes.fires(60, seed: seed)
        let result = sorted(sort, fires)
        #expect(result.count == 60)
        #expect(result.map(\.event.id) == sorted(sort, fires.reversed()).map(\.event.id))
        for (a, b) in zip(result, result.dropFirst()) {
            let groups = [.growth, .people].contains(sort)
            if groups, a.event.status.isBurning != b.event.status.isBurning {
                #expect(a.event.status.isBurning, "what burns comes first")
                continue
            }
            let first = order(a, b, sort)
            let second = b.event.burnedArea.best - a.event.burnedArea.best
            #expect(first < 0 || first == 0 && (second < 0 || second == 0 && a.event.id < b.event.id))
        }
    }

    @Test("is by name in the language of the page", arguments: Language.allCases)
    func names(language: Language) {
        let names = sorted(.name, RoomScenes.fires(40), language).map(Names(language: language).fire)
        #expect(names == names.sorted())
    }

    @Test("is by growth where nothing is asked for")
    func usual() {
        let fires = RoomScenes.fires(30)
        #expect(sorted(nil, fires).map(\.event.id) == sorted(.growth, fires).map(\.event.id))
    }

    private static let searched: LocatedEvent = {
        var fire = Scenes.fire("20190728-abc", name: "12 km north of Vanavara")
        fire.russianName = "Берёзовка 3"
        fire.official = OfficialRecord(
            name: "Bear Creek", areaHectares: nil, asOf: nil, source: "S", quality: .certain, eventCount: 1)
        return fire
    }()

    @Test(
        "holds what is searched for in numbers, names, settlements and areas, in any letter case, ё like е",
        arguments: [
            ("20190728-ABC", true), ("north of van", true), ("березовка", true), ("БЕРЁЗОВКА 3", true),
            ("bear creek", true), ("ванавара", true), ("ru-kya", true), ("krasnoyarsk krai", true), ("Tura", false),
            ("20190728-abd", false), ("%", false), ("", true),
        ])
    func search(text: String, isFound: Bool) {
        let address = RoomScenes.address { $0.search = text }
        let room = RoomScenes.room(Scenes.situation([Self.searched]), address)
        #expect(RoomScenes.values("fire", room).isEmpty != isFound)
        let count = RoomList(room).count
        #expect(text.isEmpty || count.contains(text), "what was searched for is said")
        #expect(isFound || count == RoomWords.english.nothingFound.filled(text))
    }

    @Test(
        "has a hundred rows unless all are asked for, and says how many there are", arguments: [0, 99, 100, 101, 230])
    func cut(count: Int) {
        let situation = Scenes.situation(RoomScenes.fires(count))
        let list = RoomList(RoomScenes.room(situation))
        #expect(list.parts.flatMap(\.tables).flatMap(\.rows).count == min(100, count))
        #expect(list.hasAll == (count > 100))
        #expect(list.count.contains("100 of \(count) shown.") == (count > 100))
        let all = RoomList(RoomScenes.room(situation, RoomScenes.address { $0.showsAllRows = true }))
        #expect(all.parts.flatMap(\.tables).flatMap(\.rows).count == count && !all.hasAll)
    }

    @Test("counts the fires of each status, and the counts add up", arguments: Language.allCases)
    func counts(language: Language) {
        let text = RoomList(RoomScenes.room(Scenes.situation(RoomScenes.fires(43)), language: language)).count
        let numbers = text.replacing("\u{A0}", with: " ").replacing("24 ", with: "").replacing("1–5", with: "")
            .matches(of: #/\d+/#).compactMap { Int($0.output) }
        #expect(numbers.first == 43 && numbers.dropFirst().reduce(0, +) == 43, "\(text)")
    }

    @Test(
        "has columns that lead to their own order, and says which one it is in",
        arguments: [nil, .area, .people, .age, .name] as [RoomAddress.Sort?])
    func columns(sort: RoomAddress.Sort?) throws {
        let address = RoomScenes.address { ($0.sort, $0.search) = (sort, "t & ура") }
        let room = RoomScenes.room(Scenes.situation(RoomScenes.fires(9)), address)
        let columns = RoomList(room).parts.flatMap(\.tables).flatMap(\.columns).filter(\.hasAddress)
        let sorts = try columns.map { try RoomScenes.address(link: $0.address) }
        #expect(Set(sorts.map { $0.sort ?? .growth }) == [.name, .growth, .area, .people, .age])
        #expect(sorts.allSatisfy { $0.search == "t & ура" })
        let ordered = zip(columns, sorts).filter(\.0.isOrdered)
        #expect(ordered.map(\.1.sort) == [sort])
        let isAscending = sort == .people || sort == .name
        #expect(ordered.map(\.0.order) == [isAscending ? "ascending" : "descending"])
    }

    @Test("leads from a name to the page of the fire")
    func links() throws {
        for row in RoomScenes.rows(RoomScenes.room(Scenes.typical)) {
            let id = try #require(row.attributes.first { $0.name == "fire" }?.value)
            #expect(try RoomScenes.address(link: row.cells[0].address).fire == id)
        }
    }
}
