import Assessment
import FireEvents
import Geo

/// The map of the page that needs no script: that of the reports, in the frame that the address asks for.
struct RoomMap {
    let drawing: Drawing

    init(_ room: Room) {
        let frame = Self.frame(room) ?? OverviewMap(scene: room.scene).frame
        // Districts of half a continent are a grey veil, and most of the bytes.
        let finest: Area.Level = frame.widthDegrees > 25 ? .region : .district
        drawing = OverviewMap(scene: room.scene, frame: frame, finest: finest).drawing
    }

    /// - Returns: `nil` for the frame of the reports: around the fires, or the area where there are none.
    private static func frame(_ room: Room) -> MapFrame? {
        if let scale = room.address.metersPerPixel {
            return frame(room.address.center ?? OverviewMap(scene: room.scene).frame.center, metersPerPixel: scale)
        }
        if let center = room.address.center {
            let around = OverviewMap(scene: room.scene).frame
            return frame(center, metersPerPixel: 1 / around.pixelsPerMeter)
        }
        switch room.address.view {
        case .area: return room.source.fire.map { around($0.fire) }
        case .country: return country(room)
        // Chukotka and Alaska below the pole: the north of Russia and of America in one sheet.
        case .arctic: return frame(Coordinate(wrappingLatitude: 68, longitude: 170), metersPerPixel: 8_000)
        }
    }

    private static func frame(_ center: Coordinate, metersPerPixel: Double) -> MapFrame {
        MapFrame(
            plane: LocalPlane(center: UnitVector(center)), width: OverviewMap.width, height: 700,
            pixelsPerMeter: 1 / metersPerPixel)
    }

    /// A fire that is open, with the settlements near it.
    private static func around(_ fire: LocatedEvent) -> MapFrame {
        let near = ([fire.nearestPlace].compactMap(\.self) + fire.nearbyPlaces).filter { $0.kilometers < 60 }
        return MapFrame(
            around: fire.event.perimeter.polygons.flatMap(\.exterior) + near.map(\.place.coordinate)
                + [fire.event.center], width: OverviewMap.width, heights: 0.52...0.78, smallestMeters: 30_000)
    }

    /// The country with the most burned land.
    private static func country(_ room: Room) -> MapFrame? {
        var hectares: [String: Double] = [:]
        for share in room.situation.fires.flatMap(\.areas) where share.level == .country {
            hectares[share.code, default: 0] += share.burnedArea.best
        }
        let code = hectares.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        guard let area = room.source.areas.first(where: { $0.level == .country && $0.code == code }) else { return nil }
        return MapFrame(
            around: area.shape.polygons.flatMap(\.exterior), width: OverviewMap.width, heights: 0.52...0.78,
            smallestMeters: 20_000)
    }
}
