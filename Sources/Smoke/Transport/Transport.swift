import Dispatch
public import Geo

/// Particles carried by winds, with an account of their mass.
///
/// The same settings, winds and particles give the same bits on any number of cores.
public struct Transport: Sendable {
    public let settings: TransportSettings
    public private(set) var at: Instant
    public private(set) var particles: [Particle] = []
    public private(set) var budget = MassBudget()
    private var nodes: [UInt32] = []
    private var stepsSinceSorting = 0

    public init(_ settings: TransportSettings, at: Instant) {
        self.settings = settings
        self.at = at
    }

    /// Puts particles into the air now.
    public mutating func emit(_ new: some Sequence<Particle>) {
        // Ten million at once need no room for twenty.
        let count = particles.count + new.underestimatedCount
        if count > 2 * particles.capacity {
            particles.reserveCapacity(count)
            nodes.reserveCapacity(count)
        }
        for particle in new {
            budget.emittedGrams += particle.massGrams
            particles.append(particle)
            nodes.append(0)
        }
        stepsSinceSorting = Self.stepsBetweenSortings - 1  // after one step, when their nodes are known
    }

    /// Mass of the particles in the air, summed; equal to ``MassBudget/airborneGrams`` to rounding.
    public var airborneGrams: Double { particles.reduce(0) { $0 + $1.massGrams } }

    /// Advances to an instant within the time of the winds, in steps of the settings and a shorter last one.
    ///
    /// Backward, the instant is the earlier one.
    public mutating func advance(to end: Instant, through field: WindField) {
        precondition(settings.isBackward ? end <= at : end >= at, "in the direction of the run")
        precondition(min(at, end) >= field.start && max(at, end) <= field.end, "winds cover the time")
        while at != end {
            if stepsSinceSorting >= Self.stepsBetweenSortings { sort() }
            let seconds = min(Int64(settings.stepSeconds), (end.seconds - at.seconds).magnitude.clampedToInt64)
            step(Int(seconds), field)
            at.seconds += settings.isBackward ? -seconds : seconds
            stepsSinceSorting += 1
        }
    }

    private mutating func step(_ seconds: Int, _ field: WindField) {
        let span = Double(field.end.seconds - field.start.seconds)
        let constants = StepConstants(
            settings, seconds: seconds, fraction: Double(at.seconds - field.start.seconds) / span,
            change: Double(settings.isBackward ? -seconds : seconds) / span, clock: at.seconds)
        let losses = field.withReader { reader in
            advance(ParticleStep(reader: reader, constants: constants))
        }
        for loss in losses { budget.add(loss) }
    }

    /// Chunks of fixed size on all cores; losses in the order of chunks.
    private mutating func advance(_ step: ParticleStep) -> [Losses] {
        let count = particles.count
        let chunks = (count + Self.chunkSize - 1) / Self.chunkSize
        return particles.withUnsafeMutableBufferPointer { particles in
            nodes.withUnsafeMutableBufferPointer { nodes in
                guard let first = particles.baseAddress, let firstNode = nodes.baseAddress else { return [] }
                return [Losses](unsafeUninitializedCapacity: chunks) { losses, filled in
                    losses.initialize(repeating: Losses())
                    nonisolated(unsafe) let (first, firstNode, losses, step) = (first, firstNode, losses, step)
                    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
                        let start = chunk * Self.chunkSize
                        let length = min(Self.chunkSize, count - start)
                        losses[chunk] = step.advance(
                            UnsafeMutableBufferPointer(start: first + start, count: length), nodes: firstNode + start)
                    }
                    filled = chunks
                }
            }
        }
    }

    /// Drops what has left and puts neighbours together, so that their winds are near in memory.
    private mutating func sort() {
        stepsSinceSorting = 0
        var kept = 0
        for index in particles.indices where particles[index].isAirborne {
            particles[kept] = particles[index]
            nodes[kept] = nodes[index]
            kept += 1
        }
        particles.removeSubrange(kept...)
        nodes.removeSubrange(kept...)
        sortInPlace(&particles, by: &nodes)
    }

    private static let chunkSize = 4_096
    private static let stepsBetweenSortings = 16
}

extension UInt64 {
    fileprivate var clampedToInt64: Int64 { Int64(clamping: self) }
}
