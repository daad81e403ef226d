extension Routes.Route {
    /// Whether a call may take more than some milliseconds.
    func mayTakeLong(_ call: Call) -> Bool {
        // Its days are worked out when they are asked for first.
        if call.parameter("collectionId") == PerimeterCollection.id { return true }
        guard path.hasSuffix("/items") else { return isHeavy }
        return call.query.contains {
            ["filter", "f"].contains($0.name) || ($0.name == "limit" && $0.value.utf8.count > 3)
        }
    }
}

/// How long a request may look through features.
struct WorkLimit {
    private let end = ContinuousClock.now + .seconds(2)
    private var steps = 0
    private(set) var isReached = false

    /// Counts a step.
    ///
    /// - Returns: Whether the work may go on.
    mutating func goesOn() -> Bool {
        steps += 1
        if steps & 63 == 0, ContinuousClock.now > end { isReached = true }
        return !isReached
    }
}
