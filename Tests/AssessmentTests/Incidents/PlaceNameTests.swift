import Geo
import Testing

@testable import Assessment

@Suite("Names that tell where a fire began")
struct PlaceNameTests {
    private static let town = Place(
        identifier: 1, name: "Vanavara", russianName: "Ванавара",
        coordinate: Coordinate(wrappingLatitude: 60, longitude: 102), population: 3_000, countryCode: "RU")

    private func ignition(_ north: Double, _ east: Double) -> Coordinate {
        LocalPlane(center: UnitVector(Self.town.coordinate)).unproject(PlanarPoint(x: east * 1_000, y: north * 1_000))
            .coordinate
    }

    @Test(
        "distance and one of eight directions, in English and in a Russian that declines no name",
        arguments: [
            (14.0, 0.0, "14 km north of Vanavara", "Ванавара, 14 км к северу"),
            (3, 3, "4 km north-east of Vanavara", "Ванавара, 4 км к северо-востоку"),
            (0, 5, "5 km east of Vanavara", "Ванавара, 5 км к востоку"),
            (-8, 0.5, "8 km south of Vanavara", "Ванавара, 8 км к югу"),
            (-1, -1, "1 km south-west of Vanavara", "Ванавара, 1 км к юго-западу"),
            (0.2, -120, "120 km west of Vanavara", "Ванавара, 120 км к западу"),
            (0.2, 0.2, "Vanavara", "Ванавара"),
        ])
    func directions(north: Double, east: Double, english: String, russian: String) {
        #expect(PlaceName.english(ignition(north, east), from: Self.town) == english)
        #expect(PlaceName.russian(ignition(north, east), from: Self.town) == russian)
    }

    @Test("a settlement without a Russian name keeps its own in a Russian phrase")
    func foreign() {
        var town = Self.town
        (town.name, town.russianName) = ("Mohe", nil)
        #expect(PlaceName.russian(ignition(2, -2), from: town) == "Mohe, 3 км к северо-западу")
    }

    @Test("across the antimeridian the direction is that of the shorter way")
    func antimeridian() {
        var town = Self.town
        town.coordinate = Coordinate(wrappingLatitude: 60, longitude: 179.95)
        let fire = Coordinate(wrappingLatitude: 60, longitude: -179.95)
        #expect(PlaceName.english(fire, from: town) == "6 km east of Vanavara")
    }
}
