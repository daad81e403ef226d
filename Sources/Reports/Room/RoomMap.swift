import Assessment
import FireEvents
import Geo

/// The map of the page that needs no script: that of the reports, in the frame that the address asks for.
struct RoomMap {
    let drawing: String
    let caption: String

    init(_ room: Room) {
        let map = Self.frame(room).map { OverviewMap(scene: room.scene, frame: $0) } ?? OverviewMap(scene: room.scene)
        drawing = map.drawing.inline
        caption = room.scene.wording.mapCaption
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
        case .area: return nil
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
