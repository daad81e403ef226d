import Foundation
import Geo
import Rasters
import Tables

/// The pages by which programs find their way: landing page, conformance, collections, queryables, schemas.
struct Landing {
    let base: String
    let collections: Collections

    static let title = "Zarevo: wildfires from satellite pixel to decision"
    static let description =
        "Fire events from satellite detections, with areas, settlements, official incidents, declarations and warnings."

    /// What the server conforms to.
    static let classes = [
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
        "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
        "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset",
        "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
        "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
        "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
        "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
        "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
    ]

    var landingPage: JSON {
        [
            "title": .string(Self.title), "description": .string(Self.description),
            "links": .array([
                Link.json(base + "/", "self", .json, "This page"),
                Link.json(base + "/?f=html", "alternate", .html, "This page, for people"),
                Link.json(base + "/api", "service-desc", .openAPI, "How to ask, for programs"),
                Link.json(base + "/api?f=html", "service-doc", .html, "How to ask, for people"),
                Link.json(base + "/map", "related", .html, "The operations room"),
                Link.json(base + "/conformance", "conformance", .json, "What the server conforms to"),
                Link.json(base + "/collections", "data", .json, "The collections"),
                Link.json(
                    base + "/tileMatrixSets", "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", .json,
                    "Tile matrix sets"),
            ]),
        ]
    }

    var conformance: JSON { ["conformsTo": .array(Self.classes.map { .string($0) })] }

    func list(at instant: Instant?) -> JSON {
        [
            "links": .array([
                Link.json(base + "/collections", "self", .json),
                Link.json(base + "/collections?f=html", "alternate", .html),
            ]),
            "timeStamp": .instant(instant),
            "collections": .array(collections.all.map(collection)),
        ]
    }

    func collection(_ collection: any FeatureCollection) -> JSON {
        let path = base + "/collections/" + collection.id
        let extent = collections.extent(of: collection)
        return [
            "id": .string(collection.id), "title": .string(collection.title),
            "description": .string(collection.description), "itemType": .string("feature"),
            "extent": [
                "spatial": [
                    "bbox": .array([.array(extent.box.map { .decimal($0, places: 5) })]),
                    "crs": .string(CoordinateSystem.crs84.rawValue),
                ],
                "temporal": [
                    "interval": .array([.array([.instant(extent.time?.lowerBound), .instant(extent.time?.upperBound)])]
                    ),
                    "trs": .string("http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"),
                ],
            ],
            "crs": .array(CoordinateSystem.allCases.map { .string($0.rawValue) }),
            "storageCrs": .string(CoordinateSystem.crs84.rawValue),
            "links": .array([
                Link.json(path, "self", .json), Link.json(path + "?f=html", "alternate", .html),
                Link.json(path + "/items", "items", .geoJSON, collection.title),
                Link.json(path + "/items?f=html", "items", .html, collection.title),
                Link.json(path + "/items?f=csv", "items", .csv, collection.title),
                Link.json(
                    path + "/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", .json, "Vector tiles"),
                Link.json(
                    path + "/queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables", .schema,
                    "Properties that filters may name"),
            ]),
        ]
    }

    /// JSON Schema of what filters may name.
    func queryables(_ collection: any FeatureCollection) -> JSON {
        let properties = collection.properties.map { JSON.Member($0.name, $0.schema) }
        return [
            "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
            "$id": .string(base + "/collections/" + collection.id + "/queryables"),
            "type": .string("object"), "title": .string(collection.title),
            "properties": .object(
                [
                    .init(
                        "geometry",
                        ["format": .string("geometry-any"), "x-ogc-role": .string("primary-geometry")])
                ] + properties), "additionalProperties": .bool(false),
        ]
    }
}

extension FeatureProperty {
    var schema: JSON {
        var members: [JSON.Member] = [.init("title", .string(name)), .init("description", .string(meaning))]
        switch kind {
        case .text: members.append(.init("type", .string("string")))
        case .integer: members.append(.init("type", .string("integer")))
        case .decimal: members.append(.init("type", .string("number")))
        case .flag: members.append(.init("type", .string("boolean")))
        case .instant: members += [.init("type", .string("string")), .init("format", .string("date-time"))]
        }
        if !choices.isEmpty { members.append(.init("enum", .array(choices.map { .string($0) }))) }
        return .object(members)
    }
}

/// Where and when the features of a collection are.
struct FeatureExtent: Sendable {
    /// West, south, east, north; all of the Earth where nothing is known.
    private(set) var box = [-180.0, -90, 180, 90]
    var time: ClosedRange<Instant>?

    init(_ collection: any FeatureCollection) {
        var around: BoundingBox?
        var time: ClosedRange<Instant>?
        collection.forEachRow(from: 0, during: (nil, nil), within: nil) { row in
            if let own = collection.geometry(of: row).box { around = around.map { $0.joined(with: own) } ?? own }
            if let own = collection.time(of: row) {
                let known = time ?? own
                time = min(known.lowerBound, own.lowerBound)...max(known.upperBound, own.upperBound)
            }
            return true
        }
        self.time = time
        if let around { box = [around.west, around.south, around.east, around.north] }
    }

    /// With a margin of so many degrees of latitude, and of longitude what makes the same distance; all longitudes where it
    /// would cross 180°.
    func widened(byDegrees margin: Double) -> FeatureExtent {
        let (south, north) = (max(box[1] - margin, -90), min(box[3] + margin, 90))
        let across = margin / max(cos(max(abs(south), abs(north)) * .pi / 180), 1e-9)
        let (west, east) = (box[0] - across, box[2] + across)
        var wider = self
        wider.box = west < -180 || east > 180 ? [-180, south, 180, north] : [west, south, east, north]
        return wider
    }
}

extension BoundingBox {
    /// The box around both; from −180° to 180° where one of them crosses it.
    fileprivate func joined(with other: BoundingBox) -> BoundingBox {
        let crosses = west > east || other.west > other.east
        return BoundingBox(
            west: crosses ? -180 : min(west, other.west), south: min(south, other.south),
            east: crosses ? 180 : max(east, other.east), north: max(north, other.north))
    }
}
