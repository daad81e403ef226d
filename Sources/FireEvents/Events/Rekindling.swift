import Geo

/// Tells on whose land a fire began.
public struct Rekindling {
    private let first: Detection
    private let key: ObservationKey
    private let place: UnitVector
    private let rule = LinkRule()

    /// - Parameter first: The earliest detection of a fire.
    public init(first: Detection) {
        self.first = first
        key = ObservationKey(first)
        place = UnitVector(first.coordinate)
    }

    /// Whether a detection of another fire came earlier and within linking distance, however long before.
    public func began(onLandOf other: Detection) -> Bool {
        guard ObservationKey(other) < key else { return false }
        let half = Double(Float(first.halfDiagonalMeters) + Float(other.halfDiagonalMeters))
        let chord = (half + rule.allowanceMeters) / Earth.radiusMeters
        return place.squaredChord(to: UnitVector(other.coordinate)) <= chord * chord
    }
}

extension Array where Element == FireEvent {
    /// Names those on whose land others began, and the others; what stays in place is no relative of a fire.
    mutating func addRelatives(_ relations: [LinkedFires.Relation]) {
        for relation in relations
        where (self[relation.later].kind == .staticHeat) == (self[relation.earlier].kind == .staticHeat) {
            self[relation.later].parents.append(self[relation.earlier].id)
            self[relation.earlier].children.append(self[relation.later].id)
        }
        for index in indices {
            self[index].parents.sort()
            self[index].children.sort()
        }
    }
}
