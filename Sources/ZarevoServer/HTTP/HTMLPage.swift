import Geo
import Mustache
import Reports
import Tables

/// Pages of the API for people; every text is escaped by the templates.
enum HTMLPage {
    static func landing(_ collections: Collections, at instant: Instant?) -> [UInt8] {
        render(
            """
            <p>{{description}}</p>{{#at}}<p>Newest detection: {{at}}</p>{{/at}}
            <p><a href="/map">The operations room</a>: fires, districts, settlements, warnings and acts, with a map.</p>
            <ul><li><a href="/api?f=html">How to ask</a></li><li><a href="/conformance?f=html">Conformance</a></li></ul>
            <h2>Collections</h2><table><tr><th>Collection</th><th>Features</th><th>Contents</th></tr>
            {{#rows}}<tr><td><a href="/collections/{{id}}?f=html">{{title}}</a></td><td>{{count}}</td><td>{{text}}</td></tr>{{/rows}}
            </table>
            """, title: "Zarevo",
            [
                "description": Landing.description, "at": instant?.description,
                "rows": collections.all.map { collection -> [String: Any?] in
                    [
                        "id": collection.id, "title": collection.title,
                        "count": collection.rowCount.map(String.init),
                        "text": collection.description,
                    ]
                },
            ])
    }

    static func collection(_ collection: any FeatureCollection) -> [UInt8] {
        render(
            """
            <p>{{text}}</p><p>{{#count}}{{count}} {{/count}}features: <a href="/collections/{{id}}/items?f=html">page</a>,
            <a href="/collections/{{id}}/items">GeoJSON</a>, <a href="/collections/{{id}}/items?f=csv">CSV</a></p>
            <h2>Properties</h2><table><tr><th>Name</th><th>Meaning</th></tr>
            {{#rows}}<tr><td>{{name}}</td><td>{{meaning}}</td></tr>{{/rows}}</table>
            """, title: collection.title,
            [
                "id": collection.id, "text": collection.description,
                "count": collection.rowCount.map(String.init),
                "rows": collection.properties.map { ["name": $0.name, "meaning": $0.meaning] },
            ])
    }

    /// Features as a table, or one of them.
    static func items(
        _ rows: [Int], of collection: any FeatureCollection, matched: Int?, next: String?
    ) -> [UInt8] {
        render(
            """
            <p>{{#matched}}{{matched}} features match{{/matched}}{{#next}}; <a rel="next" href="{{next}}">next page</a>{{/next}}</p>
            <table><tr><th>id</th>{{#names}}<th>{{.}}</th>{{/names}}</tr>
            {{#rows}}<tr><td><a href="/collections/{{collection}}/items/{{path}}?f=html">{{id}}</a></td>{{#values}}<td>{{.}}</td>{{/values}}</tr>{{/rows}}
            </table>
            """, title: collection.title,
            [
                "matched": matched.map(String.init), "next": next, "names": collection.properties.map(\.name),
                "rows": rows.map { row -> [String: Any?] in
                    let identifier = collection.identifier(of: row)
                    return [
                        "collection": collection.id, "id": identifier, "path": identifier.percentEncoded,
                        "values": collection.properties.indices.map { collection.value(of: $0, in: row).plainText },
                    ]
                },
            ])
    }

    static func api(_ routes: [Routes.Route]) -> [UInt8] {
        render(
            """
            <p>The same as <a href="/api">OpenAPI 3.0</a>.</p>
            {{#rows}}<h2>{{path}}</h2><p>{{summary}}. {{types}}</p>{{#hasParameters}}<table>{{#parameters}}<tr><td>{{name}}</td><td>{{meaning}}</td></tr>{{/parameters}}</table>{{/hasParameters}}{{/rows}}
            """, title: "How to ask",
            [
                "rows": routes.map { route -> [String: Any?] in
                    [
                        "path": route.path, "summary": route.summary,
                        "types": route.types.map(\.rawValue).joined(separator: ", "),
                        "hasParameters": !route.parameters.isEmpty,
                        "parameters": route.parameters.map { ["name": $0.name, "meaning": $0.meaning] },
                    ]
                }
            ])
    }

    static func list(_ title: String, _ lines: [String]) -> [UInt8] {
        render("<ul>{{#lines}}<li>{{.}}</li>{{/lines}}</ul>", title: title, ["lines": lines])
    }

    private static func render(_ body: String, title: String, _ values: [String: Any?]) -> [UInt8] {
        let text = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{{title}}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/web/zarevo.css"></head>
            <body><main><p><a href="/?f=html">Zarevo</a> · <a href="/map">Operations room</a> · <a href="/collections?f=html">Collections</a></p><h1>{{title}}</h1>
            \(body)
            </main></body></html>

            """
        do {
            return Array(try MustacheTemplate(string: text).render(values.merging(["title": title]) { $1 }).utf8)
        } catch {
            preconditionFailure("a template of the server does not read: \(error)")
        }
    }
}

extension FieldValue {
    /// As people read it; empty where it is missing.
    var plainText: String {
        switch self {
        case .missing: ""
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .decimal(let number, let places): JSON.decimal(number, places: places).text
        case .instant(let instant): instant.description
        }
    }
}
