/// Which random number of a particle and step it is.
enum Draw {
    static let walk: UInt32 = 0
    static let gust: UInt32 = 1
    static let mixing: UInt32 = 2
}

/// Displacement by turbulence: radians in space, metres upward.
struct Walk {
    var x = Lanes.zero
    var y = Lanes.zero
    var z = Lanes.zero
    var up = Lanes.zero
}

/// Wind that four particles carry beside the wind of the grid, m/s.
struct Gusts {
    var x: Lanes
    var y: Lanes
    var z: Lanes
    var up: Lanes

    @inline(__always)
    init(_ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>, _ d: SIMD4<Float>) {
        x = Lanes(a.x, b.x, c.x, d.x)
        y = Lanes(a.y, b.y, c.y, d.y)
        z = Lanes(a.z, b.z, c.z, d.z)
        up = Lanes(a.w, b.w, c.w, d.w)
    }

    @inline(__always)
    subscript(lane: Int) -> SIMD4<Float> { SIMD4(x[lane], y[lane], z[lane], up[lane]) }
}

extension ParticleStep {
    /// Four words for each of four particles, word by word.
    @inline(__always)
    func words(_ identities: SIMD4<UInt32>, _ draw: UInt32, _ part: UInt32 = 0) -> RandomWords {
        let philox = constants.philox
        let a = philox.words(SIMD4(identities[0], constants.clock, draw, part))
        let b = philox.words(SIMD4(identities[1], constants.clock, draw, part))
        let c = philox.words(SIMD4(identities[2], constants.clock, draw, part))
        let d = philox.words(SIMD4(identities[3], constants.clock, draw, part))
        return RandomWords(
            first: SIMD4(a[0], b[0], c[0], d[0]), second: SIMD4(a[1], b[1], c[1], d[1]),
            third: SIMD4(a[2], b[2], c[2], d[2]), fourth: SIMD4(a[3], b[3], c[3], d[3]))
    }

    /// Random displacement with constant diffusivity: √(2 D Δt) in each direction.
    @inline(__always)
    func walk(_ identities: SIMD4<UInt32>, _ frame: FlowFrame) -> Walk {
        let words = words(identities, Draw.walk)
        let (along, across) = normals(words.first, words.second)
        let (up, _) = normals(words.third, words.fourth)
        let (a, b) = (along * constants.walkRadians, across * constants.walkRadians)
        return Walk(
            x: a * frame.alongX + b * frame.acrossX, y: a * frame.alongY + b * frame.acrossY,
            z: a * frame.alongZ + b * frame.acrossZ, up: up * constants.walkMeters)
    }

    /// u' = r u' + √(1 − r²) f σ ξ with r = 1 − 2 Δt / period and f the share of the spread σ of the winds around.
    ///
    /// - Source: Hoffmann2022MPTRAC, Section 2.3.4, after Stohl2005.
    @inline(__always)
    func renew(
        _ gusts: inout Gusts, _ spread: (across: Lanes, up: Lanes), _ identities: SIMD4<UInt32>, _ frame: FlowFrame
    ) {
        let words = words(identities, Draw.gust)
        let (along, across) = normals(words.first, words.second)
        let (up, _) = normals(words.third, words.fourth)
        let sigma = spread.across * constants.gustRenewed
        let (a, b) = (along * sigma, across * sigma)
        gusts.x = gusts.x * constants.gustKept + a * frame.alongX + b * frame.acrossX
        gusts.y = gusts.y * constants.gustKept + a * frame.alongY + b * frame.acrossY
        gusts.z = gusts.z * constants.gustKept + a * frame.alongZ + b * frame.acrossZ
        gusts.up = gusts.up * constants.gustKept + up * (spread.up * constants.gustRenewed)
    }
}

/// Random bits of four particles.
struct RandomWords {
    let first: SIMD4<UInt32>
    let second: SIMD4<UInt32>
    let third: SIMD4<UInt32>
    let fourth: SIMD4<UInt32>
}
