extension BoundingBox {
    /// Whether two boxes, of which either may cross 180°, have a point in common.
    public func meets(_ other: BoundingBox) -> Bool {
        guard other.south <= north, other.north >= south else { return false }
        return pieces.contains { own in other.pieces.contains { $0.west <= own.east && $0.east >= own.west } }
    }

    /// The parts on either side of 180°.
    private var pieces: [(west: Double, east: Double)] {
        west <= east ? [(west, east)] : [(west, 180), (-180, east)]
    }
}
