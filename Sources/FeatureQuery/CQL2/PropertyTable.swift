import Geo

/// Queryables by name.
struct PropertyTable {
    private let names: [String]
    private let types: [String: PropertyType]

    init(_ queryables: [Queryable]) {
        names = queryables.map(\.name)
        types = Dictionary(queryables.map { ($0.name, $0.type) }) { first, _ in first }
    }

    func reference(_ syntax: Syntax) throws(FilterError) -> PropertyReference {
        guard case .property(let name) = syntax.kind else { throw syntax.error(expected: "a property") }
        return try reference(name, at: syntax.offset)
    }

    func reference(_ name: String, at offset: Int) throws(FilterError) -> PropertyReference {
        guard let type = types[name] else {
            let nearest = NearestNames.suggestion(for: String(name.prefix(100)), among: names.map { [$0] })
            throw FilterError(
                offset: offset, expected: "a queryable property" + (nearest.map { ", perhaps \($0)" } ?? ""),
                found: name)
        }
        return PropertyReference(name: name, type: type)
    }
}
