import Assessment
import FireEvents

/// How long ago a fire was last seen to burn: what its colour, pattern and sign on a map say.
enum FireAge: String, CaseIterable {
    case day, threeDays, week, older, ended

    init(_ event: FireEvent) {
        if event.status == .ended {
            self = .ended
        } else if event.hoursSinceDetection < 24 {
            self = .day
        } else if event.hoursSinceDetection < 72 {
            self = .threeDays
        } else {
            self = event.hoursSinceDetection < 168 ? .week : .older
        }
    }

    /// Pixels from the centre of a sign to its edge.
    static let signRadius = 3.2

    var label: KeyPath<Wording, String> {
        switch self {
        case .day: \.ageDay
        case .threeDays: \.ageThreeDays
        case .week: \.ageWeek
        case .older: \.ageOlder
        case .ended: \.ageEnded
        }
    }

    /// The sign of a fire too small to draw: circle, square, triangle, diamond, ring.
    func sign(at point: Pixel) -> String {
        let (x, y, r) = (point.x, point.y, Self.signRadius)
        switch self {
        case .day: return Self.circle(point, r)
        case .threeDays: return Self.closed([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)])
        case .week: return Self.closed([(x, y - r * 1.2), (x + r * 1.2, y + r), (x - r * 1.2, y + r)])
        case .older: return Self.closed([(x, y - r * 1.3), (x + r * 1.3, y), (x, y + r * 1.3), (x - r * 1.3, y)])
        case .ended: return Self.circle(point, r * 0.6)
        }
    }

    private static func closed(_ corners: [(Double, Double)]) -> String {
        SVG.path(corners.map { Pixel(x: $0.0, y: $0.1) }, closed: true)
    }

    private static func circle(_ center: Pixel, _ radius: Double) -> String {
        let r = SVG.number(radius)
        let across = SVG.number(2 * radius)
        return "M" + SVG.number(center.x - radius) + " " + SVG.number(center.y)
            + "a\(r) \(r) 0 1 0 \(across) 0a\(r) \(r) 0 1 0 -\(across) 0z"
    }
}
