/// Eddy diffusivity of the boundary layer.
///
///     K = K₀ + κ u* z (1 − z/h)² / φ,  φ = 1 + 5 z/L in stable air, (1 − 16 z/L)^−½ in unstable air
///
/// K₀ is the diffusivity at all heights; κ = 0.4.
///
/// - Source: TroenMahrt1986; stability functions of Dyer1974.
@inline(__always)
func eddyDiffusivity(
    height z: Lanes, layer h: Lanes, frictionVelocity: Lanes, inverseLength: Lanes, background: Float
) -> Lanes {
    let share = 1 - z / h
    let length = z * inverseLength
    var stability = 1 / (1 + 5 * length)
    stability.replace(with: (1 - 16 * length).squareRoot(), where: length .< 0)
    let mixed = 0.4 * frictionVelocity * z * share * share * stability
    return Lanes(repeating: background) + mixed.replacing(with: 0, where: .!(z .< h))
}
