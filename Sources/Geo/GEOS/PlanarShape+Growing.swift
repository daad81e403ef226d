import CGEOS

extension PlanarShape {
    /// The land within a distance.
    ///
    /// - Parameter meters: Above zero.
    public func grown(by meters: Double, segmentsPerQuadrant: Int32 = 4) -> PlanarShape {
        let engine = Engine()
        guard let whole = engine.validMultiPolygon(self),
            let outer = Geometry(
                engine.context, GEOSBuffer_r(engine.context, whole.handle, meters, segmentsPerQuadrant))
        else { return PlanarShape() }
        return outer.shape
    }

    /// The land of all polygons, which may lie over each other; empty where one of them is not valid.
    public var united: PlanarShape {
        let engine = Engine()
        guard let whole = engine.multiPolygon(self),
            let union = Geometry(engine.context, GEOSUnaryUnion_r(engine.context, whole.handle))
        else { return PlanarShape() }
        return union.shape
    }

    /// The shape with fewer corners: none moves farther than a distance, and rings stay simple.
    ///
    /// - Parameter meters: Zero or more.
    public func simplified(within meters: Double) -> PlanarShape {
        let engine = Engine()
        guard let whole = engine.validMultiPolygon(self),
            let simpler = Geometry(
                engine.context, GEOSTopologyPreserveSimplify_r(engine.context, whole.handle, meters))
        else { return self }
        return simpler.shape
    }

    /// The smallest shape without a dent around all of it.
    public var hull: PlanarShape {
        let engine = Engine()
        guard let whole = engine.multiPolygon(self),
            let hull = Geometry(engine.context, GEOSConvexHull_r(engine.context, whole.handle))
        else { return self }
        return hull.shape
    }
}
