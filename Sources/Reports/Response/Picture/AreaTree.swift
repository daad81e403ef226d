import EmergencyResponse
import Geo

/// Which areas lie in which, as far as they are loaded.
struct AreaTree: Sendable {
    private let parents: [String: String]

    init(_ areas: [Area]) {
        parents = Dictionary(areas.compactMap { area in area.parentCode.map { (area.code, $0) } }) { first, _ in first }
    }

    /// Whether one of the codes is the scope, lies in it or holds it; true where nothing is known.
    func touches(_ scope: Area?, _ codes: [String]) -> Bool {
        guard let scope, !codes.isEmpty else { return true }
        let above = chain(scope.code)
        return codes.contains { above.contains($0) || chain($0).contains(scope.code) }
    }

    /// The same of an area that an act names, which may tell itself what it lies in.
    func touches(_ scope: Area?, _ reference: AreaReference) -> Bool {
        guard let scope else { return true }
        return reference.liesWithin(scope.code) || touches(scope, [reference.code])
    }

    /// The area and those above it; that a country holds its regions is read from ISO 3166-2.
    private func chain(_ code: String) -> [String] {
        var codes = [code]
        while let last = codes.last, let parent = parents[last], !codes.contains(parent) { codes.append(parent) }
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].utf8.count == 2, !codes.contains(String(parts[0])) {
            codes.append(String(parts[0]))
        }
        return codes
    }
}
