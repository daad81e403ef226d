/// Polygons in a ``LocalPlane``: closed rings in metres, each polygon its exterior first.
public struct PlanarShape: Sendable, Equatable {
    public var polygons: [[[PlanarPoint]]]

    public init(_ polygons: [[[PlanarPoint]]] = []) { self.polygons = polygons }

    public var isEmpty: Bool { polygons.isEmpty }

    public var areaSquareMeters: Double {
        polygons.reduce(0) { sum, rings in
            rings.enumerated().reduce(sum) { $0 + ($1.offset == 0 ? 1 : -1) * abs(Self.signedArea($1.element)) }
        }
    }

    /// Length of all rings, holes too.
    public var perimeterMeters: Double {
        polygons.joined().reduce(0) { sum, ring in
            zip(ring, ring.dropFirst()).reduce(sum) { $0 + $1.0.meters(to: $1.1) }
        }
    }

    /// Positive when a closed ring turns to the left.
    static func signedArea(_ ring: [PlanarPoint]) -> Double {
        guard let origin = ring.first else { return 0 }
        return zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
            sum + (edge.0.x - origin.x) * (edge.1.y - origin.y) - (edge.1.x - origin.x) * (edge.0.y - origin.y)
        } / 2
    }
}
