public import Geo

/// A place known to be hot without a wildfire: a flare, a volcano, a plant.
public struct StaticSource: Sendable, Hashable {
    public var coordinate: Coordinate
    /// How far from the middle its detections lie, metres.
    public var radiusMeters: Double
    /// What it is, in a word: `flare`, `volcano`, `plant`.
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

/// Known static sources, to be found by place.
public struct StaticSourceCatalogue: Sendable, Equatable {
    /// In order, each once.
    public let sources: [StaticSource]
    /// Indices of the sources that may hold a place, by cell.
    private let byCell: [UInt64: [Int]]

    public static let empty = StaticSourceCatalogue([])
    /// A farther radius is cut to this, metres.
    public static let widestMeters = 50_000.0

    private static let cells = SphereCells(sideMeters: 5_000)

    /// - Parameter sources: In any order; the same twice is one.
    public init(_ sources: [StaticSource]) {
        let sorted = Set(sources).sorted { $0.order < $1.order }
        self.sources = sorted
        var byCell: [UInt64: [Int]] = [:]
        for (index, source) in sorted.enumerated() {
            let key = Self.cells.key(of: UnitVector(source.coordinate))
            Self.cells.forEachRange(near: key, within: source.reachMeters / Earth.radiusMeters) { range in
                for cell in range { byCell[cell, default: []].append(index) }
            }
        }
        self.byCell = byCell
    }

    public static func == (a: Self, b: Self) -> Bool { a.sources == b.sources }

    /// Indices of the sources that hold a place, ascending.
    func sources(holding place: UnitVector) -> [Int] {
        guard !byCell.isEmpty else { return [] }
        return (byCell[Self.cells.key(of: place)] ?? []).filter { holds($0, place) }
    }

    func holds(_ index: Int, _ place: UnitVector) -> Bool {
        let source = sources[index]
        return UnitVector(source.coordinate).squaredChord(to: place) <= Earth.squaredChord(spanning: source.reachMeters)
    }

    /// The source that holds all detections but a tenth; of several, the one that holds the most.
    func source(of detections: [Detection]) -> StaticSource? {
        guard !byCell.isEmpty else { return nil }
        var (counts, missed): ([Int: Int], Int) = ([:], 0)
        for detection in detections {
            let holding = sources(holding: UnitVector(detection.coordinate))
            for index in holding { counts[index, default: 0] += 1 }
            missed += holding.isEmpty ? 1 : 0
            if missed * 10 > detections.count { return nil }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best.flatMap { (detections.count - $0.value) * 10 <= detections.count ? sources[$0.key] : nil }
    }
}

extension StaticSource {
    var reachMeters: Double { min(radiusMeters, StaticSourceCatalogue.widestMeters) }

    fileprivate var order: (Double, Double, Double, String, String) {
        (coordinate.latitude, coordinate.longitude, radiusMeters, kind, name)
    }

    /// `in the catalogue as flare NAME`.
    var reason: String { "in the catalogue as " + (name.isEmpty ? kind : "\(kind) \(name)") }
}
