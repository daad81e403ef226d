public import FireEvents
import FireWeather
import Geo

/// Most likely cause of a fire, among lightning and everything else.
public struct FireOrigin: Sendable, Equatable {
    public enum Cause: String, Sendable, CaseIterable {
        /// Rain where the likeliest flash struck is known and below the threshold.
        case dryLightning = "lightning, dry"
        case wetLightning = "lightning, wet"
        /// Whether it was dry is unknown, since rain is.
        case lightning = "lightning, rain unknown"
        /// No flash in reach, or other causes are likelier.
        case notLightning = "not lightning"
        /// Not lightning as far as the flashes go, which do not cover the time in which it may have been lit.
        case unknown

        public var isLightning: Bool { self != .notLightning && self != .unknown }
    }

    /// A flash with its share in the cause.
    public struct Candidate: Sendable, Equatable {
        public var flash: Flash
        public var reach: FlashInReach
        public var weather: FlashWeather
        /// That the flash lights any fire, 0…1.
        public var ignitionProbability: Double
        public var basis: LightningModel.Basis
        /// That it lit this one, 0…1; those of all candidates and of other causes together are 1.
        public var probability: Double
    }

    public var event: LocatedEvent
    public var cause: Cause
    /// That lightning of any of the flashes lit it, 0…1.
    public var lightningProbability: Double
    /// The likeliest first.
    public var candidates: [Candidate]

    /// The flash that is named: the likeliest, when the cause is lightning.
    public var flash: Candidate? { cause.isLightning ? candidates.first : nil }

    /// Of the cause that is named; `nil` when none is.
    public var probability: Double? {
        switch cause {
        case .unknown: nil
        case .notLightning: 1 - lightningProbability
        default: lightningProbability
        }
    }

    /// - Parameters:
    ///   - reach: The flashes in reach of the event's ignition.
    ///   - weather: Of the flashes, by their position in the index; what is not there is unknown.
    public init(
        _ event: LocatedEvent, _ reach: [FlashInReach], in index: FlashIndex, weather: [Int: FlashWeather],
        model: LightningModel
    ) {
        let weighed = reach.map { Self.candidate($0, index, weather[$0.flash] ?? .unknown, model) }
        let probabilities = model.cause.probabilities(weighed.map(LightningCandidate.init))
        let verdict = model.cause.cause(weighed.map(LightningCandidate.init))
        self.event = event
        lightningProbability = probabilities.reduce(0, +)
        cause = Self.cause(verdict, weighed, isCovered: index.covers(event.event.ignition))
        candidates = weighed.indices.map { position in
            var candidate = weighed[position]
            candidate.probability = probabilities[position]
            return candidate
        }.sorted { ($1.probability, $0.reach.flash) < ($0.probability, $1.reach.flash) }
    }

    private static func candidate(
        _ reach: FlashInReach, _ index: FlashIndex, _ weather: FlashWeather, _ model: LightningModel
    ) -> Candidate {
        let flash = index.flashes[reach.flash]
        let chance = model.probability(flash, weather)
        return Candidate(
            flash: flash, reach: reach, weather: weather, ignitionProbability: chance.value, basis: chance.basis,
            probability: 0)
    }

    private static func cause(_ verdict: FireCause, _ candidates: [Candidate], isCovered: Bool) -> Cause {
        switch verdict {
        case .dryLightning: .dryLightning
        case .lightning(let candidate, _):
            candidates[candidate].weather.rainMillimeters == nil ? .lightning : .wetLightning
        case .notLightning: isCovered ? .notLightning : .unknown
        }
    }
}

extension LightningCandidate {
    fileprivate init(_ candidate: FireOrigin.Candidate) {
        self.init(
            distanceKilometers: candidate.reach.kilometers, daysBefore: candidate.reach.daysBefore,
            ignitionProbability: candidate.ignitionProbability, rainMillimeters: candidate.weather.rainMillimeters,
            uncertaintyKilometers: candidate.reach.uncertaintyKilometers,
            leastDaysBefore: candidate.reach.leastDaysBefore)
    }
}

extension FlashIndex {
    /// Whether the flashes reach over the whole time in which a fire may have been lit by one; where they were looked for is not
    /// known.
    public func covers(_ ignition: Ignition) -> Bool {
        guard let span else { return false }
        return span.lowerBound <= Self.earliest(ignition).adding(hours: 24) && span.upperBound >= ignition.latest
    }
}
