import Glibc

extension GrowthQuestion {
    /// The cosine of the angle between the direction of interest and the head.
    func cosineOff(head towardDegrees: Double) -> Double {
        switch angleReading {
        case .degrees: eastAndNorth(ofDegrees: directionDegrees - towardDegrees).north
        case .asCffdrs: cos(directionDegrees * .pi / 180 - towardDegrees)
        }
    }
}
