extension ParticleStep {
    /// Vertical mixing that keeps well-mixed smoke well mixed, whatever the step, the diffusivity and the density.
    ///
    /// A height z' = z + √(2 K(z) Δt) ξ is proposed, turned back at ground and lid, and taken with the probability
    ///
    ///     min(1, ρ(z') q(z | z') / (ρ(z) q(z' | z)))
    ///
    /// with q the density of the proposal. Detailed balance holds exactly, so that a mixing ratio that is uniform stays so in every
    /// layer; for short steps the chain is the diffusion with the drift ∂K/∂z + (K/ρ) ∂ρ/∂z. Where K is constant every
    /// height is taken.
    ///
    /// Whoever is so far above the boundary layer that it cannot get there in the whole step takes one step: the sum of many steps with
    /// a constant diffusivity is one step.
    ///
    /// - Source: BouRabee2014, for diffusions that are their own adjoint; Thomson1987 for the criterion.
    @inline(__always)
    func mix(
        _ height: inout Lanes, _ weather: (layer: Lanes, friction: Lanes, inverseLength: Lanes, rain: Lanes),
        _ cells: WindCells, _ identities: SIMD4<UInt32>
    ) {
        let isFarAbove = height .> weather.layer + constants.farAboveLayer
        let seconds = Lanes(repeating: constants.mixingSeconds).replacing(
            with: constants.seconds.magnitude, where: isFarAbove)
        var diffusivity = diffusivity(height, weather)
        var density = density(height, cells)
        for part in 0..<constants.mixingSteps {
            let words = words(identities, Draw.mixing, UInt32(truncatingIfNeeded: part))
            let (noise, _) = normals(words.first, words.second)
            let move = noise * (2 * seconds * diffusivity).squareRoot()
            let proposed = reflected(height + move, lid: constants.lid)
            let itsDiffusivity = self.diffusivity(proposed, weather)
            let itsDensity = self.density(proposed, cells)
            let backward = move * move / (4 * seconds) * (1 / itsDiffusivity - 1 / diffusivity)
            let balance = itsDensity - density + 0.5 * logarithm(diffusivity / itsDiffusivity) - backward
            var taken = logarithm(unitInterval(words.third)) .< balance
            if part > 0 { taken .&= .!isFarAbove }
            height.replace(with: proposed, where: taken)
            diffusivity.replace(with: itsDiffusivity, where: taken)
            density.replace(with: itsDensity, where: taken)
            if all(isFarAbove) { return }
        }
    }

    @inline(__always)
    private func diffusivity(
        _ height: Lanes, _ weather: (layer: Lanes, friction: Lanes, inverseLength: Lanes, rain: Lanes)
    ) -> Lanes {
        eddyDiffusivity(
            height: height, layer: weather.layer, frictionVelocity: weather.friction,
            inverseLength: weather.inverseLength, background: constants.background)
    }

    /// Logarithm of the density of air in the particles' columns.
    @inline(__always)
    private func density(_ height: Lanes, _ cells: WindCells) -> Lanes {
        Lanes(
            reader.column(cells.node[0], height[0], isNearerEnd: constants.isNearerEnd).x,
            reader.column(cells.node[1], height[1], isNearerEnd: constants.isNearerEnd).x,
            reader.column(cells.node[2], height[2], isNearerEnd: constants.isNearerEnd).x,
            reader.column(cells.node[3], height[3], isNearerEnd: constants.isNearerEnd).x)
    }
}
