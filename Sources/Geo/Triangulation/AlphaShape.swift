/// The land between points that stand close together: the Delaunay triangles whose circles are small enough,
/// and what of the points and short edges lies outside them.
///
/// It does not depend on where the plane lies or how it is turned.
///
/// - Source: EdelsbrunnerKirkpatrickSeidel1983, pp. 551–553; here the radius may follow the points.
public struct AlphaShape {
    /// Closed rings of the triangles' union, metres; the land is on the left.
    public private(set) var rings: [[PlanarPoint]] = []
    /// Edges that connect points outside the triangles.
    public private(set) var edges: [(PlanarPoint, PlanarPoint)] = []
    /// Points on no kept triangle or edge.
    public private(set) var isolated: [PlanarPoint] = []
    public private(set) var areaSquareMeters = 0.0
    /// Of that, the part in triangles whose circles are larger than `denseMeters`: land with no point near.
    public private(set) var sparseSquareMeters = 0.0

    /// - Parameters:
    ///   - points: Metres.
    ///   - alphaMeters: For each point the largest circumradius; a triangle takes the mean of its corners.
    ///   - linkMeters: Points on no triangle are connected to Delaunay neighbours up to this distance.
    ///   - denseMeters: Up to which radius a triangle counts as dense; only ``sparseSquareMeters`` depends on it.
    public init(
        _ points: [PlanarPoint], alphaMeters: [Double], linkMeters: Double, denseMeters: Double = .infinity
    ) {
        precondition(points.count == alphaMeters.count)
        let mesh = Delaunay(points)
        var isKept = [Bool](repeating: false, count: mesh.triangleCount)
        var isCovered = [Bool](repeating: false, count: points.count)
        for triangle in isKept.indices {
            let (a, b, c) = mesh.cornerIndices(of: triangle)
            let limit = (alphaMeters[a] + alphaMeters[b] + alphaMeters[c]) / 3
            let circle = Circumcircle(points[a], points[b], points[c])
            guard circle.radiusMeters <= limit else { continue }
            isKept[triangle] = true
            areaSquareMeters += circle.triangleSquareMeters
            if circle.radiusMeters > denseMeters { sparseSquareMeters += circle.triangleSquareMeters }
            isCovered[a] = true
            isCovered[b] = true
            isCovered[c] = true
        }
        rings = mesh.boundary(of: isKept).map { ring in ring.map { points[Int($0)] } }
        connectLoosePoints(points, mesh: mesh, isCovered: isCovered, linkMeters: linkMeters)
    }

    private mutating func connectLoosePoints(
        _ points: [PlanarPoint], mesh: Delaunay, isCovered: [Bool], linkMeters: Double
    ) {
        guard isCovered.contains(false) else { return }
        var isConnected = isCovered
        for (a, b) in mesh.edges where !(isCovered[a] && isCovered[b]) {
            guard points[a].meters(to: points[b]) <= linkMeters else { continue }
            edges.append((points[a], points[b]))
            isConnected[a] = true
            isConnected[b] = true
        }
        isolated = points.indices.filter { !isConnected[$0] }.map { points[$0] }
    }

    /// Length of all rings, metres.
    public var perimeterMeters: Double {
        rings.reduce(0) { sum, ring in
            zip(ring, ring.dropFirst()).reduce(sum) { $0 + $1.0.meters(to: $1.1) }
        }
    }
}

/// The circle through three points.
struct Circumcircle {
    let radiusMeters: Double
    let triangleSquareMeters: Double

    init(_ a: PlanarPoint, _ b: PlanarPoint, _ c: PlanarPoint) {
        let cross = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        triangleSquareMeters = abs(cross) / 2
        radiusMeters = cross == 0 ? .infinity : a.meters(to: b) * b.meters(to: c) * c.meters(to: a) / (2 * abs(cross))
    }
}
