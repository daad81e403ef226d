import Geo

/// Ground of a link group on which heat stays: on places of a catalogue, and where it came back for weeks or months.
struct StandingGround {
    /// For each detection of the group whether it lies there.
    let holds: [Bool]

    /// For how long heat must have come back in a place before it tells nothing of a fire beside it, days: a fire may
    /// smoulder for less.
    static let longDays = Int(HeatSpot.pauseDays)

    /// - Parameters:
    ///   - shortestDays: From the first day to the last on which heat came back, at least.
    ///   - certainAlone: Whether places of certain kinds count alone: a landfill is often cold, and a fire burns over it.
    init(
        _ ground: EventGround, known: StaticSourceCatalogue, shortestDays: Int = longDays, certainAlone: Bool = false
    ) {
        let returning = ReturningHeat(ground, shortestDays: shortestDays)
        holds = ground.detections.indices.map { index in
            ground.detections[index].isOnPlace(of: known, certainAlone: certainAlone)
                || returning.holds(ground.points[index])
        }
    }
}

extension Detection {
    /// Whether it lies within the radius of a place and half a pixel.
    func isOnPlace(of known: StaticSourceCatalogue, certainAlone: Bool = false) -> Bool {
        guard !known.isEmpty else { return false }
        let margin = min(halfSideMeters, StaticSourceCatalogue.widestMarginMeters)
        return known.sources(holding: UnitVector(coordinate), marginMeters: margin).contains {
            !certainAlone || known.sources[$0].isCertain
        }
    }
}

extension EventGround {
    /// Days with a detection, since 1970, ascending.
    var days: [Int32] {
        detections.reduce(into: []) { days, detection in
            let day = Int32(detection.observedAt.dayNumber)
            if days.last != day { days.append(day) }
        }
    }
}

/// Where the heat of an event that was seen on many days is by habit: what shows up beside that all at once is no part of it.
struct HabitualGround {
    /// Positions of the detections where it seldom was, ascending.
    let seldom: [Int]
    /// How many of these come on a day with a detection, in the mean.
    let seldomPerDay: Double

    /// Habits show in so many days.
    static let fewestDays = 30
    /// Of its days, share on which a place of it is hot at least.
    static let share = 0.05

    /// - Returns: `nil` where the event was seen on too few days.
    init?(_ ground: EventGround) {
        let days = ground.days
        guard days.count >= Self.fewestDays else { return nil }
        let fewest = max(StaticHeat.fewestDays, Int(Self.share * Double(days.count)))
        let habit = ReturningHeat(ground, shortestDays: StaticHeat.shortestDays, fewestDays: fewest, reach: 0)
        seldom = ground.points.indices.filter { !habit.holds(ground.points[$0]) }
        seldomPerDay = Double(seldom.count) / Double(days.count)
    }
}

/// Squares around which heat came back on many days.
private struct ReturningHeat {
    private let side: Double
    private var squares: Set<Square> = []

    private struct Square: Hashable {
        var column: Int
        var row: Int

        init(_ point: PlanarPoint, side: Double) {
            (column, row) = (Int((point.x / side).rounded(.down)), Int((point.y / side).rounded(.down)))
        }

        /// Itself and those around it, up to so many squares away, without the corners where these are two.
        func surroundings(_ reach: Int) -> [Square] {
            (-reach...reach).flatMap { x in
                (-reach...reach).compactMap { y in abs(x) + abs(y) > 3 ? nil : moved(x, y) }
            }
        }

        private func moved(_ x: Int, _ y: Int) -> Square {
            var other = self
            (other.column, other.row) = (column + x, row + y)
            return other
        }
    }

    /// - Parameter reach: How many squares of half the width of a place around one count with it.
    init(
        _ ground: EventGround, shortestDays: Int, fewestDays: Int = StaticHeat.fewestDays, reach: Int = 2
    ) {
        let days = ground.detections.map { Int32($0.observedAt.dayNumber) }
        side = (StaticHeat.widestMeters + ground.detections.blurMeters) / 2
        guard Int(days[days.count - 1] - days[0]) + 1 >= shortestDays else { return }
        var hot: [Square: [Int32]] = [:]
        for (point, day) in zip(ground.points, days) {
            let square = Square(point, side: side)
            if hot[square]?.last != day { hot[square, default: []].append(day) }
        }
        squares = Set(
            hot.keys.filter {
                Self.isReturning($0.surroundings(reach).flatMap { hot[$0] ?? [] }, shortestDays, fewestDays)
            })
    }

    private static func isReturning(_ days: [Int32], _ shortestDays: Int, _ fewestDays: Int) -> Bool {
        guard let first = days.min(), let last = days.max() else { return false }
        return Int(last - first) + 1 >= shortestDays && Set(days).count >= fewestDays
    }

    func holds(_ point: PlanarPoint) -> Bool { squares.contains(Square(point, side: side)) }
}
