import Assessment
public import EmergencyResponse
import Geo

/// An area as a person names it in an act: `CODE`, `CODE:part`, and `CODE@PARENT` where it is not loaded.
public struct NamedArea: Sendable, Equatable {
    public var code: String
    public var parent: String?
    public var extent: AreaReference.Extent

    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let extent = AreaReference.Extent(rawValue: parts.count == 2 ? parts[1] : "whole")
        else { return nil }
        let codes = parts[0].split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard codes.count <= 2, codes.allSatisfy({ !$0.isEmpty }) else { return nil }
        (code, parent, self.extent) = (codes[0], codes.count == 2 ? codes[1] : nil, extent)
    }
}

extension StoreSession {
    /// The areas with the names and parents that the store knows.
    public func references(to named: [NamedArea]) throws -> [AreaReference] {
        let known = try areas()
        return named.map { wanted in
            guard let area = known.first(where: { $0.code == wanted.code }) else {
                return AreaReference(code: wanted.code, extent: wanted.extent, within: wanted.parent.map { [$0] } ?? [])
            }
            var reference = AreaReference(area, extent: wanted.extent, in: known)
            if let parent = wanted.parent, !reference.within.contains(parent) { reference.within.append(parent) }
            return reference
        }
    }
}
