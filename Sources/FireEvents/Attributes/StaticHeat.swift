import Geo

/// Tells heat that stays in place from fires.
enum StaticHeat {
    /// Why an event is static heat, in words; `nil` when nothing speaks for it.
    ///
    /// By the archive's word, or by persistence: seen on eight or more nights over ten or more days, all within 600 m.
    /// - Parameter detections: Of one event, in canonical order, not empty.
    static func reason(_ detections: [Detection], points: [PlanarPoint]) -> String? {
        switch detections[0].heatSource {
        case .volcano: return "the archive marks it as an active volcano"
        case .otherStaticLand: return "the archive marks it as a static land source"
        case .offshore: return "the archive marks it as offshore"
        case .vegetation, nil: break
        }
        guard let span = persistence(detections), spreadMeters(points) <= 600 else { return nil }
        return "seen on \(span.nights) nights over \(span.days) days within 600 m"
    }

    private static func persistence(_ detections: [Detection]) -> (nights: Int, days: Int)? {
        let nights = Set(detections.lazy.filter { !$0.isDaytime }.map(\.observedAt.dayNumber)).count
        let days = (detections[detections.count - 1].observedAt.dayNumber) - detections[0].observedAt.dayNumber + 1
        return nights >= 8 && days >= 10 ? (nights, days) : nil
    }

    /// Largest distance from the mean point, metres.
    private static func spreadMeters(_ points: [PlanarPoint]) -> Double {
        let count = Double(points.count)
        let middle = PlanarPoint(
            x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
        return points.reduce(0) { max($0, $1.meters(to: middle)) }
    }
}
