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
        guard other.isArchivedStatic == first.isArchivedStatic, ObservationKey(other) < key else { return false }
        let half = Double(Float(first.halfDiagonalMeters) + Float(other.halfDiagonalMeters))
        let chord = (half + rule.allowanceMeters) / Earth.radiusMeters
        return place.squaredChord(to: UnitVector(other.coordinate)) <= chord * chord
    }
}
