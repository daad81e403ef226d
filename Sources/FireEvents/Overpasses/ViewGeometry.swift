#if canImport(Glibc)
    import Glibc
#endif
import Geo

/// How a satellite sees a place at an instant; all in axes that turn with the Earth.
struct ViewGeometry {
    private let state: SatelliteState
    private let line: SpaceVector
    private let target: ViewTarget

    init(_ state: SatelliteState, _ target: ViewTarget) {
        self.state = state
        self.target = target
        line = target.position - state.position
    }

    /// How far the place lies ahead of the plane that the instrument scans, kilometres; falls through zero at the look.
    var kilometersAhead: Double {
        let ahead = forward
        return line.dot(ahead) / ahead.length
    }

    /// The velocity against the stars, level: the scan runs straight across it.
    private var forward: SpaceVector {
        let down = down
        return state.velocity - down * state.velocity.dot(down)
    }

    private var down: SpaceVector {
        Ellipsoid.vertical(Ellipsoid.point(below: state.position).place) * -1
    }

    var scanAngleDegrees: Double { Self.degrees(between: line, down) }
    var viewZenithDegrees: Double { Self.degrees(between: line * -1, target.vertical) }

    private static func degrees(between a: SpaceVector, _ b: SpaceVector) -> Double {
        atan2(a.cross(b).length, a.dot(b)) * 180 / .pi
    }
}

/// A place that is looked at.
struct ViewTarget {
    let position: SpaceVector
    let vertical: SpaceVector

    init(_ place: Coordinate) {
        position = Ellipsoid.position(place)
        vertical = Ellipsoid.vertical(place)
    }
}
