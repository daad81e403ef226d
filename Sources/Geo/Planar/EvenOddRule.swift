/// A point lies inside rings when a ray from it crosses their edges an odd number of times; on an edge it may be either way.
public enum EvenOddRule {
    /// Whether an edge crosses the ray from a point toward greater x.
    @inlinable
    public static func crosses(_ a: PlanarPoint, _ b: PlanarPoint, eastOf point: PlanarPoint) -> Bool {
        (a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
    }

    /// Whether a point lies inside rings.
    ///
    /// - Parameter rings: Their edges end where they end: a ring that shall be closed repeats its first point.
    @inlinable
    public static func surrounds(_ point: PlanarPoint, _ rings: some Sequence<[PlanarPoint]>) -> Bool {
        rings.reduce(0) { count, ring in
            count + zip(ring, ring.dropFirst()).count { crosses($0, $1, eastOf: point) }
        } % 2 == 1
    }
}
