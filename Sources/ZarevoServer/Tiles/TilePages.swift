import Geo
import MapTiles
import Tables

/// The pages of OGC API – Tiles that say which tiles there are.
///
/// - Source: OGC20057, OGC17083
struct TilePages {
    let base: String

    static func set(_ call: Call) throws(Problem) -> TileMatrixSet {
        let name = call.parameter("tileMatrixSetId")
        guard let set = TileMatrixSet.named(name) else {
            let known = TileMatrixSet.all.map(\.identifier).joined(separator: ", ")
            throw .notFound("tile matrix set \(quoted(name)): expected one of \(known)")
        }
        return set
    }

    var sets: JSON {
        [
            "tileMatrixSets": .array(
                TileMatrixSet.all.map { set in
                    [
                        "id": .string(set.identifier), "title": .string(set.title), "uri": .string(set.uri),
                        "links": .array([
                            Link.json(base + "/tileMatrixSets/" + set.identifier, "self", .json, set.title)
                        ]),
                    ]
                })
        ]
    }

    func set(_ set: TileMatrixSet) -> JSON {
        var members: [JSON.Member] = [
            .init("id", .string(set.identifier)), .init("title", .string(set.title)), .init("uri", .string(set.uri)),
            .init("crs", .string(set.crs)), .init("orderedAxes", .array(set.orderedAxes.map { .string($0) })),
        ]
        if let scale = set.wellKnownScaleSet { members.append(.init("wellKnownScaleSet", .string(scale))) }
        members.append(.init("tileMatrices", .array(set.matrices.map(Self.matrix))))
        return .object(members)
    }

    private static func matrix(_ matrix: TileMatrix) -> JSON {
        [
            "id": .string(matrix.identifier), "scaleDenominator": .decimal(matrix.scaleDenominator, places: 9),
            "cellSize": .decimal(matrix.cellSizeMeters, places: 12), "cornerOfOrigin": .string(matrix.cornerOfOrigin),
            "pointOfOrigin": .array([
                .decimal(matrix.pointOfOrigin.x, places: 6), .decimal(matrix.pointOfOrigin.y, places: 6),
            ]),
            "tileWidth": .integer(matrix.tileWidth), "tileHeight": .integer(matrix.tileHeight),
            "matrixWidth": .integer(matrix.matrixWidth), "matrixHeight": .integer(matrix.matrixHeight),
        ]
    }

    func tileSets(of collection: any FeatureCollection) -> JSON {
        [
            "tilesets": .array(TileMatrixSet.all.map { tileSet($0, of: collection) }),
            "links": .array([Link.json(path(collection), "self", .json)]),
        ]
    }

    func tileSet(_ set: TileMatrixSet, of collection: any FeatureCollection) -> JSON {
        let own = path(collection) + "/" + set.identifier
        let template: JSON = [
            "href": .string(own + "/{tileMatrix}/{tileRow}/{tileCol}"), "rel": .string("item"),
            "type": .string(MediaType.vectorTile.rawValue), "templated": .bool(true),
        ]
        return [
            "title": .string(collection.title), "dataType": .string("vector"), "crs": .string(set.crs),
            "tileMatrixSetURI": .string(set.uri),
            "links": .array([
                Link.json(own, "self", .json), template,
                Link.json(
                    base + "/tileMatrixSets/" + set.identifier,
                    "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme", .json),
            ]),
        ]
    }

    private func path(_ collection: any FeatureCollection) -> String {
        base + "/collections/" + collection.id + "/tiles"
    }
}
