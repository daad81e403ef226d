import CGEOS

extension Geometry {
    /// The polygons of the geometry; points and lines in it are left out.
    var shape: PlanarShape {
        var polygons: [[[PlanarPoint]]] = []
        Self.collect(context, handle, into: &polygons)
        return PlanarShape(polygons)
    }

    private static func collect(
        _ context: OpaquePointer, _ handle: OpaquePointer, into polygons: inout [[[PlanarPoint]]]
    ) {
        let type = UInt32(bitPattern: GEOSGeomTypeId_r(context, handle))
        if type == GEOS_POLYGON.rawValue {
            if GEOSisEmpty_r(context, handle) == 0 { polygons.append(rings(context, handle)) }
        } else if type >= GEOS_MULTIPOINT.rawValue {
            for index in 0..<GEOSGetNumGeometries_r(context, handle) {
                if let part = GEOSGetGeometryN_r(context, handle, index) { collect(context, part, into: &polygons) }
            }
        }
    }

    private static func rings(_ context: OpaquePointer, _ polygon: OpaquePointer) -> [[PlanarPoint]] {
        var rings = [points(context, GEOSGetExteriorRing_r(context, polygon))]
        for index in 0..<GEOSGetNumInteriorRings_r(context, polygon) {
            rings.append(points(context, GEOSGetInteriorRingN_r(context, polygon, index)))
        }
        return rings
    }

    private static func points(_ context: OpaquePointer, _ ring: OpaquePointer?) -> [PlanarPoint] {
        guard let ring, let sequence = GEOSGeom_getCoordSeq_r(context, ring) else { return [] }
        var count: UInt32 = 0
        GEOSCoordSeq_getSize_r(context, sequence, &count)
        var flat = [Double](repeating: 0, count: 2 * Int(count))
        GEOSCoordSeq_copyToBuffer_r(context, sequence, &flat, 0, 0)
        return (0..<Int(count)).map { PlanarPoint(x: flat[2 * $0], y: flat[2 * $0 + 1]) }
    }
}
