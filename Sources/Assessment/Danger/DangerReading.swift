public import Chronology
import FireWeather

/// The Fire Weather Index at a fire on the day of a situation.
public struct DangerReading: Sendable, Equatable {
    /// The calendar day at the fire.
    public var day: CalendarDay
    /// Of the cell in the middle of the fire, 0 or more; `nil` where not known.
    public var atCenter: Double?
    /// The largest of the cells that the perimeter lies in, 0 or more; `nil` where none is known.
    public var maximum: Double?

    /// - Parameters:
    ///   - center: Of the cell in the middle; NaN where not known.
    ///   - cells: Of every cell that the perimeter lies in; NaN where not known.
    public init(day: CalendarDay, center: Double, cells: [Double]) {
        self.day = day
        atCenter = center.isNaN ? nil : center
        maximum = (cells + [center]).filter { !$0.isNaN }.max()
    }
}

/// The Fire Weather Index over an area on the day of a situation; every cell counts alike.
public struct AreaDanger: Sendable, Equatable {
    /// The calendar day in the middle of the area.
    public var day: CalendarDay
    /// Half of the cells lie below.
    public var median: Double
    /// Nine cells of ten lie below.
    public var percentile90: Double
    public var maximum: Double
    /// Cells with a known index.
    public var cellCount: Int
    /// Cells without.
    public var unknownCount: Int

    /// - Parameter cells: Of every cell whose middle lies in the area; NaN where not known.
    /// - Returns: `nil` when none is known.
    public init?(day: CalendarDay, cells: [Double]) {
        let known = cells.filter { !$0.isNaN }.sorted()
        guard let last = known.last else { return nil }
        self.day = day
        median = Self.quantile(0.5, of: known)
        percentile90 = Self.quantile(0.9, of: known)
        maximum = last
        cellCount = known.count
        unknownCount = cells.count - known.count
    }

    /// Straight between the two values around it.
    private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
}
