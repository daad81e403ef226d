import Geo

/// The edges of a closed ring on a grid of 0.0000001° (about 1 cm), where crossings are decided exactly.
struct RingEdges {
    struct Point: Equatable {
        var x: Int64
        var y: Int64
    }

    private let points: [Point]

    /// - Parameter ring: Closed; corners that are the same as the one before are left out.
    init(_ ring: [Coordinate]) {
        var points: [Point] = []
        for corner in ring {
            let point = Point(x: Int64((corner.longitude * 1e7).rounded()), y: Int64((corner.latitude * 1e7).rounded()))
            if point != points.last { points.append(point) }
        }
        self.points = points
    }

    private var count: Int { max(0, points.count - 1) }

    var enclosesLand: Bool {
        zip(points, points.dropFirst()).reduce(Int128(0)) { sum, edge in
            sum + Int128(edge.0.x) * Int128(edge.1.y) - Int128(edge.1.x) * Int128(edge.0.y)
        } != 0
    }

    /// Two edges, counted from 1, that have more in common than a corner between neighbours: those found first from the west.
    ///
    /// - Complexity: O(n log n) for n edges, times how many lie over the same meridian.
    var firstCrossing: (Int, Int)? {
        let order = (0..<count).sorted { (west($0), $0) < (west($1), $1) }
        var open: [Int] = []
        for edge in order {
            open.removeAll { east($0) < west(edge) }
            if let other = open.first(where: { meets(min(edge, $0), max(edge, $0)) }) {
                return (min(edge, other) + 1, max(edge, other) + 1)
            }
            open.append(edge)
        }
        return nil
    }

    private func west(_ edge: Int) -> Int64 { min(points[edge].x, points[edge + 1].x) }
    private func east(_ edge: Int) -> Int64 { max(points[edge].x, points[edge + 1].x) }

    private func meets(_ first: Int, _ second: Int) -> Bool {
        let (a, b, c, d) = (points[first], points[first + 1], points[second], points[second + 1])
        if second == first + 1 { return Self.runsBack(a, b, d) }
        if first == 0, second == count - 1 { return Self.runsBack(c, a, b) }
        guard max(a.y, b.y) >= min(c.y, d.y), max(c.y, d.y) >= min(a.y, b.y) else { return false }
        let (abc, abd) = (Self.side(a, b, c), Self.side(a, b, d))
        let (cda, cdb) = (Self.side(c, d, a), Self.side(c, d, b))
        if abc * abd < 0, cda * cdb < 0 { return true }
        return abc == 0 && Self.box(a, b, c) || abd == 0 && Self.box(a, b, d) || cda == 0 && Self.box(c, d, a)
            || cdb == 0 && Self.box(c, d, b)
    }

    /// Whether the edge from the middle corner lies over the one that led there.
    private static func runsBack(_ a: Point, _ middle: Point, _ b: Point) -> Bool {
        guard side(a, middle, b) == 0 else { return false }
        let (ux, uy) = (Int128(a.x - middle.x), Int128(a.y - middle.y))
        return ux * Int128(b.x - middle.x) + uy * Int128(b.y - middle.y) > 0
    }

    /// 1 when the third point lies to the left of the line through the other two, −1 to the right, 0 on it.
    private static func side(_ a: Point, _ b: Point, _ c: Point) -> Int {
        let cross = Int128(b.x - a.x) * Int128(c.y - a.y) - Int128(b.y - a.y) * Int128(c.x - a.x)
        return cross.signum() > 0 ? 1 : (cross < 0 ? -1 : 0)
    }

    private static func box(_ a: Point, _ b: Point, _ c: Point) -> Bool {
        min(a.x, b.x) <= c.x && c.x <= max(a.x, b.x) && min(a.y, b.y) <= c.y && c.y <= max(a.y, b.y)
    }
}
