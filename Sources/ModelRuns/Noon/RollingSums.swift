import Tables

/// Evidence in the numbers that each amount of rain is the sum of several hours before it, so that the same rain stands in many of them.
///
/// Such a sum falls by what fell just before its hours began, and by nothing else. Taken apart from a dry beginning on, rain of single
/// hours soon leaves a negative part.
struct RollingSums {
    /// One length of the sum, in one place.
    private struct Candidate {
        /// What fell in each step of the sum, the oldest at `next`.
        private var parts: [Double]
        private var next = 0
        private var before: Double?
        private(set) var isBroken = false
        private(set) var falls = 0

        init(length: Int) { parts = Array(repeating: 0, count: length) }

        mutating func add(_ sum: Double) {
            guard let old = before else {
                if sum <= RollingSums.tolerance { before = sum }
                return
            }
            let part = sum - old + parts[next]
            if part < -RollingSums.tolerance { isBroken = true }
            if sum < old - RollingSums.tolerance { falls += 1 }
            parts[next] = part < RollingSums.tolerance ? 0 : part
            (next, before) = ((next + 1) % parts.count, sum)
        }
    }

    /// Millimetres.
    private static let tolerance = 0.03
    private static let lengthsHours = [3, 6, 12, 24]

    /// By length, then by place.
    private var candidates: [(hours: Int, places: [Candidate])]

    /// - Parameter stepMinutes: Between amounts.
    init(stepMinutes: Int, placeCount: Int = 1) {
        candidates = Self.lengthsHours.filter { $0 * 60 % stepMinutes == 0 && $0 * 60 >= 2 * stepMinutes }.map {
            hours in
            (hours, Array(repeating: Candidate(length: hours * 60 / stepMinutes), count: placeCount))
        }
    }

    /// Whether no length is possible any more.
    var isRefuted: Bool { candidates.isEmpty }

    /// - Parameter sums: Of one time, in all places.
    mutating func add(_ sums: [Double]) {
        for index in candidates.indices {
            for (place, sum) in sums.enumerated() where !sum.isNaN { candidates[index].places[place].add(sum) }
        }
        candidates.removeAll { $0.places.contains(where: \.isBroken) }
    }

    /// The length of the sums, where the numbers show one: they fell more than once, and each time by what fell that long before.
    /// Of several the longest: sums of twelve hours are those of six as well, of the same rain twice.
    var hours: Int? {
        candidates.last { _, places in (places.map(\.falls).max() ?? 0) >= 2 }?.hours
    }

    /// - Throws: ``FormatError`` that names the option, where the numbers show such sums.
    func refuse(_ source: String) throws(FormatError) {
        guard let hours else { return }
        throw FormatError(
            source: source, expected: "--rain \(hours)h or --rain step",
            found: "rain that looks like sums of \(hours) hours, each of which holds most of the one before")
    }
}

extension RollingSums {
    /// The same of a station's rows; `nil` where they have gaps.
    init?(_ observations: [StationObservation], stepMinutes: Int) {
        guard (1...720).contains(stepMinutes) else { return nil }
        self.init(stepMinutes: stepMinutes)
        var before: Int?
        for observation in observations {
            let minutes = observation.minutesSince1970
            guard let rain = observation.rainMillimeters, before.map({ minutes - $0 == stepMinutes }) ?? true else {
                return nil
            }
            add([rain])
            before = minutes
        }
    }
}
