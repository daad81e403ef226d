import FireEvents

/// Growing pauses between attempts, drawn so that many who failed at once do not come back at once.
///
/// Each draw depends on the seed, the subject and the number of the attempt alone.
public struct BackOff: Sendable, Equatable {
    public var firstSeconds: Double
    public var longestSeconds: Double
    public var seed: UInt64

    public init(firstSeconds: Double = 30, longestSeconds: Double = 3_600, seed: UInt64 = 0) {
        (self.firstSeconds, self.longestSeconds, self.seed) = (firstSeconds, longestSeconds, seed)
    }

    /// Between half and the whole of first · 2^(attempt − 1), at most the longest.
    ///
    /// - Parameters:
    ///   - attempt: How many have failed, from 1 on.
    ///   - subject: Tells those apart that are tried beside each other.
    ///   - wanted: What the source asks for; it is never fallen short of.
    public func seconds(after attempt: Int, of subject: String, wanted: Double? = nil) -> Double {
        let doubled = firstSeconds * Double(UInt64(1) << UInt64(min(max(attempt, 1) - 1, 40)))
        let pause = min(doubled, longestSeconds) * (0.5 + 0.5 * share(subject, attempt))
        return max(pause, wanted ?? 0)
    }

    /// 0..<1.
    private func share(_ subject: String, _ attempt: Int) -> Double {
        // The finaliser of SplitMix64 over seed, subject and counter.
        var state = seed &+ Fingerprint(of: Array(subject.utf8)).value &+ UInt64(attempt) &* 0x9E37_79B9_7F4A_7C15
        state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((state ^ (state >> 31)) >> 11) * 0x1p-53
    }
}
