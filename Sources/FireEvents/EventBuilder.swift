import Geo

/// Makes a fire event of the members of one component.
struct EventBuilder {
    let detections: [Detection]
    let sightings: SightingTable
    let looks: LookIndex
    let ancestry: Ancestry
    let roots: [Int32]
    let at: Instant

    /// - Parameter members: Indices of detections, ascending, not empty.
    func event(_ members: [Int32]) -> FireEvent {
        let ground = EventGround(members, of: detections, sightings)
        let (own, plane, points) = (ground.detections, ground.plane, ground.points)
        let land = LandHistory(own, points: points, at: at)
        let passes = Pass.passes(of: own)
        let staticReason = StaticHeat.reason(own, points: points)
        let lastSeen = ground.last.observedAt
        var event = FireEvent(
            id: id(members[0]), kind: kind(own, staticReason), status: status(own[0].observedAt, lastSeen),
            staticHeatReason: staticReason, firstSeen: own[0].observedAt, lastSeen: lastSeen,
            center: ground.center.coordinate, perimeter: plane.multiPolygon(land.burned.outline),
            perimeterKilometers: land.burned.outline.perimeterMeters / 1_000, burnedArea: land.burned.area,
            activeArea: land.active.area, growthPerDay: land.growthPerDay,
            activeFrontKilometers: ActiveFront.meters(of: land.burned.outline, near: land.activeSites) / 1_000,
            activeFrontCount: land.active.outline.polygons.count, ignition: ignition(members, own, points, plane),
            head: Head(sites: land.sites, lastMinute: ground.last.minute, plane: plane),
            radiativePower: RadiativePower(passes), detectionCount: own.count,
            detectionsBySatellite: own.countsBySatellite, detectionsByConfidence: own.countsByConfidence,
            nightShare: Double(own.count { !$0.isDaytime }) / Double(own.count),
            hoursSinceDetection: at.hours(since: lastSeen), hoursSinceLook: hoursSinceLook(ground.center, lastSeen),
            parents: ids(ancestry.parents[members[0]]), children: ids(ancestry.children[members[0]]),
            fileIndices: Set(own.map(\.fileIndex)).sorted())
        event.activeLand = plane.multiPolygon(land.active.outline)
        return event
    }

    private func ids(_ indices: [Int32]?) -> [String] { (indices ?? []).map(id) }

    /// First day and 40 bits of the fingerprint of the earliest observation.
    private func id(_ index: Int32) -> String {
        let detection = detections[Int(index)]
        let day = detection.observedAt.description.prefix(10).filter { $0 != "-" }
        return day + "-" + ObservationKey(detection).fingerprint.hexadecimal.prefix(10)
    }

    private func kind(_ own: [Detection], _ staticReason: String?) -> FireEvent.Kind {
        if staticReason != nil { return .staticHeat }
        return own.allSatisfy { $0.confidence.level == .low } ? .unknown : .fire
    }

    private func status(_ first: Instant, _ last: Instant) -> FireEvent.Status {
        if at.hours(since: last) >= 120 { return .ended }
        if at.hours(since: last) >= 24 { return .quiet }
        return at.hours(since: first) < 24 ? .new : .active
    }

    private func hoursSinceLook(_ center: UnitVector, _ lastSeen: Instant) -> Double {
        let end = Int32(truncatingIfNeeded: at.seconds / 60) + 1
        let look = looks.lastLook(near: center, before: end).map(Instant.init(minute:)) ?? lastSeen
        return at.hours(since: max(look, lastSeen))
    }

    private func ignition(
        _ members: [Int32], _ own: [Detection], _ points: [PlanarPoint], _ plane: LocalPlane
    ) -> Ignition {
        let first = own.indices.prefix { own[$0].minute - own[0].minute <= 10 && own[$0].satellite == own[0].satellite }
        let count = Double(first.count)
        let middle = PlanarPoint(
            x: first.reduce(0) { $0 + points[$1].x } / count, y: first.reduce(0) { $0 + points[$1].y } / count)
        let radius = first.reduce(0) { max($0, points[$1].meters(to: middle) + own[$1].halfDiagonalMeters) }
        let before = looks.lastLook(near: sightings.vectors[Int(members[0])], before: own[0].minute - 10)
        return Ignition(
            coordinate: plane.unproject(middle).coordinate, radiusMeters: radius,
            earliest: before.map(Instant.init(minute:)), latest: own[0].observedAt)
    }
}
