#if canImport(Glibc)
    import Glibc
#endif

extension ParticleStep {
    /// Settling, dry and wet deposition of one particle, and leaving.
    @inline(__always)
    func lose(_ particle: inout Particle, node: Int32, rain: Float, _ losses: inout Losses) {
        guard particle.x == particle.x, particle.heightMeters == particle.heightMeters else {
            losses.left += particle.massGrams
            particle.massGrams = 0
            particle.leave()
            return
        }
        if let settling = constants.settling { settle(&particle, settling, node) }
        if particle.heightMeters < constants.dryLayer {
            losses.dry += particle.keep(constants.dryRemaining)
        }
        if let wet = constants.wet, rain >= Float(wet.leastRainMillimetersPerHour),
            particle.heightMeters < Float(wet.topMeters)
        {
            losses.wet += particle.keep(
                wet.remaining(afterSeconds: Double(constants.seconds.magnitude), rainMillimetersPerHour: Double(rain)))
        }
    }

    /// Falls, and stays at the ground when it reaches it.
    private func settle(_ particle: inout Particle, _ settling: SettlingParticle, _ node: Int32) {
        let air = reader.column(node, particle.heightMeters, isNearerEnd: constants.isNearerEnd)
        let speed = settling.velocity(
            temperatureKelvin: Double(air.y), airDensityKilogramsPerCubicMeter: exp(Double(air.x)))
        particle.heightMeters = max(0, particle.heightMeters - Float(speed) * constants.seconds)
    }
}

extension Particle {
    /// Keeps a share of the mass and returns exactly what went: both numbers are within a factor of 2, or the rest is small.
    @inline(__always)
    fileprivate mutating func keep(_ share: Double) -> Double {
        let before = massGrams
        massGrams = before * share
        return before - massGrams
    }
}
