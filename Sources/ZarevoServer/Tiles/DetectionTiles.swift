import FireEvents
import Geo
import MapTiles
import Synchronization

/// The detections of a snapshot in the order of each tile matrix set, sorted when a tile is asked for first.
final class DetectionTiles: Sendable {
    private let rows: DetectionRows
    private let indices = Mutex<[TileMatrixSet: DetectionTileIndex]>([:])

    init(_ rows: DetectionRows) { self.rows = rows }

    func index(of set: TileMatrixSet) -> DetectionTileIndex {
        indices.withLock { indices in
            if let known = indices[set] { return known }
            let detections = rows.detections
            let made = DetectionTileIndex(set, count: detections.count) { row in
                let detection = detections[row]
                return TileDetection(
                    longitude: detection.coordinate.longitude, latitude: detection.coordinate.latitude,
                    fireRadiativePowerMegawatts: Double(detection.fireRadiativePowerMegawatts),
                    observedAt: detection.observedAt)
            }
            indices[set] = made
            return made
        }
    }
}
