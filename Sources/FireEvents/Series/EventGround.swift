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
        detections = members.map { all[Int($0)] }
        center =
            UnitVector.mean(of: members.lazy.map { sightings.vectors[Int($0)] }) ?? sightings.vectors[Int(members[0])]
        let plane = LocalPlane(center: center)
        self.plane = plane
        points = members.map { plane.project(sightings.vectors[Int($0)]) }
    }

    var first: Detection { detections[0] }
    var last: Detection { detections[detections.count - 1] }
}
