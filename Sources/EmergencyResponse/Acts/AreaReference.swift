public import Geo

/// An area that an act names, whole or in part.
public struct AreaReference: Codable, Hashable, Sendable {
    public enum Extent: String, Codable, Hashable, Sendable, CaseIterable { case whole, part }

    public var code: String
    /// As the act names it.
    public var name: String?
    public var extent: Extent
    /// Codes of the areas that it lies in, as far as its own code does not tell.
    public var within: [String]

    public init(code: String, name: String? = nil, extent: Extent = .whole, within: [String] = []) {
        self.code = code
        self.name = name
        self.extent = extent
        self.within = within
    }

    /// A loaded area with those above it.
    public init(_ area: Area, extent: Extent = .whole, in areas: [Area]) {
        self.init(
            code: area.code, name: area.name, extent: extent, within: Self.ancestors(of: area, in: areas))
    }

    /// Whether the area of the code is this one or holds it.
    ///
    /// That a country holds its regions is read from ISO 3166-2: `RU-IRK` lies within `RU`.
    public func liesWithin(_ code: String) -> Bool {
        ([self.code] + within).contains { $0 == code || Self.country(of: $0) == code }
    }

    private static func country(of code: String) -> String? {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.count == 2 ? String(parts[0]) : nil
    }

    private static func ancestors(of area: Area, in areas: [Area]) -> [String] {
        var codes: [String] = []
        var parent = area.parentCode
        while let code = parent, !codes.contains(code) {
            codes.append(code)
            parent = areas.first { $0.code == code }?.parentCode
        }
        return codes
    }
}
