import CGEOS

extension PlanarShape {
    /// The land common to two shapes; invalid rings are mended first.
    public func intersection(with other: PlanarShape) -> PlanarShape {
        let engine = Engine()
        guard let a = engine.validMultiPolygon(self), let b = engine.validMultiPolygon(other),
            let common = Geometry(engine.context, GEOSIntersection_r(engine.context, a.handle, b.handle))
        else { return PlanarShape() }
        return common.shape
    }

    /// The land that another shape does not hold.
    func subtracting(_ other: PlanarShape) throws(OutlineFault) -> PlanarShape {
        let engine = Engine()
        let a = try engine.mended(self)
        let b = try engine.mended(other)
        let rest = Geometry(
            engine.context, GEOSDifference_r(engine.context, a.handle, b.handle))
        guard let rest else { throw .tooIntricate }
        return rest.shape
    }

    /// The land farther inside than a distance.
    ///
    /// - Parameter meters: Above zero.
    public func shrunk(by meters: Double, segmentsPerQuadrant: Int32 = 4) -> PlanarShape {
        let engine = Engine()
        guard let whole = engine.multiPolygon(self),
            let inner = Geometry(
                engine.context, GEOSBuffer_r(engine.context, whole.handle, -meters, segmentsPerQuadrant))
        else { return PlanarShape() }
        return inner.shape
    }

    /// Each polygon made larger or smaller about its own middle.
    public func scaledInPlace(by factor: Double) -> PlanarShape {
        PlanarShape(
            polygons.map { rings in
                let middle = Self.centroid(rings[0])
                return rings.map { ring in
                    ring.map {
                        PlanarPoint(
                            x: middle.x + factor * ($0.x - middle.x), y: middle.y + factor * ($0.y - middle.y))
                    }
                }
            })
    }

    /// Middle of the land within a closed ring.
    static func centroid(_ ring: [PlanarPoint]) -> PlanarPoint {
        guard let origin = ring.first else { return PlanarPoint(x: 0, y: 0) }
        var (x, y, area) = (0.0, 0.0, 0.0)
        for (a, b) in zip(ring, ring.dropFirst()) {
            let cross = (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
            x += cross * (a.x + b.x - 2 * origin.x)
            y += cross * (a.y + b.y - 2 * origin.y)
            area += 3 * cross
        }
        return area == 0 ? origin : PlanarPoint(x: origin.x + x / area, y: origin.y + y / area)
    }
}
