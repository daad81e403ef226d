import Geo

/// The detections of one event and the plane that they are measured in.
struct EventGround {
    let detections: [Detection]
    let center: UnitVector
    let plane: LocalPlane
    /// The detections in the plane.
    let points: [PlanarPoint]

    /// - Parameter members: Indices, ascending, not empty.
    init(_ members: [Int32], of all: [Detection], _ sightings: SightingTable) {
        self.init(members.map { all[Int($0)] }, members.map { sightings.vectors[Int($0)] })
    }

    /// - Parameter detections: In canonical order, not empty.
    init(_ detections: [Detection]) {
        self.init(detections, detections.map { UnitVector($0.coordinate) })
    }

    private init(_ detections: [Detection], _ vectors: [UnitVector]) {
        self.detections = detections
        center = UnitVector.mean(of: vectors) ?? vectors[0]
        let plane = LocalPlane(center: center)
        self.plane = plane
        points = vectors.map { plane.project($0) }
    }

    var first: Detection { detections[0] }
    var last: Detection { detections[detections.count - 1] }
}
