#if canImport(Glibc)
    import Glibc
#endif

extension Coordinate {
    /// Direction in which the shortest way to another point begins, degrees clockwise from north, 0 up to 360; 0 where the
    /// points are one.
    ///
    /// - Source: Snyder1987, p. 182: in an azimuthal projection every direction from the centre is true.
    public func degreesToward(_ other: Coordinate) -> Double {
        let point = LocalPlane(center: UnitVector(self)).project(other)
        let degrees = atan2(point.x, point.y) * 180 / .pi
        return degrees < 0 ? degrees + 360 : degrees
    }
}
