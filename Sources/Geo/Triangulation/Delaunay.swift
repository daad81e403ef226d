/// The Delaunay triangulation of points in a plane: no circle through the corners of a triangle holds another point.
///
/// Points are inserted along a Hilbert curve into a triangle that encloses them all, and edges flipped until every
/// circle is empty. Predicates are exact, so the result is right for points in lines and lattices too.
///
/// - Complexity: O(n log n) expected.
/// - Source: GuibasStolfi1985, pp. 95–98 (edge flips); the enclosing triangle is far enough that only triangles
///   with circles many times the size of the scene are lost at the hull.
public struct Delaunay {
    /// Corners of the triangles as indices of points, three a triangle, turning to the left.
    public private(set) var corners: [Int32] = []
    /// For each triangle and corner the triangle across the opposite edge; −1 where there is none.
    public private(set) var neighbors: [Int32] = []
    /// Edges of no triangle, as pairs of indices: points in a line have only these.
    public private(set) var looseEdges: [(Int32, Int32)] = []

    /// - Parameter points: Metres. Points that fall within a millimetre of an earlier one are left out.
    public init(_ points: [PlanarPoint]) {
        guard points.count >= 2 else { return }
        var builder = DelaunayBuilder(Lattice(points).points)
        builder.insertAll()
        (corners, neighbors) = builder.finiteTriangles()
        looseEdges = builder.looseEdges()
    }

    public var triangleCount: Int { corners.count / 3 }
}
