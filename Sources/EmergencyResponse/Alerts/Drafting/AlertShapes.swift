public import Geo

extension AlertPolygon {
    /// The land within a distance of a shape, as few simple polygons without holes.
    ///
    /// - Parameters:
    ///   - meters: Above zero.
    ///   - center: Near the shape.
    public static func surroundings(of shape: MultiPolygon, meters: Double, center: Coordinate) -> [AlertPolygon] {
        let plane = LocalPlane(center: UnitVector(center))
        let grown = plane.shape(shape).grown(by: meters)
        return outlines(grown.withoutHoles.simplified(within: meters / 20), in: plane)
    }

    /// The polygon with fewer corners, none of which lies farther from the old outline than a distance.
    public func simplified(withinMeters meters: Double) -> [AlertPolygon] {
        guard let first = corners.first else { return [self] }
        let plane = LocalPlane(center: UnitVector(first))
        let shape = plane.shape(MultiPolygon([Polygon(exterior: corners)]))
        let simpler = Self.outlines(shape.simplified(within: meters), in: plane)
        return simpler.isEmpty ? [self] : simpler
    }

    /// Exteriors that stay simple when they are rounded; the hull of those that do not.
    private static func outlines(_ shape: PlanarShape, in plane: LocalPlane) -> [AlertPolygon] {
        shape.polygons.flatMap { rings -> [AlertPolygon] in
            let part = PlanarShape([rings])
            let exact = plane.multiPolygon(part).polygons.map { AlertPolygon($0.exterior) }
            if exact.allSatisfy(\.isSimple) { return exact }
            return plane.multiPolygon(part.hull).polygons.map { AlertPolygon($0.exterior) }.filter(\.isSimple)
        }
    }

    /// Closed, with land inside, and edges that do not meet.
    public var isSimple: Bool {
        do throws(AlertPolygonFault) { try Self.requireSimple(corners) } catch { return false }
        return corners.count >= 4
    }
}

extension PlanarShape {
    /// The exteriors alone.
    var withoutHoles: PlanarShape { PlanarShape(polygons.map { Array($0.prefix(1)) }) }
}

extension LocalPlane {
    /// A shape in the plane.
    func shape(_ shape: MultiPolygon) -> PlanarShape {
        PlanarShape(shape.polygons.map { $0.rings.map { $0.map { project($0) } } })
    }
}

extension Alert {
    /// The message with polygons of fewer corners, for receivers that take only small ones.
    public func simplified(withinMeters meters: Double) -> Alert {
        var alert = self
        for info in alert.infos.indices {
            for area in alert.infos[info].areas.indices {
                alert.infos[info].areas[area].polygons = infos[info].areas[area].polygons.flatMap {
                    $0.simplified(withinMeters: meters)
                }
            }
        }
        return alert
    }
}
