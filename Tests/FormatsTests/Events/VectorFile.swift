import CGDAL
import Geo

/// A vector file as GDAL reads it, independently of the code that wrote it.
struct VectorFile {
    private(set) var layerName = ""
    private(set) var system = ""
    /// By name; a field that is not set or null is left out.
    private(set) var fields: [[String: String]] = []
    private(set) var shapes: [MultiPolygon?] = []

    struct CannotOpen: Error {}

    init(_ path: String) throws {
        GDALAllRegister()
        guard let dataset = GDALOpenEx(path, UInt32(GDAL_OF_VECTOR), nil, nil, nil),
            let layer = GDALDatasetGetLayer(dataset, 0)
        else { throw CannotOpen() }
        defer { GDALClose(dataset) }
        layerName = String(cString: OGR_L_GetName(layer))
        if let name = OSRGetAuthorityCode(OGR_L_GetSpatialRef(layer), nil) { system = String(cString: name) }
        while let feature = OGR_L_GetNextFeature(layer) {
            defer { OGR_F_Destroy(feature) }
            fields.append(Self.fields(feature))
            shapes.append(try OGR_F_GetGeometryRef(feature).map { try Self.shape($0) })
        }
    }

    private static func fields(_ feature: OGRFeatureH) -> [String: String] {
        var fields: [String: String] = [:]
        for index in 0..<OGR_F_GetFieldCount(feature) where OGR_F_IsFieldSetAndNotNull(feature, index) == 1 {
            let name = String(cString: OGR_Fld_GetNameRef(OGR_F_GetFieldDefnRef(feature, index)))
            fields[name] = String(cString: OGR_F_GetFieldAsString(feature, index))
        }
        return fields
    }

    private static func shape(_ geometry: OGRGeometryH) throws -> MultiPolygon {
        let isSingle = OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) == wkbPolygon
        let polygons = isSingle ? [geometry] : children(geometry)
        return MultiPolygon(
            try polygons.map { polygon in
                let rings = try children(polygon).map { try points($0) }
                return Polygon(exterior: rings.first ?? [], holes: Array(rings.dropFirst()))
            })
    }

    private static func children(_ geometry: OGRGeometryH) -> [OGRGeometryH] {
        (0..<OGR_G_GetGeometryCount(geometry)).compactMap { OGR_G_GetGeometryRef(geometry, $0) }
    }

    private static func points(_ ring: OGRGeometryH) throws -> [Coordinate] {
        try (0..<OGR_G_GetPointCount(ring)).map { index in
            try Coordinate(latitude: OGR_G_GetY(ring, index), longitude: OGR_G_GetX(ring, index))
        }
    }
}

extension MultiPolygon {
    /// The same shape with five decimals.
    var rounded: MultiPolygon {
        func round(_ ring: [Coordinate]) -> [Coordinate] {
            ring.map {
                Coordinate(
                    wrappingLatitude: ($0.latitude * 100_000).rounded() / 100_000,
                    longitude: ($0.longitude * 100_000).rounded() / 100_000)
            }
        }
        return MultiPolygon(polygons.map { Polygon(exterior: round($0.exterior), holes: $0.holes.map(round)) })
    }
}
