import Geo

/// Perimeters that lie within the land of others, where no edges need be near.
enum Containment {
    /// Pairs of events of which the first has a part inside the land of the second.
    static func pairs(among events: [(index: Int, event: FireEvent)]) -> [(inner: Int, outer: Int)] {
        let corners = events.flatMap { index, event in
            event.perimeter.polygons.compactMap { polygon in polygon.exterior.first.map { (place: $0, event: index) } }
        }.sorted { ($0.place.latitude, $0.event) < ($1.place.latitude, $1.event) }
        let latitudes = corners.map(\.place.latitude)
        var found: [(inner: Int, outer: Int)] = []
        for (outer, event) in events {
            guard let box = event.perimeter.boundingBox else { continue }
            for corner in corners[latitudes.partitioningIndex { $0 >= box.south }...] {
                guard corner.place.latitude <= box.north else { break }
                if corner.event != outer, box.contains(corner.place), contains(event.perimeter, corner.place) {
                    found.append((corner.event, outer))
                }
            }
        }
        return found
    }

    /// By the even-odd rule over all rings, edges being straight in longitude and latitude.
    static func contains(_ shape: MultiPolygon, _ point: Coordinate) -> Bool {
        let rings = shape.polygons.lazy.flatMap(\.rings).map { $0.map { PlanarPoint(x: $0.longitude, y: $0.latitude) } }
        return EvenOddRule.surrounds(PlanarPoint(x: point.longitude, y: point.latitude), rings)
    }
}
