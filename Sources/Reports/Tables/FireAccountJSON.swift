public import Assessment
import FireEvents
import Formats
public import Geo
public import Tables

/// All that is known of one fire, as JSON with the names of the tables of events.
public enum FireAccountJSON {
    /// - Parameter areas: For the names of what it touches.
    public static func object(_ account: FireAccount, areas: [Area]) -> JSON {
        let (event, named) = (account.fire.event, areas.byCode)
        return [
            "id": .string(event.id), "at": .instant(account.at), "event": .object(EventJSON.members(of: account.fire)),
            "days": .array(account.days.map(SeriesWriter.object)),
            "areas": .array(account.fire.areas.map { share($0, named[$0.code]) }),
            "settlements": .array(account.fire.nearbyPlaces.map { settlement($0, from: event.center) }),
            "ancestry": .array(account.family.map(FamilyWriter.object)),
            "official": .array(account.official.map(SituationJSON.official)),
        ]
    }

    private static func share(_ share: AreaShare, _ area: Area?) -> JSON {
        .object(
            [
                .init("code", .string(share.code)), .init("name", .text(area?.name)),
                .init("russianName", .text(area?.russianName)), .init("level", .string(share.level.rawValue)),
            ] + SituationJSON.area("burnedAreaHectares", share.burnedArea)
                + [.init("isApproximate", .bool(share.isApproximate))])
    }

    private static func settlement(_ near: NearbyPlace, from center: Coordinate) -> JSON {
        let place = near.place
        return [
            "id": .integer(place.identifier), "name": .string(place.name), "russianName": .text(place.russianName),
            "population": .integer(place.population), "kilometers": .decimal(near.kilometers, places: 2),
            "towardDegrees": .decimal(center.degreesToward(place.coordinate), places: 1),
            "longitude": .decimal(place.coordinate.longitude, places: 5),
            "latitude": .decimal(place.coordinate.latitude, places: 5),
        ]
    }
}
