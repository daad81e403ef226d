public import FireEvents
public import Geo

/// Fires near each other, as a level above events: what officials would lead as one.
public struct FireComplex: Sendable, Equatable {
    /// `C-` and the id of the earliest member.
    public var id: String
    /// The name of the largest member.
    public var name: String
    /// The same in Russian, where it has one.
    public var russianName: String?
    /// Positions of the members in the list given, by first detection and then id.
    public var members: [Int]
    public var memberIds: [String]
    /// Members that burn: new or active.
    public var burningCount: Int
    public var firstSeen: Instant
    public var lastSeen: Instant
    /// Sums over the members; their errors are taken to be partly common.
    public var burnedArea: AreaInterval
    public var activeArea: AreaInterval
    public var growthPerDay: AreaInterval
    public var detectionCount: Int
    /// The box around all perimeters; `west > east` where it crosses ±180°.
    public var box: BoundingBox

    public var eventCount: Int { members.count }
}

extension FireComplex {
    /// The complexes among located events.
    ///
    /// - Parameters:
    ///   - events: In any order; static heat and events of low confidence alone are left out.
    ///   - rule: What is near.
    ///   - smallestCount: Groups of fewer fires are left out; 1 gives every fire a complex.
    /// - Returns: The largest burned area first, then by id.
    public static func complexes(
        among events: [LocatedEvent], rule: ComplexRule = ComplexRule(), smallestCount: Int = 2
    ) -> [FireComplex] {
        ComplexGrouping.groups(events.map(\.event), rule: rule)
            .filter { $0.count >= smallestCount }
            .map { FireComplex($0, of: events) }
            .sorted {
                $0.burnedArea.best != $1.burnedArea.best ? $0.burnedArea.best > $1.burnedArea.best : $0.id < $1.id
            }
    }

    /// - Parameter group: Not empty.
    private init(_ group: [Int], of all: [LocatedEvent]) {
        let members = group.sorted {
            (all[$0].event.firstSeen, all[$0].event.id) < (all[$1].event.firstSeen, all[$1].event.id)
        }
        let events = members.map { all[$0].event }
        let largest = members.max {
            let (a, b) = (all[$0].event, all[$1].event)
            return a.burnedArea.best != b.burnedArea.best ? a.burnedArea.best < b.burnedArea.best : a.id > b.id
        }
        self.init(
            id: "C-" + events[0].id, name: largest.map { all[$0].name } ?? "",
            russianName: largest.flatMap { all[$0].russianName }, members: members, memberIds: events.map(\.id),
            burningCount: events.count { $0.status.isBurning }, firstSeen: events[0].firstSeen,
            lastSeen: events.map(\.lastSeen).max() ?? events[0].lastSeen,
            burnedArea: .sum(of: events.map(\.burnedArea)),
            activeArea: .sum(of: events.map(\.activeArea)), growthPerDay: .sum(of: events.map(\.growthPerDay)),
            detectionCount: events.reduce(0) { $0 + $1.detectionCount }, box: BoundingBox(around: events))
    }
}

extension BoundingBox {
    /// The box around perimeters that lie near each other; centres stand for those without outline.
    fileprivate init(around events: [FireEvent]) {
        let corners = events.flatMap { event in
            event.perimeter.isEmpty ? [event.center] : event.perimeter.polygons.flatMap(\.exterior)
        }
        let latitudes = corners.map(\.latitude)
        let (west, east) = Self.narrowest(corners.map(\.longitude))
        self.init(west: west, south: latitudes.min() ?? 0, east: east, north: latitudes.max() ?? 0)
    }

    /// The shortest stretch that holds all longitudes: what is left of the circle without its widest gap.
    private static func narrowest(_ longitudes: [Double]) -> (west: Double, east: Double) {
        let sorted = longitudes.sorted()
        guard let first = sorted.first, let last = sorted.last else { return (0, 0) }
        var widest = (gap: first + 360 - last, west: first, east: last)
        for (a, b) in zip(sorted, sorted.dropFirst()) where b - a > widest.gap { widest = (b - a, b, a) }
        return (widest.west, widest.east)
    }
}
