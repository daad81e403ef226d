import FireEvents
import Geo
import Reports
import Tables

/// Every path that is answered from a snapshot, with what answers it.
struct Routes: Sendable {
    typealias Handler = @Sendable (Call, Snapshot) throws -> Answer

    struct Route: Sendable {
        /// Parts in braces stand for something.
        var path: String
        var summary: String
        /// Names of the parameters of the query, with what they mean.
        var parameters: [Parameter] = []
        var types: [MediaType] = [.json]
        /// Names what its answers depend on, where that is not all of the snapshot or more than it.
        var tag: (@Sendable (Call, Snapshot) -> String)?
        /// Whether it may take more than some milliseconds.
        var isHeavy = false
        var handler: Handler
    }

    struct Parameter: Sendable {
        var name: String
        var meaning: String
        /// A JSON Schema.
        var schema: JSON
    }

    static let all: [Route] = features + tiles + data + rasters + feeds + room + roomData

    private static let format = Parameter(
        name: "f", meaning: "The format, instead of the header Accept",
        schema: ["type": .string("string"), "enum": .array([.string("json"), .string("html")])])

    private static let itemsFormat = Parameter(
        name: "f", meaning: "The format, instead of the header Accept; files hold all pages, up to 100,000 features",
        schema: ["type": .string("string"), "enum": .array(Format.allCases.map { .string($0.rawValue) })])

    private static let at = Parameter(
        name: "at", meaning: "The instant asked about; that of the newest detection where it is left out",
        schema: ["type": .string("string"), "format": .string("date-time")])

    private static let area = Parameter(
        name: "area", meaning: "A loaded area by code or name", schema: ["type": .string("string")])

    /// OGC API – Features.
    private static let features: [Route] = [
        Route(path: "/", summary: "The landing page", parameters: [format], types: [.json, .html]) { call, snapshot in
            try page(call) {
                .init(Landing(base: call.base, collections: snapshot.collections).landingPage)
            } html: {
                HTMLPage.landing(snapshot.collections, at: snapshot.at)
            }
        },
        Route(
            path: "/conformance", summary: "What the server conforms to", parameters: [format], types: [.json, .html]
        ) { call, snapshot in
            try page(call) {
                .init(Landing(base: call.base, collections: snapshot.collections).conformance)
            } html: {
                HTMLPage.list("Conformance", Landing.classes)
            }
        },
        Route(path: "/api", summary: "This description", parameters: [format], types: [.openAPI, .html]) {
            call, snapshot in
            let collections = snapshot.collections
            return try page(call) {
                .init(OpenAPI(base: call.base, collections: collections).document, .openAPI)
            } html: {
                HTMLPage.api(all)
            }
        },
        Route(path: "/collections", summary: "The collections", parameters: [format], types: [.json, .html]) {
            call, snapshot in
            try page(call) {
                .init(Landing(base: call.base, collections: snapshot.collections).list(at: snapshot.at))
            } html: {
                HTMLPage.landing(snapshot.collections, at: snapshot.at)
            }
        },
        Route(
            path: "/collections/{collectionId}", summary: "One collection", parameters: [format],
            types: [.json, .html]
        ) { call, snapshot in
            let collection = try snapshot.collections.find(call.parameter("collectionId"))
            return try page(call) {
                .init(Landing(base: call.base, collections: snapshot.collections).collection(collection))
            } html: {
                HTMLPage.collection(collection)
            }
        },
        Route(
            path: "/collections/{collectionId}/queryables", summary: "Properties that filters may name",
            parameters: [format], types: [.schema, .html]
        ) { call, snapshot in
            let collection = try snapshot.collections.find(call.parameter("collectionId"))
            return try page(call) {
                .init(Landing(base: call.base, collections: snapshot.collections).queryables(collection), .schema)
            } html: {
                HTMLPage.collection(collection)
            }
        },
        Route(
            path: "/collections/{collectionId}/items", summary: "Features of a collection",
            parameters: ItemsQuery.parameters + [itemsFormat], types: [.geoJSON, .html, .csv, .geoPackage, .flatGeobuf]
        ) { call, snapshot in
            let collection = try snapshot.collections.find(call.parameter("collectionId"))
            return try ItemsAnswer(call, collection, snapshot).answer()
        },
        Route(
            path: "/collections/{collectionId}/items/{featureId}", summary: "One feature",
            parameters: [ItemsQuery.crs, format], types: [.geoJSON, .html]
        ) { call, snapshot in
            let collection = try snapshot.collections.find(call.parameter("collectionId"))
            return try FeatureAnswer(call, collection).answer()
        },
    ]

    /// For the page that people keep open.
    private static let data: [Route] = [
        Route(
            path: "/data/situation", summary: "The whole situation of an instant",
            parameters: [
                at, area,
            ], isHeavy: true
        ) { call, snapshot in
            var query = QueryReader(call)
            let (at, area) = (try query.takeInstant("at"), try query.take("area"))
            try query.end(known: ["at", "area"])
            return Answer(try StateAtInstant(snapshot: snapshot).situationJSON(at: at, area: area), .json)
        },
        Route(
            path: "/data/perimeters", summary: "The fires of an instant with their perimeters",
            parameters: [
                at, area,
                Parameter(
                    name: "detail",
                    meaning:
                        "Outlines as they are, of at most 200 corners and the same area, or so with what a map says alone",
                    schema: [
                        "type": .string("string"),
                        "enum": .array(StateAtInstant.Detail.allCases.map { .string($0.rawValue) }),
                        "default": .string("exact"),
                    ]),
            ],
            types: [.geoJSON], isHeavy: true
        ) { call, snapshot in
            var query = QueryReader(call)
            let (at, area) = (try query.takeInstant("at"), try query.take("area"))
            let detail = try query.takeChoice("detail", StateAtInstant.Detail.self) ?? .exact
            try query.end(known: ["at", "area", "detail"])
            return Answer(
                try StateAtInstant(snapshot: snapshot).perimeters(at: at, area: area, detail: detail), .geoJSON)
        },
        Route(
            path: "/data/detections", summary: "All detections as columns of numbers",
            parameters: [
                Parameter(
                    name: "since",
                    meaning: "The tag of a snapshot that the client holds: only what came since, where nothing went",
                    schema: ["type": .string("string")])
            ], types: [.columns]
        ) { call, snapshot in
            var query = QueryReader(call)
            let since = try query.take("since")
            try query.end(known: ["since"])
            if let since, let tail = snapshot.tails.rows(since: since) {
                return Answer(DetectionColumns.bytes(tail[...], isTail: true), .columns)
            }
            return Answer(
                snapshot.kept.answer("columns") { DetectionColumns.bytes(snapshot.rows.detections[...]) }, .columns)
        },
    ]

    enum Format: String, CaseIterable { case json, html, csv, gpkg, fgb }

    /// What the client would rather have.
    static func format(_ call: Call, _ query: inout QueryReader) throws(Problem) -> Format {
        if let chosen = try query.takeChoice("f", Format.self) { return chosen }
        let accepted = call.accept.split(separator: ",").map { $0.prefix { $0 != ";" }.filter { $0 != " " } }
        let first = accepted.first { ["text/html", "text/csv"].contains($0) || $0.contains("json") || $0 == "*/*" }
        return first == "text/html" ? .html : first == "text/csv" ? .csv : .json
    }

    /// A page with a form for programs and one for people.
    private static func page(
        _ call: Call, json: () throws -> Answer, html: () throws -> [UInt8]
    ) throws -> Answer {
        var query = QueryReader(call)
        let format = try format(call, &query)
        try query.end(known: ["f"])
        return try format == .html ? Answer(html(), .html) : json()
    }
}
