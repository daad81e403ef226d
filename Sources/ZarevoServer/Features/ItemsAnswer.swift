import FeatureQuery
import Formats
import Geo
import Rasters
import Reports
import Tables

/// Answers a request for features of a collection.
struct ItemsAnswer {
    private let call: Call
    private let collection: any FeatureCollection
    private let snapshot: Snapshot
    private let format: Routes.Format
    private var query: ItemsQuery

    init(_ call: Call, _ collection: any FeatureCollection, _ snapshot: Snapshot) throws(Problem) {
        var reader = QueryReader(call)
        (self.call, self.collection, self.snapshot) = (call, collection, snapshot)
        format = try Routes.format(call, &reader)
        query = try ItemsQuery(&reader, of: collection)
        let isLimited = call.query.contains { $0.name == "limit" }
        if [.csv, .gpkg, .fgb].contains(format), !isLimited { query.limit = Self.largestFile }
    }

    /// Features of a file that is asked for without a limit.
    private static let largestFile = 100_000

    /// The name of a file that browsers save.
    private var fileName: String? {
        switch format {
        case .json, .html: nil
        case .csv, .gpkg, .fgb: "\(collection.id).\(format.rawValue)"
        }
    }

    func answer() throws(Problem) -> Answer {
        let found = try rows()
        let next = found.isMore ? found.rows.last.map { nextLink(after: collection.identifier(of: $0)) } : nil
        var answer: Answer
        switch format {
        case .json: answer = Answer(geoJSON(found, next), .geoJSON)
        case .csv: answer = Answer(Array(csv(found.rows).utf8), .csv)
        case .gpkg: answer = Answer(try file(found, .geoPackage), .geoPackage)
        case .fgb: answer = Answer(try file(found, .flatGeobuf), .flatGeobuf)
        case .html:
            answer = Answer(
                HTMLPage.items(found.rows, of: collection, matched: found.matched, next: next), .html)
        }
        answer.headers = [("Content-Crs", "<\(query.crs.rawValue)>")]
        if let fileName { answer.headers.append(("Content-Disposition", "attachment; filename=\"\(fileName)\"")) }
        if let next { answer.headers.append(("Link", "<\(next)>; rel=\"next\"")) }
        return answer
    }

    private struct Found {
        var rows: [Int] = []
        /// On all pages; `nil` where only a page was looked for.
        var matched: Int?
        var isMore = false
    }

    /// Pages after the first do not count what the first counted.
    private func rows() throws(Problem) -> Found {
        let time = (query.time?.firstInstant, query.time?.lastInstant)
        try collection.makeReady(during: time)
        var start = 0
        if let after = query.after {
            guard let row = collection.row(after: after) else {
                throw .badRequest("after: expected the id of a feature, found \(quoted(after))")
            }
            start = row
        }
        let columns = Dictionary(
            uniqueKeysWithValues: collection.properties.enumerated().map { ($1.name, $0) })
        var (rows, count) = ([Int](), 0)
        let isCounting = query.after == nil
        var limit = WorkLimit()
        collection.forEachRow(
            from: start, during: time, within: query.box?.box
        ) { row in
            guard limit.goesOn() else { return false }
            guard isWanted(FeatureRow(collection: collection, row: row, columns: columns)) else { return true }
            count += 1
            if rows.count < query.limit { rows.append(row) }
            return isCounting || count <= query.limit
        }
        if limit.isReached { throw .tooLong }
        return Found(rows: rows, matched: isCounting ? count : nil, isMore: count > rows.count)
    }

    private func isWanted(_ feature: FeatureRow) -> Bool {
        // The rows of a collection of points were looked for in the box already.
        (collection.geometryType == "Point" || (query.box?.matches(feature) ?? true))
            && query.filters.allSatisfy { $0.matches(feature) }
    }

    private func file(_ found: Found, _ format: GeoJSONCopy.Format) throws(Problem) -> [UInt8] {
        guard query.crs == .crs84 else { throw .badRequest("crs: files are written in CRS84") }
        do throws(FormatError) {
            return try GeoJSONCopy.bytes(geoJSON(found, nil), as: format, layer: collection.id)
        } catch {
            throw .badRequest("f: \(error)")
        }
    }

    private func geoJSON(_ found: Found, _ next: String?) -> [UInt8] {
        var page = ItemsPage(of: collection, in: query.crs)
        for row in found.rows { page.add(row, of: collection) }
        let own = call.base + call.path
        let links =
            [
                Link.json(own + call.queryText(), "self", .geoJSON),
                Link.json(own + call.queryText(replacing: "f", by: "html"), "alternate", .html),
                Link.json(call.base + "/collections/" + collection.id, "collection", .json),
            ] + (next.map { [Link.json($0, "next", .geoJSON)] } ?? [])
        return page.finish(matched: found.matched, links: links, at: snapshot.at)
    }

    private func nextLink(after identifier: String) -> String {
        call.base + call.path + call.queryText(replacing: "after", by: identifier)
    }

    /// Points with their place, others with their box; each name of a column once.
    private func csv(_ rows: [Int]) -> String {
        let isPoints = collection.geometryType == "Point"
        let properties = collection.properties.indices.filter { collection.properties[$0].name != "id" }
        let place = isPoints ? ["longitude", "latitude"] : ["west", "south", "east", "north"]
        var table = CSVText(columns: ["id"] + place + properties.map { collection.properties[$0].name })
        for row in rows {
            let box = collection.geometry(of: row).box
            let corners = [box?.west, box?.south, box?.east, box?.north].prefix(place.count)
            table.add(
                [.text(collection.identifier(of: row))] + corners.map { .given($0, places: 5) }
                    + properties.map { collection.value(of: $0, in: row) })
        }
        return table.text
    }
}

/// Answers a request for one feature.
struct FeatureAnswer {
    private let call: Call
    private let collection: any FeatureCollection
    private let row: Int
    private let format: Routes.Format
    private let crs: CoordinateSystem

    init(_ call: Call, _ collection: any FeatureCollection) throws(Problem) {
        var reader = QueryReader(call)
        format = try Routes.format(call, &reader)
        crs = try reader.takeChoice("crs", CoordinateSystem.self) ?? .crs84
        try reader.end(known: ["crs", "f"])
        let identifier = call.parameter("featureId")
        guard let row = collection.row(of: identifier) else {
            throw .notFound(
                "feature \(quoted(identifier)): expected one of the collection \(collection.id), found none")
        }
        (self.call, self.collection, self.row) = (call, collection, row)
    }

    func answer() -> Answer {
        var answer: Answer
        if format == .html {
            answer = Answer(HTMLPage.items([row], of: collection, matched: nil, next: nil), .html)
        } else {
            let links = [
                Link.json(call.base + call.path, "self", .geoJSON),
                Link.json(call.base + call.path + "?f=html", "alternate", .html),
                Link.json(call.base + "/collections/" + collection.id, "collection", .json),
            ]
            answer = Answer(ItemsPage.feature(row, of: collection, in: crs, links: links), .geoJSON)
        }
        answer.headers = [("Content-Crs", "<\(crs.rawValue)>")]
        return answer
    }
}

extension Call {
    /// The query as it was asked, with `?` before it; empty where there is none.
    ///
    /// - Parameters:
    ///   - name: A parameter to set.
    ///   - value: What to set it to.
    func queryText(replacing name: String? = nil, by value: String = "") -> String {
        let kept = query.filter { $0.name != name } + (name.map { [(name: $0, value: value)] } ?? [])
        let text = kept.map { $0.name.percentEncoded + "=" + $0.value.percentEncoded }.joined(separator: "&")
        return text.isEmpty ? "" : "?" + text
    }
}
