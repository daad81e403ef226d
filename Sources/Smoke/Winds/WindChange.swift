import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// The same error of the wind everywhere: one member of an ensemble.
public struct WindChange: Sendable, Equatable {
    /// Multiplies the wind, the vertical too: air neither gathers nor thins by it.
    public var speedFactor: Double
    /// Turns the horizontal wind, degrees, to the left where above 0.
    public var turnDegrees: Double

    public init(speedFactor: Double = 1, turnDegrees: Double = 0) {
        precondition(speedFactor > 0 && turnDegrees.magnitude <= 180, "a wind")
        (self.speedFactor, self.turnDegrees) = (speedFactor, turnDegrees)
    }

    static let none = WindChange()
}

extension WindFrame {
    /// The same weather with another wind; without a change, to the bit.
    public func changed(by change: WindChange) -> WindFrame {
        guard change != .none else { return self }
        var frame = self
        let factor = Float(change.speedFactor)
        let angle = change.turnDegrees * .pi / 180
        let (along, across) = (Float(cos(angle)) * factor, Float(sin(angle)) * factor)
        for node in 0..<grid.nodeCount {
            let place = grid.position(row: node / grid.columns, column: node % grid.columns)
            let up = SIMD3(Float(place.x), Float(place.y), Float(place.z))
            for index in node * levels.count..<(node + 1) * levels.count {
                let old = wind[index]
                let flat = SIMD3(old.x, old.y, old.z)
                frame.wind[index] = SIMD4(flat * along + up.cross(flat) * across, old.w * factor)
            }
        }
        return frame
    }
}

extension SIMD3<Float> {
    fileprivate func cross(_ other: SIMD3<Float>) -> SIMD3<Float> {
        SIMD3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
    }
}
