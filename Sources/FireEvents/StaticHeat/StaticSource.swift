public import Geo

/// A place known to be hot without a wildfire: a flare, a volcano, a plant.
public struct StaticSource: Sendable, Hashable {
    public var coordinate: Coordinate
    /// How far from the middle its detections lie, metres.
    public var radiusMeters: Double
    /// Kind of place, in a word or two: `flare`, `volcano`, `cement works`.
    public var kind: String
    /// Empty where it has none.
    public var name: String

    public init(coordinate: Coordinate, radiusMeters: Double, kind: String, name: String) {
        self.coordinate = coordinate
        self.radiusMeters = radiusMeters
        self.kind = kind
        self.name = name
    }
}

extension StaticSource {
    /// Kinds that are often cold, or hot by day only, and often lie in land that burns: heat there needs a second sign.
    private static let probableKinds: Set<String> = [
        "landfill", "solar field", "solar", "power plant", "powerplant", "pulp mill", "cement grinding", "daytime heat",
    ]

    /// Kinds that glint in the sun or are hot by day only.
    private static let daytimeKinds: Set<String> = ["solar field", "solar", "daytime heat"]

    /// Radiative power of the strongest pass that a place of a kind reaches, megawatts: more is a fire beside it.
    private static let strongestPassMegawatts: [String: Double] = [
        "cement works": 50, "chemical works": 50, "glass works": 50, "lime works": 50, "lng terminal": 50,
        "gas plant": 200, "refinery": 200, "smelter": 200, "steel works": 200, "volcano": .infinity,
    ]

    /// Whether heat there is static heat from its first detection.
    public var isCertain: Bool { !Self.probableKinds.contains(kind.lowercased()) }

    /// Whether the kind tells more than that something is hot there.
    var isNamed: Bool { !["persistent heat", "daytime heat"].contains(kind.lowercased()) }

    var isHotByDay: Bool { Self.daytimeKinds.contains(kind.lowercased()) }

    var strongestPassMegawatts: Double { Self.strongestPassMegawatts[kind.lowercased()] ?? 1_000 }

    var reachMeters: Double { min(radiusMeters, StaticSourceCatalogue.widestMeters) }

    /// `landfill Scholl Canyon`.
    var label: String { name.isEmpty ? kind : "\(kind) \(name)" }
}
