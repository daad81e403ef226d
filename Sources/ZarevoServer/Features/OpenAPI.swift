import Tables

/// The description of the API in OpenAPI 3.0, made from the routes themselves.
struct OpenAPI {
    let base: String
    let collections: Collections

    var document: JSON {
        [
            "openapi": .string("3.0.3"),
            "info": [
                "title": .string(Landing.title), "description": .string(Landing.description),
                "version": .string("0.1.0"), "license": ["name": .string("Apache-2.0")],
            ],
            "servers": .array([["url": .string(base + "/")]]),
            "paths": .object(paths),
            "components": ["schemas": .object([.init("Problem", Self.problem)])],
        ]
    }

    private var paths: [JSON.Member] {
        let read = Routes.all.map { JSON.Member($0.path, ["get": operation($0)]) }
        let changed = Dictionary(grouping: ChangeRoutes.all + [ChangeRoutes.ingest], by: \.path).sorted {
            $0.key < $1.key
        }
        return read
            + changed.map { path, changes in
                JSON.Member(path, .object(changes.map { .init($0.method, operation($0)) }))
            }
    }

    private func operation(_ change: ChangeRoutes.Change) -> JSON {
        let body: [JSON.Member] =
            change.body.map { schema in
                [
                    .init(
                        "requestBody",
                        ["required": true, "content": .object([.init(Self.sentType(of: change), ["schema": schema])])])
                ]
            } ?? []
        let failures: [(Int, String)] =
            [
                (400, "The request is not understood"), (503, "It cannot be done now"),
            ] + (change.body == nil ? [] : [(413, "The body is too large"), (415, "The body is no JSON")])
        let good: [JSON.Member] = change.responses.map { response in
            let answer: JSON =
                response.status < 300 && response.status != 204
                ? [
                    "description": .string(response.meaning),
                    "content": .object([.init(MediaType.json.rawValue, ["schema": ["type": "object"]])]),
                ]
                : response.status < 400 ? ["description": .string(response.meaning)] : Self.failure(response.meaning)
            return .init("\(response.status)", answer)
        }
        return .object(
            [
                .init("operationId", .string(change.method + Self.name(of: change.path).capitalizedFirst)),
                .init("summary", .string(change.summary)),
                .init("parameters", .array(pathParameters(of: change.path))),
            ] + body + [.init("responses", .object(good + failures.map { .init("\($0.0)", Self.failure($0.1)) }))])
    }

    private static func sentType(of change: ChangeRoutes.Change) -> String {
        change.path == ChangeRoutes.ingest.path ? "text/csv" : MediaType.json.rawValue
    }

    private func operation(_ route: Routes.Route) -> JSON {
        let content = JSON.object(route.types.map { .init(Self.bare($0), ["schema": Self.schema(of: $0)]) })
        // What only people open says in a page, too, what is wrong.
        let isPage = route.types.allSatisfy { [.html, .pdf].contains($0) }
        let failure = { (meaning: String) in Self.failure(meaning, inPage: isPage) }
        return [
            "operationId": .string(Self.name(of: route.path)), "summary": .string(route.summary),
            "parameters": .array(pathParameters(of: route.path) + route.parameters.map(Self.parameter)),
            "responses": [
                "200": ["description": .string(route.summary), "content": content],
                "304": ["description": .string("Nothing changed since the snapshot that the client knows")],
                "400": failure("The request is not understood"),
                "404": failure("There is no such thing"),
                "406": failure("The format is not offered"),
                "503": failure("The store is being read"),
            ],
        ]
    }

    private func pathParameters(of path: String) -> [JSON] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            let name = String(part.dropFirst().dropLast())
            let known: [JSON] = name == "collectionId" ? collections.all.map { .string($0.id) } : []
            let schema: JSON = .object(
                [.init("type", .string("string"))] + (known.isEmpty ? [] : [.init("enum", .array(known))]))
            return ["name": .string(name), "in": .string("path"), "required": .bool(true), "schema": schema]
        }
    }

    private static func parameter(_ parameter: Routes.Parameter) -> JSON {
        [
            "name": .string(parameter.name), "in": .string("query"), "description": .string(parameter.meaning),
            "required": .bool(false), "style": .string("form"), "explode": .bool(false), "schema": parameter.schema,
        ]
    }

    private static func failure(_ description: String, inPage: Bool = false) -> JSON {
        let page = inPage ? [JSON.Member(bare(.html), ["schema": schema(of: .html)])] : []
        return [
            "description": .string(description),
            "content": .object(
                [
                    .init(
                        MediaType.problem.rawValue, ["schema": ["$ref": .string("#/components/schemas/Problem")]])
                ] + page),
        ]
    }

    private static let problem: JSON = [
        "type": .string("object"), "required": .array(["type", "title", "status", "detail"].map { .string($0) }),
        "properties": .object(
            ["type", "title", "detail"].map { .init($0, ["type": .string("string")]) }
                + [.init("status", ["type": .string("integer")])]),
    ]

    private static func schema(of type: MediaType) -> JSON {
        switch type {
        case .html, .csv, .text: ["type": .string("string")]
        case .columns, .vectorTile, .netCDF, .geoTIFF: ["type": .string("string"), "format": .string("binary")]
        default: ["type": .string("object")]
        }
    }

    private static func bare(_ type: MediaType) -> String {
        type == .openAPI ? type.rawValue : String(type.rawValue.prefix { $0 != ";" })
    }

    /// `/collections/{collectionId}/items` is `collectionsCollectionIdItems`.
    private static func name(of path: String) -> String {
        let parts = path.split(separator: "/").map { $0.filter { $0 != "{" && $0 != "}" } }
        guard let first = parts.first else { return "landingPage" }
        return first + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
