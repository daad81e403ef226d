import Geo

/// Points of a plane by squares.
struct PlanarSquares {
    private let points: [PlanarPoint]
    private let side: Double
    private var members: [Square: [Int]] = [:]

    private struct Square: Hashable, Comparable {
        var column: Int
        var row: Int

        static func < (a: Square, b: Square) -> Bool { (a.column, a.row) < (b.column, b.row) }
    }

    init(_ points: [PlanarPoint], sideMeters: Double) {
        self.points = points
        side = sideMeters
        for (index, point) in points.enumerated() { members[square(point), default: []].append(index) }
    }

    private func square(_ point: PlanarPoint) -> Square {
        Square(column: Int((point.x / side).rounded(.down)), row: Int((point.y / side).rounded(.down)))
    }

    /// Positions of the points in the squares that reach into a circle, ascending.
    func indices(near center: PlanarPoint, within meters: Double) -> [Int] {
        let low = square(PlanarPoint(x: center.x - meters, y: center.y - meters))
        let high = square(PlanarPoint(x: center.x + meters, y: center.y + meters))
        var found: [Int] = []
        for column in low.column...high.column {
            for row in low.row...high.row { found += members[Square(column: column, row: row)] ?? [] }
        }
        return found.sorted()
    }

    /// Middles of the points of squares that were hot on more nights than those beside them, and often with them: the most
    /// nights first.
    ///
    /// - Parameter nights: The day of each point that was seen at night, in the order of time.
    func seeds(nights: [Int32?]) -> [PlanarPoint] {
        let days = self.days(nights)
        return middles(days, of: nights) { square, own in
            own.count >= StaticHeat.fewestNightsOfSquare && isOftenHot(square, own.count, days)
        }
    }

    /// Middles of the points of squares that were hot on some days at least, the most days first.
    ///
    /// - Parameter days: The day of each point that counts, in the order of time.
    func seeds(days: [Int32?], fewest: Int) -> [PlanarPoint] {
        middles(self.days(days), of: days) { _, own in own.count >= fewest }
    }

    /// The middle of all points of each square.
    var middles: [PlanarPoint] { members.keys.sorted().map { points.mean(of: members[$0] ?? []) } }

    private func days(_ days: [Int32?]) -> [Square: [Int32]] {
        members.mapValues { own in
            own.reduce(into: [Int32]()) { result, index in
                if let day = days[index], result.last != day { result.append(day) }
            }
        }
    }

    private func middles(
        _ days: [Square: [Int32]], of counted: [Int32?], where isWanted: (Square, [Int32]) -> Bool
    ) -> [PlanarPoint] {
        days.filter(isWanted).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { square, _ in
            points.mean(of: (members[square] ?? []).filter { counted[$0] != nil })
        }
    }

    private func isOftenHot(_ square: Square, _ count: Int, _ days: [Square: [Int32]]) -> Bool {
        var all: Set<Int32> = []
        for column in square.column - 1...square.column + 1 {
            for row in square.row - 1...square.row + 1 {
                let other = Square(column: column, row: row)
                guard let own = days[other] else { continue }
                if (own.count, square) > (count, other) { return false }
                all.formUnion(own)
            }
        }
        return StaticHeat.isPersistent(days: all.count, first: all.min() ?? 0, last: all.max() ?? 0)
    }
}

extension Array where Element == PlanarPoint {
    /// The mean of some of the points, not none.
    func mean(of members: [Int]) -> PlanarPoint {
        let count = Double(members.count)
        return PlanarPoint(
            x: members.reduce(0) { $0 + self[$1].x } / count, y: members.reduce(0) { $0 + self[$1].y } / count)
    }
}
