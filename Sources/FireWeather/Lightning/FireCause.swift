/// A flash that may have lit a fire, as the fire sees it.
public struct LightningCandidate: Hashable, Sendable {
    /// From the flash to the fire's ignition point, km, 0 or more.
    public let distanceKilometers: Double
    /// Whole days from the flash to the first detection, 0 within the first 24 hours.
    public let daysBefore: Int
    /// Whole days from the flash to the last look that saw no fire, at most `daysBefore`: on any of the days between the fire may
    /// have come out.
    public let leastDaysBefore: Int
    /// Radius of the circle that the distance is known within, km, 0 or more: fire and flash together.
    public let uncertaintyKilometers: Double
    /// Probability that the flash lit a fire, 0…1, of `LightningIgnition`.
    public let ignitionProbability: Double
    /// Rain where and when it struck, mm a day; nothing where not known.
    public let rainMillimeters: Double?

    /// A candidate.
    ///
    /// - Parameters:
    ///   - uncertaintyKilometers: 0 for a distance that is exact.
    ///   - leastDaysBefore: By default `daysBefore`: the fire was found on the day on which it came out.
    public init(
        distanceKilometers: Double, daysBefore: Int, ignitionProbability: Double, rainMillimeters: Double?,
        uncertaintyKilometers: Double = 0, leastDaysBefore: Int? = nil
    ) {
        precondition(distanceKilometers >= 0 && uncertaintyKilometers >= 0, "a distance is 0 or more")
        precondition((0...1).contains(ignitionProbability), "a probability lies between 0 and 1")
        (self.distanceKilometers, self.daysBefore) = (distanceKilometers, daysBefore)
        self.uncertaintyKilometers = uncertaintyKilometers
        self.leastDaysBefore = min(daysBefore, max(0, leastDaysBefore ?? daysBefore))
        (self.ignitionProbability, self.rainMillimeters) = (ignitionProbability, rainMillimeters)
    }
}

/// Most likely cause of a fire.
public enum FireCause: Hashable, Sendable {
    /// Lightning with rain below the threshold: the candidate's place in the list and the probability of all lightning together.
    case dryLightning(candidate: Int, probability: Double)
    /// Lightning with more rain, or with rain not known.
    case lightning(candidate: Int, probability: Double)
    /// No flash in reach, or other causes are likelier.
    case notLightning(probabilityOfLightning: Double)
}

/// Weighs lightning against every other cause of a fire.
///
/// Each flash within reach is expected to have lit λ = p w(day) g(distance) fires per km² and day at the place where this one
/// appeared; other causes light μ. By Bayes the flash has the probability λ / (Σ λ + μ).
///
/// - Source: Schultz2019 for distance and days: half of the fires within 0.83 km of their flash, 75 % within 1.6, 95 % within 5.86 km.
public struct FireCauseModel: Sendable {
    /// The greatest distance considered, km: that of 95 %, carried on to all.
    public static let reachKilometers = FlashDistance.reachKilometers

    /// Fires of other causes per km² and day, one in 140 years on a km²: a choice of this project.
    public static let usualOtherIgnitions = 2e-5

    private let holdover: Holdover
    private let otherIgnitions: Double
    private let dryRain: Double

    /// A model.
    ///
    /// - Parameters:
    ///   - holdover: Shares by day.
    ///   - otherIgnitionsPerSquareKilometerDay: Fires of other causes, above 0; to be set by region.
    ///   - dryRainMillimeters: Less rain than this makes lightning dry.
    public init(
        holdover: Holdover = Holdover(), otherIgnitionsPerSquareKilometerDay: Double = usualOtherIgnitions,
        dryRainMillimeters: Double = DryLightning.usualRainMillimeters
    ) {
        precondition(otherIgnitionsPerSquareKilometerDay > 0, "other causes are never ruled out")
        self.holdover = holdover
        otherIgnitions = otherIgnitionsPerSquareKilometerDay
        dryRain = dryRainMillimeters
    }

    /// The probability of each candidate to have lit the fire; together with other causes 1.
    public func probabilities(_ candidates: [LightningCandidate]) -> [Double] {
        let rates = candidates.map(rate)
        let total = rates.reduce(otherIgnitions, +)
        return rates.map { $0 / total }
    }

    /// The most likely cause: lightning where all candidates together reach one half, named by the likeliest (the first of equals).
    public func cause(_ candidates: [LightningCandidate]) -> FireCause {
        let probabilities = probabilities(candidates)
        let lightning = probabilities.reduce(0, +)
        guard lightning >= 0.5, let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }),
            let first = probabilities.firstIndex(of: probabilities[best])
        else { return .notLightning(probabilityOfLightning: lightning) }
        let isDry = candidates[first].rainMillimeters.map { $0 < dryRain } ?? false
        return isDry
            ? .dryLightning(candidate: first, probability: lightning)
            : .lightning(candidate: first, probability: lightning)
    }

    /// Fires per km² and day that the flash leads one to expect where and when this fire appeared.
    private func rate(_ candidate: LightningCandidate) -> Double {
        candidate.ignitionProbability * share(candidate)
            * FlashDistance.density(candidate.distanceKilometers, within: candidate.uncertaintyKilometers)
    }

    /// The mean share of the days on which the fire may have come out.
    private func share(_ candidate: LightningCandidate) -> Double {
        guard candidate.daysBefore >= 0 else { return 0 }
        let days = candidate.leastDaysBefore...candidate.daysBefore
        return days.reduce(0) { $0 + holdover.share(onDay: $1) } / Double(days.count)
    }
}
