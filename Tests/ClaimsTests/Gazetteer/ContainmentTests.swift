import Geo
import TestSupport
import Testing

@testable import Claims

@Suite("Which areas lie in which")
struct ContainmentTests {
    private static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Coordinate] {
        [(south, west), (south, east), (north, east), (north, west), (south, west)].map {
            Coordinate(wrappingLatitude: $0.0, longitude: $0.1)
        }
    }

    private static func area(
        _ code: String, _ name: String, _ level: Area.Level, _ parent: String?, _ shape: MultiPolygon = MultiPolygon()
    ) -> Area {
        Area(code: code, name: name, level: level, parentCode: parent, shape: shape, source: "test")
    }

    @Test(
        "known regions lie in their country and in the parts of it that have no code",
        arguments: [
            ("RU", "RU-IRK", true), ("RU", "RU-KYA-abanskiy-rayon", true), ("RU-KYA", "RU-KYA-abanskiy-rayon", true),
            ("RU-SIBERIA", "RU-KYA", true), ("RU-SIBERIA", "RU-KYA-abanskiy-rayon", true),
            ("RU-SIBERIA", "RU-AMU", false), ("RU-FAR-EAST", "RU-AMU", true), ("RU-FAR-EAST", "RU-BU", true),
            ("RU-SIBERIA", "RU-BU", true), ("RU", "RU-SIBERIA", true), ("RU-SIBERIA", "RU", false),
            ("RU-IRK", "RU", false), ("RU-IRK", "RU-KYA-abanskiy-rayon", false), ("US", "US-CA", true),
            ("US", "RU-IRK", false), ("CA", "CA-BC", true), ("CA", "US-CA", false), ("RU", "RU-NOWHERE", false),
            ("", "RU-IRK", false), ("RU", "", false),
        ])
    func known(outer: String, inner: String, holds: Bool) { #expect(Gazetteer().contains(outer, inner) == holds) }

    @Test("nothing holds itself, and nothing holds what holds it")
    func order() {
        let gazetteer = Gazetteer()
        let codes =
            ["RU", "US"] + KnownNames.regionsOfRussia.map { $0[0][0] } + gazetteer.parents.keys.sorted().prefix(80)
        for a in codes {
            #expect(!gazetteer.contains(a, a), "\(a)")
            for b in codes where gazetteer.contains(a, b) { #expect(!gazetteer.contains(b, a), "\(a), \(b)") }
        }
    }

    @Test("a loaded area lies in its parents, however far up; an unknown parent holds it as well")
    func loaded() {
        let gazetteer = Gazetteer(areas: [
            Self.area("XX", "Land", .country, nil), Self.area("XX-N", "Northland", .region, "XX"),
            Self.area("d", "Oak District", .district, "XX-N"), Self.area("e", "Fir District", .district, "YY-S"),
        ])
        #expect(gazetteer.contains("XX", "d") && gazetteer.contains("XX-N", "d") && gazetteer.contains("YY-S", "e"))
        #expect(!gazetteer.contains("XX", "e") && !gazetteer.contains("d", "XX"))
        #expect(gazetteer.region(of: "d") == "XX-N" && gazetteer.region(of: "XX-N") == "XX-N")
    }

    @Test(
        "the region of a district is found; a country and a group of regions have none",
        arguments: [
            ("RU-KYA-abanskiy-rayon", "RU-KYA"), ("RU-KYA", "RU-KYA"), ("US-CA", "US-CA"), ("RU", nil),
            ("RU-SIBERIA", nil), ("RU-FAR-EAST", nil), ("CA-BC-unknown-district", "CA-BC"),
        ] as [(String, String?)])
    func region(code: String, region: String?) { #expect(Gazetteer().region(of: code) == region) }

    @Test("a settlement lies in a region inside its outline, and not in a hole of it")
    func outline() {
        let shape = MultiPolygon([
            Polygon(exterior: Self.box(0, 0, 10, 10), holes: [Self.box(4, 4, 6, 6)]),
            Polygon(exterior: Self.box(20, 0, 30, 5)),
        ])
        var random = SplitMix(state: 3)
        func draw(_ limit: UInt64) -> Double { Double(random.next() % (limit * 100)) / 100 + 0.005 }
        let places = (0..<500).map { number in
            Place(
                identifier: number, name: "Town",
                coordinate: Coordinate(wrappingLatitude: draw(12), longitude: draw(32)),
                population: 5_000, countryCode: "XX")
        }
        let gazetteer = Gazetteer(areas: [Self.area("XX-N", "Northland", .region, "XX", shape)], places: places)
        for place in places {
            let (x, y) = (place.coordinate.longitude, place.coordinate.latitude)
            let isInside = (0...10 ~= x && 0...10 ~= y && !(4...6 ~= x && 4...6 ~= y)) || (20...30 ~= x && 0...5 ~= y)
            #expect(gazetteer.contains("XX-N", "geonames:\(place.identifier)") == isInside, "\(x), \(y)")
        }
    }

    @Test("a settlement lies in the region whose outline holds it, or in the state that it says")
    func settlements() {
        let shape = MultiPolygon([Polygon(exterior: Self.box(0, 0, 10, 10))])
        func place(
            _ id: Int, _ name: String, _ x: Double, _ country: String, _ region: String = "", people: Int = 5_000
        )
            -> Place
        {
            Place(
                identifier: id, name: name, coordinate: Coordinate(wrappingLatitude: 5, longitude: x),
                population: people, countryCode: country, regionCode: region)
        }
        let gazetteer = Gazetteer(
            areas: [Self.area("XX-N", "Northland", .region, "XX", shape)],
            places: [
                place(1, "Oakville", 5, "XX"), place(2, "Firtown", 15, "XX"), place(3, "Ashford", 5, "YY"),
                place(4, "Elmwood", 5, "US", "CA"), place(5, "Hamlet", 5, "XX", people: 999),
            ])
        #expect(gazetteer.contains("XX-N", "geonames:1") && gazetteer.contains("US-CA", "geonames:4"))
        for id in [2, 3, 5] { #expect(!gazetteer.contains("XX-N", "geonames:\(id)"), "\(id)") }
    }
}
