/// A point on an integer lattice fine enough to stand for a planar point and coarse enough that predicates are exact.
///
/// Coordinates stay below 2²⁹, so that an orientation fits into 64 bits and an in-circle test into 128.
struct LatticePoint: Equatable {
    var x: Int64
    var y: Int64

    /// The largest magnitude of a coordinate that points to be triangulated may have.
    static let bound: Int64 = 1 << 29

    /// Twice the signed area of a triangle: positive when a, b, c turn to the left, zero when they lie on a line.
    static func orientation(_ a: LatticePoint, _ b: LatticePoint, _ c: LatticePoint) -> Int64 {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }

    /// Whether d lies strictly inside the circle through a, b, c, which turn to the left.
    ///
    /// Floating point decides where its error bound allows, 128-bit integers where it does not.
    static func isInCircle(_ a: LatticePoint, _ b: LatticePoint, _ c: LatticePoint, _ d: LatticePoint) -> Bool {
        let (adx, ady) = (Double(a.x - d.x), Double(a.y - d.y))
        let (bdx, bdy) = (Double(b.x - d.x), Double(b.y - d.y))
        let (cdx, cdy) = (Double(c.x - d.x), Double(c.y - d.y))
        let (aLift, bLift, cLift) = (adx * adx + ady * ady, bdx * bdx + bdy * bdy, cdx * cdx + cdy * cdy)
        let determinant =
            aLift * (bdx * cdy - bdy * cdx) + bLift * (cdx * ady - cdy * adx) + cLift * (adx * bdy - ady * bdx)
        let magnitude =
            aLift * (abs(bdx * cdy) + abs(bdy * cdx)) + bLift * (abs(cdx * ady) + abs(cdy * adx))
            + cLift * (abs(adx * bdy) + abs(ady * bdx))
        guard abs(determinant) <= 4e-15 * magnitude else { return determinant > 0 }
        return isInCircleExactly(a, b, c, d)
    }

    private static func isInCircleExactly(
        _ a: LatticePoint, _ b: LatticePoint, _ c: LatticePoint, _ d: LatticePoint
    ) -> Bool {
        func lift(_ p: LatticePoint) -> Int128 {
            let (dx, dy) = (Int128(p.x - d.x), Int128(p.y - d.y))
            return dx * dx + dy * dy
        }
        func cross(_ p: LatticePoint, _ q: LatticePoint) -> Int128 {
            Int128((p.x - d.x) * (q.y - d.y)) - Int128((p.y - d.y) * (q.x - d.x))
        }
        return lift(a) * cross(b, c) + lift(b) * cross(c, a) + lift(c) * cross(a, b) > 0
    }
}

/// A lattice laid over a set of planar points.
struct Lattice {
    let points: [LatticePoint]

    /// The step is 2⁻¹⁰ m, or the smallest power of two that keeps the points, centred, within an eighth of the bound.
    init(_ planar: [PlanarPoint]) {
        let west = planar.lazy.map(\.x).min() ?? 0
        let east = planar.lazy.map(\.x).max() ?? 0
        let south = planar.lazy.map(\.y).min() ?? 0
        let north = planar.lazy.map(\.y).max() ?? 0
        let (middleX, middleY) = ((west + east) / 2, (south + north) / 2)
        var step = 1.0 / 1024
        while max(east - west, north - south) / 2 > step * Double(LatticePoint.bound / 8) { step *= 2 }
        points = planar.map {
            LatticePoint(
                x: Int64((($0.x - middleX) / step).rounded()), y: Int64((($0.y - middleY) / step).rounded()))
        }
    }
}
