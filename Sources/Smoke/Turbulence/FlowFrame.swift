/// Directions along the wind and across it, to the left, at four places, as vectors in space.
///
/// Random displacements are drawn in this frame: whoever turns the whole world, winds and all, turns them too.
struct FlowFrame {
    let alongX: Lanes
    let alongY: Lanes
    let alongZ: Lanes
    let acrossX: Lanes
    let acrossY: Lanes
    let acrossZ: Lanes

    @inline(__always)
    init(_ wind: WindReader.Winds, at place: FourParticles) {
        let (x, y, z) = (narrow(place.x), narrow(place.y), narrow(place.z))
        var (u, v, w) = (wind.x, wind.y, wind.z)
        let still = u * u + v * v + w * w .< 1e-12
        // In still air any direction will do: about the axis that is farther away.
        let nearPole = z * z .> 0.5
        u.replace(with: (-y).replacing(with: 0, where: nearPole), where: still)
        v.replace(with: x.replacing(with: -z, where: nearPole), where: still)
        w.replace(with: y.replacing(with: 0, where: .!nearPole), where: still)
        let inverse = 1 / (u * u + v * v + w * w).squareRoot()
        alongX = u * inverse
        alongY = v * inverse
        alongZ = w * inverse
        acrossX = y * alongZ - z * alongY
        acrossY = z * alongX - x * alongZ
        acrossZ = x * alongY - y * alongX
    }
}
