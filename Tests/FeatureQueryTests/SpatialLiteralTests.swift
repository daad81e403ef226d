import FeatureQuery
import Geo
import TestSupport
import Testing

@Suite("S_INTERSECTS")
struct SpatialLiteralTests {
    func literal(_ text: String) throws -> SpatialLiteral {
        let filter = try Filter(text: "S_INTERSECTS(geometry,\(text))", queryables: queryables)
        guard case .intersects(_, let literal) = filter else { throw NotSpatial() }
        return literal
    }

    struct NotSpatial: Error {}

    /// A literal, a feature as a literal, whether they meet.
    static let pairs: [(String, String, Bool)] = [
        ("POINT(1 2)", "POINT(1 2)", true), ("POINT(1 2)", "POINT(1 2.0001)", false),
        ("POINT(1 2 300)", "POINT(1 2)", true),
        ("MULTIPOINT((1 2),(3 4))", "POINT(3 4)", true), ("MULTIPOINT(1 2,3 4)", "POINT(3 4)", true),
        ("LINESTRING(0 0,2 2)", "POINT(1 1)", true), ("LINESTRING(0 0,2 2)", "POINT(3 3)", false),
        ("LINESTRING(0 0,2 2)", "LINESTRING(0 2,2 0)", true), ("LINESTRING(0 0,2 2)", "LINESTRING(1 0,3 2)", false),
        ("LINESTRING(0 0,2 2)", "LINESTRING(3 3,4 4)", false), ("LINESTRING(0 0,2 2)", "LINESTRING(1 1,4 4)", true),
        ("MULTILINESTRING((0 0,1 1),(5 5,6 6))", "LINESTRING(5 6,6 5)", true),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,7 3,7 7,3 7,3 3))", "POINT(1 1)", true),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,7 3,7 7,3 7,3 3))", "POINT(5 5)", false),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,7 3,7 7,3 7,3 3))", "POINT(3 5)", true),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,7 3,7 7,3 7,3 3))", "POINT(10 10)", true),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,7 3,7 7,3 7,3 3))", "LINESTRING(4 4,6 6)", false),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,7 3,7 7,3 7,3 3))", "LINESTRING(4 4,8 8)", true),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,7 3,7 7,3 7,3 3))", "POLYGON((4 4,6 4,6 6,4 6,4 4))", false),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,7 3,7 7,3 7,3 3))", "POLYGON((1 1,2 1,2 2,1 2,1 1))", true),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((-5 -5,15 -5,15 15,-5 15,-5 -5))", true),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 10,12 10,12 12,10 12,10 10))", true),
        ("POLYGON((0 0,10 0,10 10,0 10,0 0))", "BBOX(11,0,12,1)", false),
        ("POLYGON((0 0,5 -5,10 0,5 5,0 0))", "POINT(2 0)", true),
        ("POLYGON((0 0,5 -5,10 0,5 5,0 0))", "POINT(-2 0)", false),
        ("POLYGON((0 0,5 -5,10 0,5 5,0 0))", "POINT(-2 5)", false),
        ("POLYGON((0 0,5 -5,10 0,5 5,0 0))", "POINT(-2 -5)", false),
        ("POLYGON((0 0,10 0,10 10,8 5,6 10,4 5,2 10,0 0))", "POINT(3 5)", true),
        ("POLYGON((0 0,10 0,10 10,8 5,6 10,4 5,2 10,0 0))", "POINT(0 5)", false),
        ("MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((5 5,6 5,6 6,5 6,5 5)))", "BBOX(5.2,5.2,5.4,5.4)", true),
        ("MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((5 5,6 5,6 6,5 6,5 5)))", "BBOX(2,2,4,4)", false),
        ("MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((2 2,6 2,6 6,2 6,2 2)))", "POINT(3 3)", true),
        ("BBOX(170,-5,-170,5)", "POINT(-175 0)", true), ("BBOX(170,-5,-170,5)", "POINT(0 0)", false),
        ("BBOX(170,-5,-170,5)", "POLYGON((175 -1,185 -1,185 1,175 1,175 -1))", true),
        ("POLYGON((170 -5,190 -5,190 5,170 5,170 -5))", "POINT(-175 0)", true),
        ("POLYGON((170 -5,-170 -5,-170 5,170 5,170 -5))", "POINT(-175 0)", true),
        ("POLYGON((170 -5,-170 -5,-170 5,170 5,170 -5))", "POINT(180 0)", true),
        ("POLYGON((170 -5,-170 -5,-170 5,170 5,170 -5))", "POINT(-180 0)", true),
        ("POLYGON((170 -5,-170 -5,-170 5,170 5,170 -5))", "POINT(0 0)", false),
        ("LINESTRING(170 0,-170 0)", "POINT(180 0)", true), ("LINESTRING(170 0,-170 0)", "POINT(-175 0)", true),
        ("LINESTRING(170 0,-170 0)", "POINT(0 0)", false), ("LINESTRING(170 0,-160 30)", "POINT(-180 10)", true),
        ("LINESTRING(-160 30,170 0)", "POINT(180 10)", true), ("LINESTRING(180 0,-180 5)", "POINT(180 3)", true),
        ("LINESTRING(180 0,-180 5)", "POINT(0 3)", false),
        ("LINESTRING(175 0,180 0)", "LINESTRING(-180 0,-175 0)", true),
        ("POLYGON((0 80,90 80,180 80,-90 80,0 80))", "POINT(45 85)", true),
        ("POLYGON((0 80,90 80,180 80,-90 80,0 80))", "POINT(-135 80)", true),
        ("POLYGON((0 80,90 80,180 80,-90 80,0 80))", "POINT(-135 90)", true),
        ("POLYGON((0 80,90 80,180 80,-90 80,0 80))", "POINT(45 79)", false),
        ("POLYGON((0 -80,-90 -80,180 -80,90 -80,0 -80))", "POINT(-45 -85)", true),
        ("POINT(10 90)", "POINT(-50 90)", true), ("POINT(10 90)", "POINT(10 -90)", false),
    ]

    @Test("geometries meet or not, whichever is the literal", arguments: pairs)
    func pair(row: (a: String, b: String, meet: Bool)) throws {
        let (a, b) = (try literal(row.a), try literal(row.b))
        #expect(a.intersects(b.geometry) == row.meet)
        #expect(b.intersects(a.geometry) == row.meet)
    }

    @Test("a feature that lies nowhere is unknown")
    func nowhere() throws {
        let filter = try Filter(text: "S_INTERSECTS(POINT(0 0),geometry)", queryables: queryables)
        #expect(filter.truth(of: TestFeature()) == nil)
        #expect(filter.truth(of: TestFeature(geometry: .points([]))) == false)
    }

    /// All segments between the points of a grid, with the answer of whole numbers.
    @Test("all pairs of segments on a grid of 3 × 3")
    func segments() throws {
        let points = (0..<9).map { ($0 % 3, $0 / 3) }
        var segments: [(Int, Int)] = []
        for a in 0..<9 { for b in 0..<9 where b != a { segments.append((a, b)) } }
        for (a, b) in segments {
            let literal = SpatialLiteral(.lines([try line(points[a], points[b])]))
            for (c, d) in segments {
                let meets = Self.meet(points[a], points[b], points[c], points[d])
                #expect(literal.intersects(.lines([try line(points[c], points[d])])) == meets)
            }
        }
    }

    private func line(_ a: (Int, Int), _ b: (Int, Int)) throws -> [Coordinate] {
        [try coordinate(Double(a.0), Double(a.1)), try coordinate(Double(b.0), Double(b.1))]
    }

    /// a + t (b − a) = c + u (d − c) for t and u in 0…1; on one line, by the parameters of the ends.
    private static func meet(_ a: (Int, Int), _ b: (Int, Int), _ c: (Int, Int), _ d: (Int, Int)) -> Bool {
        let (r, s, q) = ((b.0 - a.0, b.1 - a.1), (d.0 - c.0, d.1 - c.1), (c.0 - a.0, c.1 - a.1))
        let determinant = r.0 * s.1 - r.1 * s.0
        let (t, u) = (q.0 * s.1 - q.1 * s.0, q.0 * r.1 - q.1 * r.0)
        if determinant != 0 {
            let sign = determinant > 0 ? 1 : -1
            return (0...abs(determinant)).contains(t * sign) && (0...abs(determinant)).contains(u * sign)
        }
        guard u == 0 else { return false }
        let length = r.0 * r.0 + r.1 * r.1
        let ends = [q.0 * r.0 + q.1 * r.1, (q.0 + s.0) * r.0 + (q.1 + s.1) * r.1].sorted()
        return ends[0] <= length && ends[1] >= 0
    }

    @Test("random polygons meet where GEOS finds land common to both")
    func polygons() throws {
        var numbers = SplitMix(state: 15)
        var meeting = 0
        for _ in 0..<400 {
            let (a, b) = (try star(&numbers), try star(&numbers))
            let common = planar(a).intersection(with: planar(b))
            let literal = SpatialLiteral(.polygons(MultiPolygon([a])))
            #expect(literal.intersects(.polygons(MultiPolygon([b]))) == !common.isEmpty)
            meeting += common.isEmpty ? 0 : 1
        }
        #expect((100...300).contains(meeting))
    }

    @Test("random points lie inside a polygon where it turns around them")
    func points() throws {
        var numbers = SplitMix(state: 16)
        var inside = 0
        for _ in 0..<40 {
            let polygon = try star(&numbers)
            let literal = SpatialLiteral(.polygons(MultiPolygon([polygon])))
            for _ in 0..<50 {
                let point = try coordinate(.random(in: 0...10, using: &numbers), .random(in: 40...50, using: &numbers))
                let isInside = turns(polygon, point)
                #expect(literal.intersects(.point(point)) == isInside)
                inside += isInside ? 1 : 0
            }
        }
        #expect((100...1_900).contains(inside))
    }

    /// Corners at random distances from a middle, in order around it.
    private func star(_ numbers: inout SplitMix) throws -> Polygon {
        let (x, y) = (Double.random(in: 0...10, using: &numbers), Double.random(in: 40...50, using: &numbers))
        let count = Int.random(in: 3...40, using: &numbers)
        var ring: [Coordinate] = []
        for corner in 0..<count {
            let (radius, step) = (Double.random(in: 0.2...4, using: &numbers), 4 * Double(corner) / Double(count))
            let along = step - step.rounded(.down)
            let (dx, dy) = [(1 - along, along), (-along, 1 - along), (along - 1, -along), (along, along - 1)][Int(step)]
            ring.append(try coordinate(x + radius * dx, y + radius * dy))
        }
        return Polygon(exterior: ring + [ring[0]])
    }

    private func planar(_ polygon: Polygon) -> PlanarShape {
        PlanarShape([polygon.rings.map { $0.map { PlanarPoint(x: $0.longitude, y: $0.latitude) } }])
    }

    /// By the quadrants that the ring goes through around the point.
    private func turns(_ polygon: Polygon, _ point: Coordinate) -> Bool {
        let ring = polygon.exterior.map { ($0.longitude - point.longitude, $0.latitude - point.latitude) }
        func quadrant(_ p: (Double, Double)) -> Int { p.1 >= 0 ? (p.0 >= 0 ? 0 : 1) : (p.0 < 0 ? 2 : 3) }
        var quarters = 0
        for (a, b) in zip(ring, ring.dropFirst()) {
            let step = (quadrant(b) - quadrant(a) + 4) % 4
            let isLeft = a.0 * b.1 - a.1 * b.0 > 0
            quarters += step == 3 ? -1 : (step == 2 ? (isLeft ? 2 : -2) : step)
        }
        return quarters != 0
    }
}
