import Geo

extension Filter {
    /// The filter in the JSON encoding of CQL2, of which the same filter is read.
    public var json: String {
        switch self {
        case .literal(let value): "\(value)"
        case .comparison(let left, let operation, let right): Self.call(operation.rawValue, [left.json, right.json])
        case .like(let text, let pattern): Self.call("like", [text.json, pattern.source.json])
        case .between(let value, let low, let high): Self.call("between", [value.json, low.json, high.json])
        case .isIn(let value, let list): Self.call("in", [value.json, Self.list(list.map(\.json))])
        case .isNull(let property): Self.call("isNull", [property.json])
        case .intersects(let property, let literal):
            Self.call(OperationName.spatial, [property.json, literal.geometry.json])
        case .temporal(let operation, let left, let right): Self.call(operation.rawValue, [left.json, right.json])
        case .and(let filters): Self.call("and", filters.map(\.json))
        case .or(let filters): Self.call("or", filters.map(\.json))
        case .not(let filter): Self.call("not", [filter.json])
        }
    }

    fileprivate static func call(_ name: String, _ arguments: [String]) -> String {
        #"{"op":"\#(name)","args":\#(list(arguments))}"#
    }

    fileprivate static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }
}

extension Scalar {
    fileprivate var json: String {
        switch self {
        case .property(let property): property.json
        case .bool(let value): "\(value)"
        case .number(let value): value.jsonText
        case .text(let text): text.jsonText
        case .time(let time): time.json
        case .caseInsensitive(let inner): Filter.call("casei", [inner.json])
        case .accentInsensitive(let inner): Filter.call("accenti", [inner.json])
        }
    }
}

extension PropertyReference {
    fileprivate var json: String { #"{"property":\#(name.jsonText)}"# }
}

extension TimeLiteral {
    fileprivate var json: String { #"{"\#(isDate ? "date" : "timestamp")":"\#(self)"}"# }
}

extension TemporalOperand {
    fileprivate var json: String {
        switch self {
        case .property(let property): property.json
        case .time(let time): time.json
        case .interval(let start, let end): #"{"interval":\#(Filter.list([start.json, end.json]))}"#
        }
    }
}

extension IntervalEnd {
    fileprivate var json: String {
        switch self {
        case .open: #""..""#
        case .time(let time): "\"\(time)\""
        case .property(let property): property.json
        }
    }
}

extension FeatureGeometry {
    /// GeoJSON; one part is written as the single type.
    fileprivate var json: String {
        switch self {
        case .points(let points): Self.json("Point", points.map(\.json))
        case .lines(let lines): Self.json("LineString", lines.map(Self.json))
        case .polygons(let shape): Self.json("Polygon", shape.polygons.map { Filter.list($0.rings.map(Self.json)) })
        case .box(let box):
            #"{"bbox":\#(Filter.list([box.west, box.south, box.east, box.north].map(\.jsonText)))}"#
        }
    }

    private static func json(_ type: String, _ parts: [String]) -> String {
        let isSingle = parts.count == 1
        return
            #"{"type":"\#(isSingle ? "" : "Multi")\#(type)","coordinates":\#(isSingle ? parts[0] : Filter.list(parts))}"#
    }

    private static func json(_ path: [Coordinate]) -> String { Filter.list(path.map(\.json)) }
}

extension Coordinate {
    fileprivate var json: String { "[\(longitude.jsonText),\(latitude.jsonText)]" }
}

extension String {
    fileprivate var jsonText: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\" + String(scalar)
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
