/// When two detections belong to the same fire: data in, yes or no out, whatever else was seen before or after.
public struct LinkRule: Sendable, Equatable {
    /// How far a fire may run unseen between two pixels that touch it, metres.
    public var allowanceMeters = 1_000.0
    /// For how long a fire that is not seen may still be the same front, hours.
    public var frontHours = 120.0
    /// For how long a fire may smoulder unseen in its own footprint, hours.
    public var smolderHours = 480.0

    public init() {}

    /// The largest distance at which two detections link, metres; negative when they are too far apart in time.
    ///
    /// - Parameters:
    ///   - halfDiagonals: Sum of half the diagonals of both footprints, metres: pixels that close may touch.
    ///   - minutes: Time between them.
    func reachMeters(halfDiagonals: Double, minutes: Int32) -> Double {
        let hours = Double(minutes) / 60
        if hours <= frontHours { return halfDiagonals + allowanceMeters }
        return hours <= smolderHours ? halfDiagonals : -1
    }
}
