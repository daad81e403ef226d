import Geo

/// Detections in canonical order, reduced to what linking needs.
struct SightingTable {
    var vectors: [UnitVector] = []
    var halfDiagonalMeters: [Float] = []
    var minutes: [Int32] = []

    /// - Parameter detections: In canonical order.
    init(_ detections: [Detection]) {
        vectors.reserveCapacity(detections.count)
        halfDiagonalMeters.reserveCapacity(detections.count)
        minutes.reserveCapacity(detections.count)
        for detection in detections {
            vectors.append(UnitVector(detection.coordinate))
            halfDiagonalMeters.append(Float(detection.halfDiagonalMeters))
            minutes.append(detection.minute)
        }
    }

    var count: Int { minutes.count }
}

extension Detection {
    /// The archive says that this is a volcano or another static source.
    var isArchivedStatic: Bool { heatSource != nil && heatSource != .vegetation }
}
