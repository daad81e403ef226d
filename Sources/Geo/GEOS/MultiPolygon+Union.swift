import CGEOS

extension MultiPolygon {
    /// The land of several shapes as one valid shape: outlines that cross or touch become one.
    ///
    /// - Parameters:
    ///   - shapes: Cut at ±180°.
    ///   - gridDegrees: All corners come to lie on multiples of it, so that the shape stays valid when it is written with
    ///     so many decimals.
    public static func union(of shapes: [MultiPolygon], gridDegrees: Double) -> MultiPolygon {
        let engine = Engine()
        var parts: [OpaquePointer] = []
        for shape in shapes {
            if let part = engine.validMultiPolygon(shape.planar) { parts.append(part.release()) }
        }
        guard let all = engine.collection(parts, type: GEOS_GEOMETRYCOLLECTION.rawValue),
            let whole = Geometry(engine.context, GEOSUnaryUnionPrec_r(engine.context, all.handle, gridDegrees))
        else { return MultiPolygon(shapes.flatMap(\.polygons)) }
        return MultiPolygon(whole.shape.polygons.map(Polygon.init(degrees:)))
    }
}
