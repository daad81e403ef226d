import CGEOS

extension PlanarShape {
    /// The land common to two shapes, every corner on a whole multiple of a step, and valid: rings neither cross nor touch
    /// themselves. Land narrower than the step falls away.
    ///
    /// Rounding the corners of a valid shape one by one can make its rings cross; this rounds the shape as a whole.
    ///
    /// - Parameter step: Above zero, in the units of the plane.
    public func intersection(with other: PlanarShape, onGridOf step: Double) -> PlanarShape {
        let engine = Engine()
        guard let a = engine.validMultiPolygon(self), let b = engine.validMultiPolygon(other),
            let common = Geometry(engine.context, GEOSIntersectionPrec_r(engine.context, a.handle, b.handle, step))
        else { return PlanarShape() }
        return common.shape
    }
}
