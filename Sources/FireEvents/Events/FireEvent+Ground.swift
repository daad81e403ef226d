import Geo

extension FireEvent {
    /// What an event's own detections tell at an instant.
    ///
    /// What others tell, looks at its surroundings and relatives, is added by ``add(_:first:at:)`` and by whoever knows the
    /// relatives.
    ///
    /// - Parameters:
    ///   - growth: When it is left out, so are head and active front.
    ///   - known: Static sources of a catalogue.
    ///   - measured: Of the same detections.
    init(
        _ ground: EventGround, at: Instant, growth: Growth = .measured, isBreakout: Bool = false,
        known: StaticSourceCatalogue = .empty, measured: MeasuredFire? = nil
    ) {
        let finding = ground.finding(isBreakout: isBreakout, known, measured)
        self.init(ground, at: at, growth: growth, finding, measured)
    }

    /// - Parameter finding: Why the heat is, or may be, static.
    init(
        _ ground: EventGround, at: Instant, growth: Growth, _ finding: StaticHeatFinding?,
        _ measured: MeasuredFire? = nil
    ) {
        let own = ground.detections
        let land = LandHistory(own, points: ground.points, at: at, growth: growth, measured: measured)
        let outline = ground.plane.multiPolygon(land.burned.outline)
        self.init(
            id: own[0].eventId, kind: Self.kind(own, finding),
            status: Status(at: at, firstSeen: own[0].observedAt, lastSeen: ground.last.observedAt),
            staticHeatReason: finding?.reason, firstSeen: own[0].observedAt, lastSeen: ground.last.observedAt,
            center: ground.center.coordinate, perimeter: outline,
            perimeterKilometers: land.burned.outline.perimeterMeters / 1_000, burnedArea: land.burned.area,
            activeArea: land.active.area, growthPerDay: land.growthPerDay,
            activeFrontKilometers: growth != .leftOut
                ? ActiveFront.meters(of: land.burned.outline, near: land.activeSites) / 1_000 : 0,
            activeFrontCount: land.active.outline.polygons.count, ignition: Ignition(ground),
            head: growth != .leftOut
                ? measured.value(\.head) {
                    Head(sites: land.sites, lastMinute: ground.last.minute, plane: ground.plane)
                } : nil,
            radiativePower: RadiativePower(Pass.passes(of: own)), detectionCount: own.count,
            detectionsBySatellite: own.countsBySatellite, detectionsByConfidence: own.countsByConfidence,
            nightShare: Double(own.count { !$0.isDaytime }) / Double(own.count),
            hoursSinceDetection: at.hours(since: ground.last.observedAt),
            hoursSinceLook: at.hours(since: ground.last.observedAt), parents: [], children: [],
            fileIndices: Set(own.map(\.fileIndex)).sorted())
        activeLand = ground.plane.multiPolygon(land.active.outline)
        let dayBefore = at.adding(hours: -24).minute
        activeHeat = own.lazy.filter { $0.minute > dayBefore }.map(HeatPixel.init)
        staticHeatPlace = finding?.place
        archiveFlags = ArchiveFlags(own)
    }

    private static func kind(_ own: [Detection], _ finding: StaticHeatFinding?) -> Kind {
        if let finding { return finding.isCertain ? .staticHeat : .possibleStaticHeat }
        return own.allSatisfy { $0.confidence.level == .low } ? .unknown : .fire
    }
}

extension EventGround {
    /// Why the heat is, or may be, static.
    func finding(
        isBreakout: Bool, _ known: StaticSourceCatalogue, _ measured: MeasuredFire?
    ) -> StaticHeatFinding? {
        measured.value(\.finding) { StaticHeat.finding(self, isBreakout: isBreakout, known: known) }
    }
}

extension FireEvent.Status {
    init(at: Instant, firstSeen: Instant, lastSeen: Instant) {
        if at.hours(since: lastSeen) >= 120 {
            self = .ended
        } else if at.hours(since: lastSeen) >= 24 {
            self = .quiet
        } else {
            self = at.hours(since: firstSeen) < 24 ? .new : .active
        }
    }
}

extension Ignition {
    /// From the first pass; the last look before it is not among an event's own detections.
    fileprivate init(_ ground: EventGround) {
        let (own, points) = (ground.detections, ground.points)
        let first = own.indices.prefix { own[$0].minute - own[0].minute <= 10 && own[$0].satellite == own[0].satellite }
        let count = Double(first.count)
        let middle = PlanarPoint(
            x: first.reduce(0) { $0 + points[$1].x } / count, y: first.reduce(0) { $0 + points[$1].y } / count)
        self.init(
            coordinate: ground.plane.unproject(middle).coordinate,
            radiusMeters: first.reduce(0) { max($0, points[$1].meters(to: middle) + own[$1].halfDiagonalMeters) },
            earliest: nil, latest: own[0].observedAt)
    }
}

extension Detection {
    /// The id of an event that begins with this detection: its day and 40 bits of the fingerprint of the observation.
    public var eventId: String {
        let day = observedAt.description.prefix(10).filter { $0 != "-" }
        return day + "-" + ObservationKey(self).fingerprint.hexadecimal.prefix(10)
    }
}
