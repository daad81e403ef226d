/// Where the emitted smoke is, in grams.
public struct MassBudget: Sendable, Equatable {
    public internal(set) var emittedGrams = 0.0
    public internal(set) var dryDepositedGrams = 0.0
    public internal(set) var wetDepositedGrams = 0.0
    /// Carried out of the area, the heights or the known part of the winds.
    public internal(set) var leftGrams = 0.0

    public init() {}

    /// Mass that must still be in the air.
    public var airborneGrams: Double { emittedGrams - dryDepositedGrams - wetDepositedGrams - leftGrams }

    mutating func add(_ losses: Losses) {
        dryDepositedGrams += losses.dry
        wetDepositedGrams += losses.wet
        leftGrams += losses.left
    }
}

/// Losses of one chunk of particles in a step.
struct Losses {
    var dry = 0.0
    var wet = 0.0
    var left = 0.0
}
