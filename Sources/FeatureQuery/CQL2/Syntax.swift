import Geo

/// A part of a filter as the text or the JSON has it, before anything is known about its types.
struct Syntax {
    let offset: Int
    let kind: Kind

    indirect enum Kind {
        /// An operator or a function by the name that the JSON encoding gives it.
        case call(String, [Syntax])
        case list([Syntax])
        case property(String)
        case bool(Bool)
        case number(Double)
        case text(String)
        case time(TimeLiteral)
        /// `..`
        case open
        case interval(Syntax, Syntax)
        case geometry(FeatureGeometry)
    }

    init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// As an error message calls it.
    var phrase: String {
        switch kind {
        case .call(let name, _): name
        case .list: "a list"
        case .property(let name): "the property \(name)"
        case .bool(let value): "\(value)"
        case .number(let value): "the number \(value.jsonText)"
        case .text(let text): "the text '\(text.prefix(40))'"
        case .time(let time): "\(time)"
        case .open: ".."
        case .interval: "an interval"
        case .geometry: "a geometry"
        }
    }

    func error(expected: String) -> FilterError { FilterError(offset: offset, expected: expected, found: phrase) }
}

/// Names of the operators of the JSON encoding.
enum OperationName {
    static let scalarFunctions = ["casei", "accenti"]
    static let spatial = "s_intersects"

    /// Functions of the text encoding that are predicates.
    static let predicates: [String: String] = {
        let names = [spatial] + TemporalOperator.allCases.map(\.rawValue)
        return Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
    }()

    /// - Parameter kind: As an error message calls it.
    static func unknown(_ name: String, _ kind: String, among known: [String], at offset: Int) -> FilterError {
        let isSpatial = name.lowercased().hasPrefix("s_")
        let nearest = NearestNames.suggestion(for: String(name.prefix(100)), among: known.map { [$0] })
        let hint = isSpatial ? "; of the spatial ones that is S_INTERSECTS" : (nearest.map { ", perhaps \($0)" } ?? "")
        return FilterError(offset: offset, expected: "a known \(kind)" + hint, found: name)
    }
}
