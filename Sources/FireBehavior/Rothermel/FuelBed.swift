/// A fuel model with its moisture: five or six classes of particles, weighted by their surfaces.
struct FuelBed {
    /// One class of particles.
    struct Particles {
        /// lb/ft².
        var load: Double
        /// ft²/ft³.
        let ratio: Double
        /// Share of dry weight.
        let moisture: Double
    }

    var dead: [Particles]
    var live: [Particles]
    let model: SurfaceFuelModel

    /// Herbs of dynamic models move to the dead as they cure: all of them at 30 % moisture and below, none at 120 % and above.
    /// - Source: ScottBurgan2005 (after Burgan 1979).
    init(_ model: SurfaceFuelModel, _ moisture: FuelMoisture) {
        let loads = model.loadsPoundsPerSquareFoot
        let ratios = model.surfaceToVolumePerFoot
        let cured = model.isDynamic ? min(1, max(0, (120 - moisture.liveHerbPercent) / 90)) : 0
        let one = moisture.oneHourPercent / 100
        let particles = [
            Particles(load: loads.oneHour, ratio: ratios.oneHour, moisture: one),
            Particles(load: loads.tenHours, ratio: ratios.tenHours, moisture: moisture.tenHourPercent / 100),
            Particles(
                load: loads.hundredHours, ratio: ratios.hundredHours, moisture: moisture.hundredHourPercent / 100),
            Particles(load: loads.herbs * cured, ratio: ratios.herbs, moisture: one),
        ]
        let herbs = moisture.liveHerbPercent / 100
        let living = [
            Particles(load: loads.herbs * (1 - cured), ratio: ratios.herbs, moisture: herbs),
            Particles(load: loads.wood, ratio: ratios.wood, moisture: moisture.liveWoodPercent / 100),
        ]
        dead = particles.filter { $0.load > 0 }
        live = living.filter { $0.load > 0 }
        self.model = model
    }
}

extension [FuelBed.Particles] {
    /// ft²/ft², all but for the density that they share.
    /// - Source: Rothermel1972, Eq. 53.
    var surface: Double { reduce(0) { $0 + $1.load * $1.ratio } }

    var load: Double { reduce(0) { $0 + $1.load } }

    /// The mean of a quantity, by surface.
    /// - Source: Rothermel1972, Eqs. 56 and 71–77.
    func mean(_ quantity: (FuelBed.Particles) -> Double) -> Double {
        let whole = surface
        guard whole > 0 else { return 0 }
        return reduce(0) { $0 + $1.load * $1.ratio / whole * quantity($1) }
    }

    /// The load that counts for the reaction: each weighted by the surface of its size class.
    /// - Source: Albini1976.
    var reactingLoad: Double {
        let whole = surface
        guard whole > 0 else { return 0 }
        return reduce(0) { sum, particles in
            let size = filter { sizeClass($0.ratio) == sizeClass(particles.ratio) }
            return sum + size.surface / whole * particles.load
        }
    }
}

/// - Source: Albini1976.
private func sizeClass(_ ratio: Double) -> Int {
    [1200.0, 192, 96, 48, 16].firstIndex { ratio >= $0 } ?? 5
}
