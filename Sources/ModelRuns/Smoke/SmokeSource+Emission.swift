import Geo
import Glibc
import Smoke
import Tables

extension SmokeSource {
    /// PM2.5 put out in the hour that begins at an instant, g.
    func grams(hourFrom hour: Instant, _ request: SmokeRequest) -> Double {
        switch strength {
        case .power(let power, let land):
            let emission = request.emission.emission(megajoules: power.megajoules(hourFrom: hour), land: land)
            return emission.pm25Kilograms * 1_000 * request.emissionFactor
        case .releases(let releases):
            return releases.reduce(0) { $0 + $1.kilograms(hourFrom: hour) } * 1_000 * request.emissionFactor
        }
    }

    /// Heights that smoke is put into, as a request asks.
    ///
    /// - Throws: ``FormatError`` for a plume that rises above the winds, or needs air above them to tell how high it rises.
    func rise(
        _ request: SmokeRequest, at instant: Instant, winds: WindField, of windSource: String
    ) throws(FormatError) -> PlumeRise {
        let plume = rise(request.rise, at: instant, winds: winds).scaled(by: request.riseFactor)
        let needed = max(plume.topMeters, stabilityHeight(at: instant, winds))
        let top = winds.reach(over: SphericalPosition(coordinate), at: instant)?.upperBound ?? .infinity
        guard needed <= top else {
            throw FormatError(
                source: windSource,
                expected: "winds up to the plume of \(id) at \(instant), \(Int(needed.rounded(.up))) m above ground",
                found: "winds up to \(Int(top.rounded())) m")
        }
        return plume
    }

    /// The height at which air must be known for the plume to be reckoned, m; 0 where none must.
    private func stabilityHeight(at instant: Instant, _ winds: WindField) -> Double {
        guard case .power = strength else { return 0 }
        return 2 * winds.layerMeters(over: SphericalPosition(coordinate), at: instant)
            + WindField.stabilityHalfDepthMeters
    }

    /// Heights that smoke is put into; near the ground where neither power nor heights are known.
    func rise(_ scheme: RiseScheme, at instant: Instant, winds: WindField) -> PlumeRise {
        switch strength {
        case .releases(let releases):
            let given = releases.first { $0.from <= instant && instant < $0.until }?.rise
            return given ?? PlumeRise(topMeters: 100, bottomMeters: 0)
        case .power(let power, _):
            return winds.rise(
                scheme, megawatts: power.megawatts(at: instant), over: SphericalPosition(coordinate), at: instant)
        }
    }
}

extension SmokeSource.Release {
    fileprivate func kilograms(hourFrom hour: Instant) -> Double {
        let overlap = min(until, hour.adding(hours: 1)).seconds - max(from, hour).seconds
        return pm25Kilograms * Double(max(0, overlap)) / Double(until.seconds - from.seconds)
    }
}

extension WindField {
    /// The wind of a plume is taken at the top of the boundary layer, N² at twice its height.
    fileprivate func rise(
        _ scheme: RiseScheme, megawatts: Double, over place: SphericalPosition, at instant: Instant
    ) -> PlumeRise {
        let layer = layerMeters(over: place, at: instant)
        let stability = stability(over: place, heightMeters: 2 * layer, at: instant) ?? 1e-4
        switch scheme {
        case .sofiev:
            return .sofiev(
                megawatts: megawatts, boundaryLayerMeters: layer, stabilityPerSquareSecond: stability)
        case .briggs:
            let wind = sample(at: place, heightMeters: layer, at: instant)?.wind
            let speed = wind.map { hypot($0.eastMetersPerSecond, $0.northMetersPerSecond) } ?? 5
            return .briggs(megawatts: megawatts, windMetersPerSecond: speed, stabilityPerSquareSecond: stability)
        }
    }

    /// Height of the boundary layer.
    fileprivate func layerMeters(over place: SphericalPosition, at instant: Instant) -> Double {
        Double(sample(at: place, heightMeters: 10, at: instant)?.surface.boundaryLayerHeightMeters ?? 1_000)
    }

    fileprivate static let stabilityHalfDepthMeters = 250.0

    /// N² = (g / θ) ∂θ/∂z over 500 m about a height, s⁻².
    func stability(over place: SphericalPosition, heightMeters: Double, at instant: Instant) -> Double? {
        let (bottom, top) = (
            max(10, heightMeters - Self.stabilityHalfDepthMeters), heightMeters + Self.stabilityHalfDepthMeters
        )
        guard let low = sample(at: place, heightMeters: bottom, at: instant),
            let high = sample(at: place, heightMeters: top, at: instant)
        else { return nil }
        let potential = { (sample: Sample) in
            sample.temperatureKelvin * pow(100_000 / sample.pressurePascals, 0.285_7)
        }
        let (a, b) = (potential(low), potential(high))
        return 9.80665 / ((a + b) / 2) * (b - a) / (top - bottom)
    }
}
