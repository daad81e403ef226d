/// Day-length factors of one month by latitude, for four cells at once.
struct LatitudeBelts {
    private let hours0, hours1, hours2, hours3, hours4: Double
    private let factor0, factor1, factor2: Double

    init(hours: [Double], factors: [Double]) {
        (hours0, hours1, hours2, hours3, hours4) = (hours[0], hours[1], hours[2], hours[3], hours[4])
        (factor0, factor1, factor2) = (factors[0], factors[1], factors[2])
    }

    /// Effective day length, hours.
    @inline(__always)
    func hours(_ latitude: Lanes) -> Lanes {
        var hours = Lanes(repeating: hours4)
        hours.replace(with: hours3, where: latitude .> -30)
        hours.replace(with: hours2, where: latitude .> -10)
        hours.replace(with: hours1, where: latitude .> 10)
        hours.replace(with: hours0, where: latitude .> 30)
        return hours
    }

    /// Day-length factor of the Drought Code.
    @inline(__always)
    func droughtFactor(_ latitude: Lanes) -> Lanes {
        var factor = Lanes(repeating: factor2)
        factor.replace(with: factor1, where: latitude .> -20)
        factor.replace(with: factor0, where: latitude .> 20)
        return factor
    }
}
