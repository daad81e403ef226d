public import FireEvents
public import Geo

#if canImport(Glibc)
    import Glibc
#endif

extension AlertPolygon {
    /// The land within a distance of a shape and of pixels, their edges included, as few simple polygons without holes.
    ///
    /// - Parameters:
    ///   - meters: Above zero.
    ///   - center: Near the shape.
    public static func surroundings(
        of shape: MultiPolygon, _ pixels: [HeatPixel] = [], meters: Double, center: Coordinate
    ) -> [AlertPolygon] {
        let plane = LocalPlane(center: UnitVector(center))
        let discs = plane.discs(about: pixels, cellMeters: max(50, meters / 20))
        let land = plane.shape(shape)
        // What has been grown is valid, whatever the outline was.
        let ground = discs.isEmpty ? land : PlanarShape(land.grown(by: 1).polygons + discs.polygons).united
        let grown = ground.grown(by: meters)
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
    /// A closed ring of 16 corners about a disc.
    fileprivate static func disc(_ middle: PlanarPoint, _ radius: Double) -> [PlanarPoint] {
        let corner = radius / cos(.pi / 16)
        return (0...16).map { turn in
            let angle = Double(turn % 16) * .pi / 8
            return PlanarPoint(x: middle.x + corner * cos(angle), y: middle.y + corner * sin(angle))
        }
    }

    /// The exteriors alone.
    var withoutHoles: PlanarShape { PlanarShape(polygons.map { Array($0.prefix(1)) }) }
}

extension LocalPlane {
    /// Pixels with their edges, a polygon about each disc; pixels of one square of the plane share one disc that holds them all.
    func discs(about pixels: [HeatPixel], cellMeters: Double) -> PlanarShape {
        var radii: [PlanarPoint: Double] = [:]
        for pixel in pixels {
            let point = project(pixel.coordinate)
            let cell = PlanarPoint(
                x: ((point.x / cellMeters).rounded(.down) + 0.5) * cellMeters,
                y: ((point.y / cellMeters).rounded(.down) + 0.5) * cellMeters)
            radii[cell] = max(radii[cell] ?? 0, cell.meters(to: point) + pixel.reachMeters)
        }
        return PlanarShape(
            radii.sorted { ($0.key.x, $0.key.y) < ($1.key.x, $1.key.y) }.map { [PlanarShape.disc($0.key, $0.value)] })
    }

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
