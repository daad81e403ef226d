/// Where detections are asked for.
public enum FIRMSScope: Sendable, Equatable {
    /// West, south, east, north, degrees; a west greater than the east crosses 180°.
    case box(west: Double, south: Double, east: Double, north: Double)
    /// Three letters (ISO 3166-1).
    case country(String)
    case world

    /// `world`, `RUS`, or `W,S,E,N` in degrees.
    public init?(_ text: String) {
        if text.lowercased() == "world" {
            self = .world
            return
        }
        if text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) {
            self = .country(text)
            return
        }
        let values = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) ?? .nan }
        guard values.count == 4, [values[0], values[2]].allSatisfy({ (-180...180).contains($0) }),
            [values[1], values[3]].allSatisfy({ (-90...90).contains($0) }), values[1] < values[3],
            values[0] != values[2]
        else { return nil }
        self = .box(west: values[0], south: values[1], east: values[2], north: values[3])
    }

    /// What the interfaces take, one request each: a box over 180° is two.
    var paths: [(interface: String, area: String)] {
        switch self {
        case .world: [("area", "world")]
        case .country(let code): [("country", code)]
        case .box(let west, let south, let east, let north) where west > east:
            [("area", Self.text(west, south, 180, north)), ("area", Self.text(-180, south, east, north))]
        case .box(let west, let south, let east, let north): [("area", Self.text(west, south, east, north))]
        }
    }

    private static func text(_ values: Double...) -> String { values.map { "\($0)" }.joined(separator: ",") }
}
