/// An administrative area with its code and outline.
public struct Area: Sendable, Equatable {
    public enum Level: String, Sendable, CaseIterable { case country, region, district }

    /// ISO 3166-1 for countries, ISO 3166-2 for regions, FIPS for US counties, the source's code otherwise.
    public var code: String
    public var name: String
    /// The name in Russian, where the source has one.
    public var russianName: String?
    public var level: Level
    /// Code of the area that this one lies in; `nil` for countries.
    public var parentCode: String?
    /// Empty when only centres are known.
    public var shape: MultiPolygon
    /// Settlements that stand for an area whose outline is not known: what is found by them is approximate.
    public var centers: [Coordinate]
    public var source: String

    public init(
        code: String, name: String, russianName: String? = nil, level: Level, parentCode: String?,
        shape: MultiPolygon, centers: [Coordinate] = [], source: String
    ) {
        self.code = code
        self.name = name
        self.russianName = russianName
        self.level = level
        self.parentCode = parentCode
        self.shape = shape
        self.centers = centers
        self.source = source
    }
}

/// A populated place.
public struct Place: Sendable, Equatable {
    public var identifier: Int
    public var name: String
    /// The name in Russian, where the source has one that is written in Russian letters.
    public var russianName: String?
    public var coordinate: Coordinate
    /// 0 where it is not known; see ``populations``.
    public var population: Int
    /// ISO 3166-1 alpha-2.
    public var countryCode: String
    /// Code of the first-level region as the source gives it (GeoNames admin1).
    public var regionCode: String
    /// IANA time zone, such as `Asia/Krasnoyarsk`.
    public var timeZone: String

    /// Numbers of people that one place can have: more than all people of the Earth is a mistake.
    public static let populations = 0...10_000_000_000

    public init(
        identifier: Int, name: String, russianName: String? = nil, coordinate: Coordinate, population: Int,
        countryCode: String, regionCode: String = "", timeZone: String = ""
    ) {
        self.identifier = identifier
        self.name = name
        self.russianName = russianName
        self.coordinate = coordinate
        self.population = population
        self.countryCode = countryCode
        self.regionCode = regionCode
        self.timeZone = timeZone
    }
}

extension [Area] {
    /// The first of each code.
    public var byCode: [String: Area] { Dictionary(map { ($0.code, $0) }) { first, _ in first } }
}
