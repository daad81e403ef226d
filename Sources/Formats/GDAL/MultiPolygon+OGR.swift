import CGDAL
import Geo

/// Why a geometry is no shape of an area.
struct OGRShapeError: Error {
    let expected: String
    let found: String
}

extension MultiPolygon {
    /// - Parameter geometry: A polygon or multipolygon in degrees.
    init(ogr geometry: OGRGeometryH) throws(OGRShapeError) {
        switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
        case wkbPolygon: self.init([try Polygon(ogr: geometry)])
        case wkbMultiPolygon:
            var polygons: [Polygon] = []
            for index in 0..<OGR_G_GetGeometryCount(geometry) {
                if let part = OGR_G_GetGeometryRef(geometry, index) { polygons.append(try Polygon(ogr: part)) }
            }
            self.init(polygons)
        default:
            let name = OGR_G_GetGeometryName(geometry).map { String(cString: $0) } ?? "nothing"
            throw OGRShapeError(expected: "a Polygon or MultiPolygon", found: name)
        }
    }

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

extension Polygon {
    fileprivate init(ogr geometry: OGRGeometryH) throws(OGRShapeError) {
        var rings: [[Coordinate]] = []
        for index in 0..<OGR_G_GetGeometryCount(geometry) {
            if let ring = OGR_G_GetGeometryRef(geometry, index) { rings.append(try Self.points(ring)) }
        }
        guard let exterior = rings.first else { throw OGRShapeError(expected: "a ring", found: "an empty polygon") }
        self.init(
            exterior: Self.turned(exterior, counterclockwise: true),
            holes: rings.dropFirst().map { Self.turned($0, counterclockwise: false) })
    }

    private static func points(_ ring: OGRGeometryH) throws(OGRShapeError) -> [Coordinate] {
        let count = OGR_G_GetPointCount(ring)
        guard count >= 4 else { throw OGRShapeError(expected: "rings of four points or more", found: "\(count)") }
        var points: [Coordinate] = []
        points.reserveCapacity(Int(count))
        do throws(CoordinateError) {
            for index in 0..<count {
                let (longitude, latitude) = (OGR_G_GetX(ring, index), OGR_G_GetY(ring, index))
                points.append(try Coordinate(latitude: latitude, longitude: longitude))
            }
        } catch {
            throw OGRShapeError(expected: "longitude and latitude in degrees", found: error.description)
        }
        return points.first == points.last ? points : points + points.prefix(1)
    }

    /// The ring in the sense asked for, by the sign of its area.
    private static func turned(_ ring: [Coordinate], counterclockwise: Bool) -> [Coordinate] {
        var doubledArea = 0.0
        for (a, b) in zip(ring, ring.dropFirst()) {
            doubledArea += (a.longitude - ring[0].longitude) * (b.latitude - ring[0].latitude)
            doubledArea -= (b.longitude - ring[0].longitude) * (a.latitude - ring[0].latitude)
        }
        return (doubledArea < 0) == counterclockwise ? ring.reversed() : ring
    }
}
