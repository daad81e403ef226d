import Geo

/// Known static sources, to be found by place.
public struct StaticSourceCatalogue: Sendable, Equatable {
    /// In order, each once.
    public let sources: [StaticSource]
    private let vectors: [UnitVector]
    /// Where the sources of a cell begin in ``sourceOf``, by its place in ``starts``.
    private let slots: [UInt64: Int32]
    private let starts: [Int32]
    /// Sources that may hold a place in or near a cell, cell by cell, ascending.
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
        var slots: [UInt64: Int32] = [:]
        var entries: [(slot: Int32, source: Int32)] = []
        for (index, source) in unique.enumerated() {
            let reach = source.reachMeters + Self.widestMarginMeters + Self.nearMeters
            Self.grid.forEachRange(near: Self.grid.key(of: vectors[index]), within: reach / Earth.radiusMeters) {
                range in
                for cell in range {
                    let slot = slots[cell] ?? Int32(slots.count)
                    if slot == slots.count { slots[cell] = slot }
                    entries.append((slot, Int32(index)))
                }
            }
        }
        self.slots = slots
        (starts, sourceOf) = Self.grouped(entries, slotCount: slots.count)
    }

    /// Counted, not sorted: a program that starts for one answer has no time for it.
    private static func grouped(
        _ entries: [(slot: Int32, source: Int32)], slotCount: Int
    ) -> (starts: [Int32], sources: [Int32]) {
        var starts = [Int32](repeating: 0, count: slotCount + 1)
        for entry in entries { starts[Int(entry.slot) + 1] += 1 }
        for slot in 0..<slotCount { starts[slot + 1] += starts[slot] }
        var (next, sources) = (starts, [Int32](repeating: 0, count: entries.count))
        for entry in entries {
            sources[Int(next[Int(entry.slot)])] = entry.source
            next[Int(entry.slot)] += 1
        }
        return (starts, sources)
    }

    public static func == (a: Self, b: Self) -> Bool { a.sources == b.sources }

    public var isEmpty: Bool { sources.isEmpty }

    /// The sources that may hold a place, ascending.
    private func candidates(at place: UnitVector) -> ArraySlice<Int32> {
        guard let slot = slots[Self.grid.key(of: place)] else { return [] }
        return sourceOf[Int(starts[Int(slot)])..<Int(starts[Int(slot) + 1])]
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
