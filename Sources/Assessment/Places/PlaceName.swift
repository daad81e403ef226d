#if canImport(Glibc)
    import Glibc
#endif
import Geo

/// A name that tells where a fire began: distance and direction from the nearest settlement.
///
/// It rests on where the fire was first seen, which growth does not change.
public enum PlaceName {
    /// `14 km north of Covelo`; within half a kilometre `Covelo`.
    static func english(_ ignition: Coordinate, from place: Place) -> String {
        guard let (kilometers, side) = offset(ignition, from: place) else { return place.name }
        return "\(kilometers) km \(englishSides[side]) of \(place.name)"
    }

    /// `Ванавара, 14 км к северу`: no settlement's name has to be declined. Without a Russian
    /// name the settlement has that of the source.
    static func russian(_ ignition: Coordinate, from place: Place) -> String {
        let name = place.russianName ?? place.name
        guard let (kilometers, side) = offset(ignition, from: place) else { return name }
        return "\(name), \(kilometers) км к \(russianSides[side])"
    }

    /// From north, with the sun.
    public static let englishSides = [
        "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
    ]
    private static let russianSides = [
        "северу", "северо-востоку", "востоку", "юго-востоку", "югу", "юго-западу", "западу", "северо-западу",
    ]

    private static func offset(_ ignition: Coordinate, from place: Place) -> (kilometers: Int, side: Int)? {
        let (there, home) = (UnitVector(ignition), UnitVector(place.coordinate))
        let kilometers = Int((home.meters(to: there) / 1_000).rounded())
        guard kilometers > 0 else { return nil }
        let point = LocalPlane(center: home).project(ignition)
        let degrees = atan2(point.x, point.y) * 180 / .pi
        return (kilometers, (Int((degrees / 45).rounded()) + 8) % 8)
    }
}
