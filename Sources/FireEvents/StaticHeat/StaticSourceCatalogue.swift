import Geo

/// Known static sources, to be found by place.
public struct StaticSourceCatalogue: Sendable, Equatable {
    /// In order, each once.
    public let sources: [StaticSource]
    private let vectors: [UnitVector]
    /// Cells with the sources that may hold a place in or near them, by cell and then by source.
    private let cells: [UInt64]
    private let sourceOf: [Int32]

    public static let empty = StaticSourceCatalogue([])
    /// A farther radius is cut to this, metres.
    public static let widestMeters = 50_000.0
    /// How far beyond a radius the middle of a wide pixel may lie, metres.
    static let widestMarginMeters = 500.0
    /// How far from a place ``isNear(_:)`` looks beyond that, metres.
    private static let nearMeters = 1_000.0

    private static let grid = SphereCells(sideMeters: 5_000)

    /// - Parameter sources: In any order; the same twice is one.
    public init(_ sources: [StaticSource]) {
        var unique: [StaticSource] = []
        for source in sources.sorted(by: { $0.isBefore($1) }) where source != unique.last { unique.append(source) }
        self.sources = unique
        vectors = unique.map { UnitVector($0.coordinate) }
        var entries: [(cell: UInt64, source: Int32)] = []
        for (index, source) in unique.enumerated() {
            let reach = source.reachMeters + Self.widestMarginMeters + Self.nearMeters
            Self.grid.forEachRange(near: Self.grid.key(of: vectors[index]), within: reach / Earth.radiusMeters) {
                range in
                for cell in range { entries.append((cell, Int32(index))) }
            }
        }
        entries.sort { $0.cell != $1.cell ? $0.cell < $1.cell : $0.source < $1.source }
        cells = entries.map(\.cell)
        sourceOf = entries.map(\.source)
    }

    public static func == (a: Self, b: Self) -> Bool { a.sources == b.sources }

    public var isEmpty: Bool { sources.isEmpty }

    /// The sources that may hold a place, ascending.
    private func candidates(at place: UnitVector) -> ArraySlice<Int32> {
        let cell = Self.grid.key(of: place)
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle] < cell { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < cells.count, cells[end] == cell { end += 1 }
        return sourceOf[low..<end]
    }

    /// How far a place lies beyond the radius of a source, metres; negative inside.
    private func metersBeyond(_ index: Int32, _ place: UnitVector) -> Double {
        vectors[Int(index)].meters(to: place) - sources[Int(index)].reachMeters
    }

    /// Whether a source may hold something within a kilometre of a place.
    func isNear(_ place: UnitVector) -> Bool {
        candidates(at: place).contains { metersBeyond($0, place) <= Self.widestMarginMeters + Self.nearMeters }
    }

    /// Indices of the sources that hold a place, ascending.
    ///
    /// - Parameter marginMeters: How far beyond the radius it may lie, at most ``widestMarginMeters``.
    func sources(holding place: UnitVector, marginMeters: Double = 0) -> [Int] {
        candidates(at: place).filter { metersBeyond($0, place) <= marginMeters }.map(Int.init)
    }
}

extension StaticSource {
    fileprivate func isBefore(_ other: StaticSource) -> Bool {
        if coordinate.latitude != other.coordinate.latitude { return coordinate.latitude < other.coordinate.latitude }
        if coordinate.longitude != other.coordinate.longitude {
            return coordinate.longitude < other.coordinate.longitude
        }
        return (radiusMeters, kind, name) < (other.radiusMeters, other.kind, other.name)
    }
}
