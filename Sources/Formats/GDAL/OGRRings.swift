import CGDAL
import Geo

/// Why a geometry is no shape of an area.
struct OGRShapeError: Error {
    let expected: String
    let found: String
}

/// Reads the rings of polygons, closed, each polygon its exterior first, x a longitude and y a latitude as they stand.
enum OGRRings {
    /// - Parameter geometry: A polygon or multipolygon in degrees.
    static func polygons(_ geometry: OGRGeometryH) throws(OGRShapeError) -> [[[PlanarPoint]]] {
        switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
        case wkbPolygon: return [try polygon(geometry)]
        case wkbMultiPolygon:
            var polygons: [[[PlanarPoint]]] = []
            for index in 0..<OGR_G_GetGeometryCount(geometry) {
                if let part = OGR_G_GetGeometryRef(geometry, index) { polygons.append(try polygon(part)) }
            }
            return polygons
        default:
            let name = OGR_G_GetGeometryName(geometry).map { String(cString: $0) } ?? "nothing"
            throw OGRShapeError(expected: "a Polygon or MultiPolygon", found: name)
        }
    }

    private static func polygon(_ geometry: OGRGeometryH) throws(OGRShapeError) -> [[PlanarPoint]] {
        var rings: [[PlanarPoint]] = []
        for index in 0..<OGR_G_GetGeometryCount(geometry) {
            if let ring = OGR_G_GetGeometryRef(geometry, index) { rings.append(try points(ring)) }
        }
        guard !rings.isEmpty else { throw OGRShapeError(expected: "a ring", found: "an empty polygon") }
        return rings
    }

    private static func points(_ ring: OGRGeometryH) throws(OGRShapeError) -> [PlanarPoint] {
        let count = OGR_G_GetPointCount(ring)
        guard count >= 4 else { throw OGRShapeError(expected: "rings of four points or more", found: "\(count)") }
        let points = (0..<count).map { PlanarPoint(x: OGR_G_GetX(ring, $0), y: OGR_G_GetY(ring, $0)) }
        return points.first == points.last ? points : points + points.prefix(1)
    }
}

extension MultiPolygon {
    /// A new geometry that the caller must destroy or hand on.
    func makeOGRGeometry() -> OGRGeometryH? {
        let collection = OGR_G_CreateGeometry(wkbMultiPolygon)
        for polygon in polygons {
            let part = OGR_G_CreateGeometry(wkbPolygon)
            for ring in polygon.rings {
                let line = OGR_G_CreateGeometry(wkbLinearRing)
                for point in ring { OGR_G_AddPoint_2D(line, point.longitude, point.latitude) }
                OGR_G_AddGeometryDirectly(part, line)
            }
            OGR_G_AddGeometryDirectly(collection, part)
        }
        return collection
    }
}
