import FeatureQuery
import Geo
import Rasters
import Tables
import Wording

/// Query of a request for items.
struct ItemsQuery {
    static let limits = 1...10_000
    static let usualLimit = 100

    var limit = usualLimit
    private(set) var box: BoxQuery?
    private(set) var time: TimeQuery?
    private(set) var filters: [Filter] = []
    /// The identifier of the last feature of the page before.
    private(set) var after: String?
    private(set) var crs = CoordinateSystem.crs84

    static let crs = Routes.Parameter(
        name: "crs", meaning: "The coordinate reference system of the answer",
        schema: [
            "type": .string("string"), "format": .string("uri"),
            "enum": .array(CoordinateSystem.allCases.map { .string($0.rawValue) }),
        ])

    static let parameters: [Routes.Parameter] = [
        .init(
            name: "limit", meaning: "How many features a page holds; more than 10,000 count as that",
            schema: [
                "type": .string("integer"), "minimum": .integer(limits.lowerBound),
                "default": .integer(usualLimit),
            ]),
        .init(
            name: "bbox", meaning: "West, south, east, north; west > east crosses 180°",
            schema: [
                "type": .string("array"), "items": ["type": .string("number")], "minItems": .integer(4),
                "maxItems": .integer(6),
            ]),
        .init(
            name: "bbox-crs", meaning: "What the numbers of bbox are in",
            schema: [
                "type": .string("string"), "format": .string("uri"),
                "enum": .array(CoordinateSystem.allCases.map { .string($0.rawValue) }),
            ]),
        crs,
        .init(
            name: "datetime", meaning: "An instant, or an interval with / between its ends, of which one may be ..",
            schema: ["type": .string("string")]),
        .init(name: "filter", meaning: "A filter in CQL2", schema: ["type": .string("string")]),
        .init(
            name: "filter-lang", meaning: "The language of the filter",
            schema: [
                "type": .string("string"), "enum": .array([.string("cql2-text"), .string("cql2-json")]),
                "default": .string("cql2-text"),
            ]),
        .init(
            name: "filter-crs", meaning: "What positions in the filter are in",
            schema: [
                "type": .string("string"), "format": .string("uri"),
                "enum": .array([.string(CoordinateSystem.crs84.rawValue)]),
            ]),
        .init(
            name: "after", meaning: "The feature that the page before ended with", schema: ["type": .string("string")]),
    ]

    private enum FilterLanguage: String, CaseIterable {
        case text = "cql2-text"
        case json = "cql2-json"
    }

    private enum FilterSystem: String, CaseIterable { case crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84" }

    /// - Throws: Where a parameter is not known, or its value cannot be meant.
    init(_ query: inout QueryReader, of collection: any FeatureCollection) throws(Problem) {
        limit = try query.takeInteger("limit", in: Self.limits, clamps: true) ?? Self.usualLimit
        crs = try query.takeChoice("crs", CoordinateSystem.self) ?? .crs84
        let boxSystem = try query.takeChoice("bbox-crs", CoordinateSystem.self)
        if let text = try query.take("bbox") { box = try Self.box(text, in: boxSystem ?? .crs84) }
        if let text = try query.take("datetime") {
            time = try Self.read("datetime") { () throws(FilterError) in try TimeQuery(parameter: text) }
        }
        after = try query.take("after")
        let language = try query.takeChoice("filter-lang", FilterLanguage.self) ?? .text
        _ = try query.takeChoice("filter-crs", FilterSystem.self)
        let queryables = collection.properties.map(\.queryable)
        if let text = try query.take("filter") { filters.append(try Self.filter(text, language, queryables)) }
        filters += try Self.equalities(query.takeRest(), queryables)
    }

    private static func filter(
        _ text: String, _ language: FilterLanguage, _ queryables: [Queryable]
    ) throws(Problem) -> Filter {
        try read("filter") { () throws(FilterError) in
            switch language {
            case .text: try Filter(text: text, queryables: queryables + [geometry])
            case .json: try Filter(json: text, queryables: queryables + [geometry])
            }
        }
    }

    private static let geometry = Queryable(name: "geometry", type: .geometry, title: "Where the feature lies")

    /// Parameters that are named after properties.
    private static func equalities(
        _ rest: [(name: String, value: String)], _ queryables: [Queryable]
    ) throws(Problem) -> [Filter] {
        var filters: [Filter] = []
        for (name, value) in rest {
            guard queryables.contains(where: { $0.name == name }) else {
                let known = (parameters.map(\.name) + ["f"]).joined(separator: ", ")
                throw .badRequest(
                    "\(quoted(name)): expected \(known), or a property of the collection, found this parameter")
            }
            filters.append(
                try read(name) { () throws(FilterError) in
                    try PropertyEquals(name: name, value: value, queryables: queryables).filter
                })
        }
        return filters
    }

    private static func box(_ text: String, in system: CoordinateSystem) throws(Problem) -> BoxQuery {
        guard system != .crs84 else {
            return try read("bbox") { () throws(FilterError) in try BoxQuery(parameter: text) }
        }
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) ?? .nan }
        guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else {
            throw .badRequest("bbox: expected four numbers, found \(quoted(text))")
        }
        guard let (west, south) = system.degrees(numbers[0], numbers[1]),
            let (east, north) = system.degrees(numbers[2], numbers[3])
        else { throw .badRequest("bbox: expected corners on the Earth, found \(quoted(text))") }
        return try read("bbox") { () throws(FilterError) in
            try BoxQuery(
                parameter: [west, south, east, north].map { JSON.decimal($0, places: 9).text }.joined(separator: ","))
        }
    }

    private static func read<Value>(
        _ name: String, _ body: () throws(FilterError) -> Value
    ) throws(Problem) -> Value {
        do throws(FilterError) { return try body() } catch { throw .badRequest("\(name): \(error)") }
    }
}
