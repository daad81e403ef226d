import CGDAL
import Geo
import Tables

/// A layer to write: its fields, and its features one after the other.
struct VectorLayer {
    enum Geometry { case polygons, lines, points }

    let name: String
    /// What the layer is, in words.
    let meaning: String
    let geometry: Geometry
    let fields: [VectorField]
    let count: Int
    let feature: (Int) -> VectorFeature
}

struct VectorField {
    let name: String
    let kind: EventColumn.Kind
    /// Instants are written without saying that they are UTC.
    var isZoneless = false
}

struct VectorFeature {
    /// As many as the layer has fields.
    let values: [FieldValue]
    let shape: VectorShape
}

enum VectorShape {
    case polygons(MultiPolygon)
    case lines([[Coordinate]])
    case points([Coordinate])

    var isEmpty: Bool {
        switch self {
        case .polygons(let shape): shape.isEmpty
        case .lines(let lines): lines.isEmpty
        case .points(let points): points.isEmpty
        }
    }

    /// A new geometry that the caller must destroy or hand on.
    func makeOGRGeometry() -> OGRGeometryH? {
        switch self {
        case .polygons(let shape): shape.makeOGRGeometry()
        case .lines(let lines): Self.collection(wkbMultiLineString, lines.map { Self.geometry(wkbLineString, $0) })
        case .points(let points): Self.collection(wkbMultiPoint, points.map { Self.geometry(wkbPoint, [$0]) })
        }
    }

    private static func collection(_ type: OGRwkbGeometryType, _ parts: [OGRGeometryH?]) -> OGRGeometryH? {
        let collection = OGR_G_CreateGeometry(type)
        for part in parts { OGR_G_AddGeometryDirectly(collection, part) }
        return collection
    }

    private static func geometry(_ type: OGRwkbGeometryType, _ points: [Coordinate]) -> OGRGeometryH? {
        let geometry = OGR_G_CreateGeometry(type)
        for point in points { OGR_G_AddPoint_2D(geometry, point.longitude, point.latitude) }
        return geometry
    }
}

extension VectorLayer.Geometry {
    var type: OGRwkbGeometryType {
        switch self {
        case .polygons: wkbMultiPolygon
        case .lines: wkbMultiLineString
        case .points: wkbMultiPoint
        }
    }
}
