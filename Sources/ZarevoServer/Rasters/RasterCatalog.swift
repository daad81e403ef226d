import Formats
import Geo
import Rasters
import Reports
import Tables

/// The grids as a catalog of STAC 1.0.0: a collection a kind, an item a file.
///
/// - Source: STAC100
struct RasterCatalog {
    let base: String
    let library: RasterLibrary

    private var root: String { base + "/stac" }
    private var kinds: [RasterSource.Kind] { RasterSource.Kind.allCases.filter { !sources(of: $0).isEmpty } }
    private func sources(of kind: RasterSource.Kind) -> [RasterSource] { library.sources.filter { $0.kind == kind } }
    private func path(_ kind: RasterSource.Kind) -> String { root + "/collections/" + kind.rawValue }

    var catalog: JSON {
        [
            "type": .string("Catalog"), "stac_version": .string("1.0.0"), "id": .string("zarevo"),
            "title": .string("Grids"), "description": .string("Grids of fire danger, fire behaviour and smoke."),
            "links": .array(
                [
                    Link.json(root, "self", .json), Link.json(root, "root", .json),
                    Link.json(root + "/collections", "data", .json),
                    Link.json(base + "/api", "service-desc", .openAPI),
                    Link.json(base + "/api?f=html", "service-doc", .html),
                ] + kinds.map { Link.json(path($0), "child", .json, $0.title) }),
        ]
    }

    var collections: JSON {
        [
            "collections": .array(kinds.map(collection)),
            "links": .array([Link.json(root + "/collections", "self", .json), Link.json(root, "root", .json)]),
        ]
    }

    private func known(_ name: String) throws(Problem) -> RasterSource.Kind {
        guard let kind = kinds.first(where: { $0.rawValue == name }) else {
            let all = kinds.map(\.rawValue).joined(separator: ", ")
            throw .notFound("collection \(quoted(name)): expected \(all.isEmpty ? "none: there are no grids" : all)")
        }
        return kind
    }

    func collection(_ name: String) throws(Problem) -> JSON { collection(try known(name)) }

    private func collection(_ kind: RasterSource.Kind) -> JSON {
        let sources = sources(of: kind)
        let times = sources.flatMap { source in source.steps.map { Self.instant($0) ?? source.at } }
        return [
            "type": .string("Collection"), "stac_version": .string("1.0.0"), "id": .string(kind.rawValue),
            "title": .string(kind.title), "description": .string("\(kind.title): \(sources.count) files of grids."),
            "license": .string("proprietary"),
            "extent": [
                "spatial": ["bbox": .array(sources.map { Self.numbers($0.layers.box) })],
                "temporal": ["interval": .array([.array([.instant(times.min()), .instant(times.max())])])],
            ],
            "links": .array(
                [
                    Link.json(path(kind), "self", .json), Link.json(root, "root", .json),
                    Link.json(root, "parent", .json),
                    Link.json(path(kind) + "/items", "items", .geoJSON),
                ] + sources.map { Link.json(path(kind) + "/items/" + $0.id, "item", .geoJSON) }),
        ]
    }

    func items(of name: String) throws(Problem) -> JSON {
        let kind = try known(name)
        let sources = sources(of: kind)
        return [
            "type": .string("FeatureCollection"), "features": .array(sources.map(item)),
            "numberMatched": .integer(sources.count), "numberReturned": .integer(sources.count),
            "links": .array([Link.json(path(kind) + "/items", "self", .geoJSON), Link.json(root, "root", .json)]),
        ]
    }

    func item(_ id: String, of name: String) throws(Problem) -> JSON {
        let kind = try known(name)
        let source = try library.source(id)
        guard source.kind == kind else { throw .notFound("item \(quoted(id)): expected one of the collection \(name)") }
        return item(source)
    }

    private func item(_ source: RasterSource) -> JSON {
        let own = path(source.kind) + "/items/" + source.id
        let times = source.steps.compactMap(Self.instant)
        return [
            "type": .string("Feature"), "stac_version": .string("1.0.0"), "id": .string(source.id),
            "collection": .string(source.kind.rawValue), "bbox": Self.numbers(source.layers.box),
            "geometry": Self.outline(source.layers.box),
            "properties": [
                "datetime": .null, "start_datetime": .instant(times.min() ?? source.at),
                "end_datetime": .instant(times.max() ?? source.at), "title": .string(source.layers.title),
                "description": .string(description(source)),
            ],
            "assets": assets(source),
            "links": .array([
                Link.json(own, "self", .geoJSON), Link.json(root, "root", .json),
                Link.json(path(source.kind), "parent", .json), Link.json(path(source.kind), "collection", .json),
            ]),
        ]
    }

    private func description(_ source: RasterSource) -> String {
        let own = source.layers.comment.isEmpty ? source.kind.title : source.layers.comment
        return source.steps == ["0"] ? own + ". The file tells no time: it was written at \(source.at)" : own
    }

    private func assets(_ source: RasterSource) -> JSON {
        var members = [
            JSON.Member(
                "file",
                [
                    "href": .string(base + "/data/rasters/" + source.id), "type": .string(source.mediaType.rawValue),
                    "title": .string("The whole file"), "roles": .array([.string("data")]),
                ])
        ]
        for layer in source.layers.layers {
            guard let last = layer.steps.last else { continue }
            members.append(
                .init(
                    layer.name,
                    [
                        "href": .string(
                            base + "/data/grids/\((source.id + "." + layer.name).percentEncoded)/\(last.percentEncoded)"
                        ),
                        "type": .string(MediaType.columns.rawValue),
                        "title": .string("\(layer.title.isEmpty ? layer.name : layer.title), latest time, as numbers"),
                        "roles": .array([.string("data")]),
                    ]))
        }
        return .object(members)
    }

    /// A day as its beginning.
    private static func instant(_ step: String) -> Instant? { Instant(iso8601: step) }

    private static func numbers(_ box: BoundingBox) -> JSON {
        .array([box.west, box.south, box.east, box.north].map { .decimal($0, places: 6) })
    }

    /// A box that crosses 180° as two.
    private static func outline(_ box: BoundingBox) -> JSON {
        let pieces = box.west <= box.east ? [(box.west, box.east)] : [(box.west, 180.0), (-180.0, box.east)]
        let rings: [JSON] = pieces.map { west, east in
            .array([
                .array(
                    [(west, box.south), (east, box.south), (east, box.north), (west, box.north), (west, box.south)].map
                    {
                        .array([.decimal($0, places: 6), .decimal($1, places: 6)])
                    })
            ])
        }
        return rings.count == 1
            ? ["type": .string("Polygon"), "coordinates": rings[0]]
            : ["type": .string("MultiPolygon"), "coordinates": .array(rings)]
    }
}
