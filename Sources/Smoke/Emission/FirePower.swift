public import Geo

/// Power of one fire as one satellite saw it on one pass.
public struct PowerObservation: Sendable, Equatable {
    public var at: Instant
    /// Sum over the fire's pixels, MW.
    public var megawatts: Double

    public init(at: Instant, megawatts: Double) {
        precondition(megawatts >= 0 && megawatts.isFinite, "a power")
        self.at = at
        self.megawatts = megawatts
    }
}

/// Power of a fire hour by hour, from the passes that saw it.
///
/// Passes within two hours are one look, and the highest power of it counts: another satellite saw the same fire, perhaps part of it.
/// On each local solar day the diurnal cycle is scaled to the looks: a = Σ P / Σ d. A day without a look has the power of the last day
/// with one, until a day after the last look; before the first look nothing burns.
///
/// - Source: Andela2015, for the scaling of a cycle by what was seen.
public struct FirePower: Sendable {
    private let scales: [(day: Int, megawatts: Double)]
    private let cycle: DiurnalCycle
    private let solarShift: Double
    private let first: Instant
    private let last: Instant

    /// - Parameter longitude: Of the fire, degrees east: local solar time is UTC + longitude / 15 h.
    /// - Returns: `nil` without observations.
    public init?(_ observations: [PowerObservation], longitude: Double, cycle: DiurnalCycle = DiurnalCycle()) {
        let looks = Self.looks(observations)
        guard let first = looks.first, let last = looks.last else { return nil }
        self.first = first.at
        self.last = last.at
        self.cycle = cycle
        solarShift = longitude * 240
        var sums: [(day: Int, power: Double, factor: Double)] = []
        for look in looks {
            let (day, hour) = Self.solar(look.at, longitude * 240)
            if sums.last?.day != day { sums.append((day, 0, 0)) }
            sums[sums.count - 1].power += look.megawatts
            sums[sums.count - 1].factor += cycle.factor(solarHour: hour)
        }
        scales = sums.map { ($0.day, $0.power / $0.factor) }
    }

    /// Looks in time order: the highest of passes within two hours of the first of them.
    static func looks(_ observations: [PowerObservation]) -> [PowerObservation] {
        var looks: [PowerObservation] = []
        var started: Instant?
        for pass in observations.sorted(by: { ($0.at, $0.megawatts) < ($1.at, $1.megawatts) }) {
            if let started, pass.at.hours(since: started) <= 2 {
                if pass.megawatts > looks[looks.count - 1].megawatts {
                    looks[looks.count - 1].megawatts = pass.megawatts
                }
            } else {
                looks.append(pass)
                started = pass.at
            }
        }
        return looks
    }

    /// Mean power of the day that an instant lies in, MW.
    public func dailyMegawatts(at instant: Instant) -> Double {
        guard instant.hours(since: first) >= -1, instant.hours(since: last) <= 24 else { return 0 }
        let day = Self.solar(instant, solarShift).day
        return (scales.last { $0.day <= day } ?? scales[0]).megawatts
    }

    public func megawatts(at instant: Instant) -> Double {
        dailyMegawatts(at: instant) * cycle.factor(solarHour: Self.solar(instant, solarShift).hour)
    }

    /// Energy radiated in the hour that begins at an instant, MJ; by Simpson's rule.
    public func megajoules(hourFrom start: Instant) -> Double {
        let middle = megawatts(at: start.adding(hours: 0.5))
        return (megawatts(at: start) + 4 * middle + megawatts(at: start.adding(hours: 1))) / 6 * 3_600
    }

    private static func solar(_ instant: Instant, _ shiftSeconds: Double) -> (day: Int, hour: Double) {
        let seconds = Double(instant.seconds) + shiftSeconds
        let day = (seconds / 86_400).rounded(.down)
        return (Int(day), (seconds - day * 86_400) / 3_600)
    }
}
