import Assessment
public import Geo

extension Area {
    /// The loaded area that a code or a name means.
    ///
    /// - Parameter text: `nil` for no area.
    /// - Throws: ``OperationError`` of kind `missing` that names those that may be meant.
    public static func meant(by text: String?, in areas: [Area]) throws(OperationError) -> Area? {
        guard let text else { return nil }
        switch AreaSearch(text, in: areas) {
        case .found(let found): return found
        case .several(let found):
            throw .missing("area \(text): expected one area, found \(list(found)); say which by its code")
        case .none(let near):
            let advice = near.isEmpty ? "zarevo areas list shows them" : "near to it: \(list(near))"
            throw .missing("area \(text): expected code or name of a loaded area, found none; \(advice)")
        case .noneLoaded:
            throw .missing(
                "area \(text): no areas are loaded; zarevo areas load regions.geojson loads some, see docs/formats.md")
        }
    }

    private static func list(_ areas: [Area]) -> String {
        areas.map { "\($0.code) (\($0.name), \($0.level.rawValue))" }.joined(separator: ", ")
    }
}
