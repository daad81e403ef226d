import Geo
import Glibc
import Smoke

/// Members of an ensemble of smoke: other emissions, plume heights, turbulence and winds, the same fires.
public enum SmokeEnsemble {
    /// 0 is the run without any change.
    public static let members = 0...999

    /// A member's request: the same for its number, whichever others run.
    ///
    /// The emission of all sources is multiplied by exp(σ ξ) with 2 σ = ln f, f the factor that the inventory may be wrong by (none for given
    /// masses); plume heights by exp(0.25 ξ); gusts by 2^ξ within ½…2; and random numbers are its own.
    /// The wind is multiplied by exp(0.15 ξ) and turned by 8° ξ, everywhere and all the time alike, ξ held within ±3: assumed, round numbers for
    /// forecasts of one to two days.
    public static func request(_ member: Int, of request: SmokeRequest, _ sources: [SmokeSource]) -> SmokeRequest {
        guard member > 0 else { return request }
        let seed = request.settings.seed
        let words = Philox(seed: seed).words(SIMD4(UInt32(truncatingIfNeeded: member), 0, 11, 0))
        let first = normals(words[0], words[1])
        let second = normals(words[2], words[3])
        let turns = Philox(seed: seed).words(SIMD4(UInt32(truncatingIfNeeded: member), 0, 12, 0))
        var own = request
        own.emissionFactor *= exp(log(uncertainty(sources)) / 2 * first.0)
        own.riseFactor *= exp(0.25 * first.1)
        own.settings.gustFraction *= min(2, max(0.5, exp2(second.0)))
        own.windChange = WindChange(
            speedFactor: exp(0.15 * bounded(second.1)), turnDegrees: 8 * bounded(normals(turns[0], turns[1]).0))
        own.settings.seed = seed &+ UInt64(member) &* 0x9E37_79B9_7F4A_7C15
        return own
    }

    private static func bounded(_ deviation: Double) -> Double { min(3, max(-3, deviation)) }

    private static func uncertainty(_ sources: [SmokeSource]) -> Double {
        sources.reduce(1) { factor, source in
            guard case .power(_, let land) = source.strength else { return factor }
            return max(factor, land == nil ? EmissionModel.unknownLandFactor : EmissionModel.knownLandFactor)
        }
    }

    /// Two standard normal numbers from two words.
    /// - Source: BoxMuller1958.
    private static func normals(_ first: UInt32, _ second: UInt32) -> (Double, Double) {
        let radius = (-2 * log((Double(first) + 0.5) * 0x1p-32)).squareRoot()
        let angle = 2 * Double.pi * Double(second) * 0x1p-32
        return (radius * cos(angle), radius * sin(angle))
    }
}
