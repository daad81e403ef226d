public import Geo

/// Fires from one instant to the next: what no new detection touches, and nothing leaves the last 24 hours of, is not
/// measured again.
///
/// Looks, relatives, growth, head and front are left out.
public struct FireCourse: Sendable {
    private var groups: [FireGroup]
    private let known: StaticSourceCatalogue

    /// - Parameters:
    ///   - detections: In any order; each observation once.
    ///   - end: The last instant that will be asked for.
    ///   - boxes: Only fires that may touch one of these are followed, and others that lie near.
    ///   - staticSources: What is known to be hot without a wildfire.
    public init(
        _ detections: [Detection], until end: Instant, near boxes: [BoundingBox],
        staticSources: StaticSourceCatalogue = .empty
    ) {
        let fires = LinkedFires(detections.filter { $0.observedAt <= end }, known: staticSources)
        var members: [Int: [Detection]] = [:]
        for (group, component) in zip(fires.linkGroups, fires.components) {
            members[group, default: []] += component.detections
        }
        known = staticSources
        groups = members.sorted { $0.key < $1.key }.map(\.value)
            .filter { rows in boxes.contains { $0.mayTouch(rows) } }.map { FireGroup($0.inCanonicalOrder()) }
    }

    /// The events at an instant, in no order that means anything.
    ///
    /// - Parameter at: Not before the instant that was asked for last.
    public mutating func events(at instant: Instant) -> [FireEvent] {
        let known = known
        groups = groups.concurrentMap { $0.moved(to: instant, known) }
        let fires = groups.flatMap(\.fires)
        let findings = HeatSpot.findings(fires.map { ($0.event, $0.spot) })
        return fires.indices.map { index in
            var event = fires[index].event
            if let finding = findings[index] { event.take(finding) }
            return event
        }
    }
}

/// The detections of a link group: what is one event at an instant depends on those of it up to then alone.
private struct FireGroup: Sendable {
    /// In canonical order.
    let rows: [Detection]
    private(set) var fires: [Fire] = []
    private var count = 0

    struct Fire: Sendable {
        var component: Component
        var event: FireEvent
        var spot: HeatSpot?
        /// How many of the detections are older than 24 hours, up to the bound and before it.
        var aged: [Int]
    }

    init(_ rows: [Detection]) { self.rows = rows }

    func moved(to instant: Instant, _ known: StaticSourceCatalogue) -> FireGroup {
        var group = self
        let seen = rows.prefix { $0.observedAt <= instant }
        let components =
            seen.count == count
            ? fires.map(\.component) : LinkedFires(Array(seen), known: known).components
        let before = Dictionary(fires.map { (ObservationKey($0.component.detections[0]), $0) }) { first, _ in first }
        group.count = seen.count
        group.fires = components.map { component in
            Self.fire(component, at: instant, before: before[ObservationKey(component.detections[0])], known)
        }
        return group
    }

    private static func fire(
        _ component: Component, at instant: Instant, before: Fire?, _ known: StaticSourceCatalogue
    ) -> Fire {
        let detections = component.detections
        let bound = instant.adding(hours: -24)
        let aged = [detections.count { $0.observedAt <= bound }, detections.count { $0.observedAt < bound }]
        if let before, before.aged == aged, before.component == component {
            return Fire(component: component, event: before.event.seen(at: instant), spot: before.spot, aged: aged)
        }
        let ground = EventGround(detections)
        let event = FireEvent(
            ground, at: instant, growth: .leftOut, isBreakout: component.isBreakout, known: known)
        let spot = component.isBreakout ? nil : HeatSpot(ground, isStatic: event.kind == .staticHeat)
        return Fire(component: component, event: event, spot: spot, aged: aged)
    }
}

extension BoundingBox {
    /// Whether land between detections may lie in the box; false only where it cannot.
    fileprivate func mayTouch(_ rows: [Detection]) -> Bool {
        let (latitudes, longitudes) = (rows.map(\.coordinate.latitude), rows.map(\.coordinate.longitude))
        guard let low = latitudes.min(), let high = latitudes.max(), let first = longitudes.min(),
            let last = longitudes.max(), high + Self.marginDegrees >= south, low - Self.marginDegrees <= north
        else { return false }
        let isWrapped = west > east || last - first > 180 || max(abs(low), abs(high)) > 80
        // A degree of longitude at 80° is 0.17 of one at the equator.
        return isWrapped || (last + 6 * Self.marginDegrees >= west && first - 6 * Self.marginDegrees <= east)
    }

    /// Far more than the largest pixel is wide.
    private static var marginDegrees: Double { 0.5 }
}
