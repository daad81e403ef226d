public import Geo

/// Finds areas and settlements in text, in English and in all cases of Russian.
///
/// Regions of Russia, districts of the regions that burn most, and the countries and regions of other great fires are
/// known by name without loading anything; loaded areas add to them and agree with them in their codes.
public struct Gazetteer: Sendable {
    /// What a name stands for.
    struct Target: Sendable, Equatable {
        enum Kind: Sendable { case country, macro, region, district, county, settlement }

        var code: String
        var kind: Kind
        /// The name of a region's capital without "region" behind it.
        var isBare = false
    }

    /// Names that stand alone.
    var names = NameTable<Target>()
    /// Forms of Russian adjectives that need "область" or "район" behind them.
    var adjectives = NameTable<Target>()
    /// English names that need "region", "district" or "county" behind them, as ``Romanized/key(_:)``.
    var bases = NameTable<Target>()
    private(set) var parents: [String: String] = [:]
    private var known: Set<String> = []

    /// - Parameters:
    ///   - areas: Loaded countries, regions and districts.
    ///   - places: Loaded settlements; their region is found by its outline.
    public init(areas: [Area] = [], places: [Place] = []) {
        addKnown()
        for area in areas { add(area) }
        addSettlements(places, areas: areas)
    }

    /// Whether an area lies in another, by what is known of their parents.
    public func contains(_ outer: String, _ inner: String) -> Bool {
        if let members = KnownNames.members[outer] {
            if members.contains(inner) { return true }
            return parents[inner].map { $0 != outer && contains(outer, $0) } ?? false
        }
        var code = parents[inner]
        while let parent = code {
            if parent == outer { return true }
            code = parents[parent]
        }
        return false
    }

    mutating func setParent(_ parent: String?, of code: String) { if let parent { parents[code] = parent } }

    mutating func add(name: String, russian: Bool, _ target: Target) {
        guard !name.isEmpty else { return }
        let forms = russian ? RussianDeclension.forms(of: name) : [Self.words(name)]
        for form in forms { names.add(form, target) }
    }

    mutating func addBase(_ name: String, _ target: Target) {
        bases.add(Self.words(name).map(Romanized.key), target)
    }

    static func words(_ name: String) -> [String] {
        Tokenizer.tokens(of: name, decimalComma: false).map(\.text)
    }

    private mutating func add(_ area: Area) {
        setParent(area.parentCode, of: area.code)
        switch area.level {
        case .country: addCountry(area)
        case .region: addRegion(area)
        case .district: addDistrict(area)
        }
    }

    private mutating func addCountry(_ area: Area) {
        guard !Self.ambiguous.contains(area.name) else { return }
        let target = Target(code: area.code, kind: .country)
        add(name: area.name, russian: false, target)
        add(name: area.russianName ?? "", russian: true, target)
    }

    /// Regions of Russia are known already, under more names than files have.
    private mutating func addRegion(_ area: Area) {
        guard area.parentCode != "RU", !Self.ambiguous.contains(area.name), area.name.count > 3 else { return }
        let target = Target(code: area.code, kind: .region)
        add(name: area.name, russian: false, target)
        guard let russian = area.russianName, !Self.ambiguous.contains(russian) else { return }
        add(name: russian, russian: true, target)
    }

    /// Names that mean something else more often than the area.
    private static let ambiguous = WordLists.words(.names, "ambiguous")
}
