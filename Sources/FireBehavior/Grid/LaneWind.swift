/// The effective wind of four cells.
struct LaneWind {
    let speed: Lanes
    let toward: Lanes
}

extension LaneCells {
    /// f(F).
    @inline(__always)
    var moistureEffect: Lanes {
        let m = (250 * 59.5 / 101) * (101 - ffmc) / (59.5 + ffmc)
        return 91.9 * exponential(-0.1386 * m) * (1 + power(m, 5.31) / 4.93e7)
    }

    /// As ``EffectiveWind``, on slopes and on the level side by side.
    @inline(__always)
    func effectiveWind(_ effect: Lanes) -> LaneWind {
        var speed = wind
        var toward = Lanes(repeating: 0)
        for lane in 0..<4 {
            toward[lane] = EffectiveWind(windSpeed: wind[lane], windFrom: windFrom[lane]).towardDegrees
        }
        let sloping = (slope .> 0) .& (ffmc .> 0)
        guard any(sloping) else { return LaneWind(speed: speed, toward: toward) }
        let exponent = (3.533 * power(slope / 100, 1.2)).replacing(with: 2.302_585_092_994_046, where: slope .>= 70)
        let slopeWind = slopeWind(slopeEquivalentIndex(0.208 * effect, exponent), effect)
        let (windEast, windNorth) = eastAndNorth(ofDegrees: windFrom)
        let (slopeEast, slopeNorth) = eastAndNorth(ofDegrees: aspect)
        let x = -(wind * windEast + slopeWind * slopeEast)
        let y = -(wind * windNorth + slopeWind * slopeNorth)
        speed.replace(with: (x * x + y * y).squareRoot(), where: sloping)
        for lane in 0..<4 where sloping[lane] { toward[lane] = degrees(ofEast: x[lane], north: y[lane]) }
        return LaneWind(speed: speed, toward: toward)
    }

    /// WSE.
    @inline(__always)
    private func slopeWind(_ index: Lanes, _ effect: Lanes) -> Lanes {
        let gentle = logarithm(index / (0.208 * effect)) / 0.05039
        guard any(gentle .> 40) else { return gentle }
        let limit = 2.496 * effect
        let strong = (28 - logarithm(1 - index / limit) / 0.0818).replacing(
            with: 112.45, where: index .>= 0.999 * limit)
        return gentle.replacing(with: strong, where: gentle .> 40)
    }
}

/// f(W).
@inline(__always)
func laneWindEffect(_ speed: Lanes) -> Lanes {
    let gentle = exponential(0.05039 * speed)
    guard any(speed .>= 40) else { return gentle }
    return gentle.replacing(with: 12 * (1 - exponential(-0.0818 * (speed - 28))), where: speed .>= 40)
}
