public import Assessment
import FireEvents
public import Geo
public import Wording

/// Words for places where nobody looked: never that nothing burns.
struct WatchWords: Speaking {
    let language: Language
    private var numbers: NumberText { NumberText(language: language) }

    init(_ language: Language) { self.language = language }

    var notKnown: String { self("not known") }

    /// Why it is not known what burns, with the age of the newest detection.
    func reason(_ observation: Observation, at: Instant) -> String {
        let newest = newest(observation, at: at)
        guard observation.look != .notLookedAt else {
            return self("no satellite looked in the 24 hours before")
                + newest
        }
        return self("no satellite data are loaded for that time")
            + newest
    }

    /// `; the newest detection is of 2020-09-22 21:57 UTC, 8 d 3 h before`.
    private func newest(_ observation: Observation, at: Instant) -> String {
        guard let last = observation.lastDetection else { return "" }
        let age = age(hours: at.hours(since: last))
        return self("; the newest detection is of \(last.minuteText) UTC, \(age) before")
    }

    /// `8 d 3 h`.
    func age(hours: Double) -> String {
        let whole = Int(max(0, hours).rounded(.down))
        let (days, rest) = (whole / 24, whole % 24)
        let parts = [(days, self("d")), (rest, self("h"))].filter { $0.0 > 0 }
        return parts.isEmpty
            ? self("less than an hour")
            : parts.map { numbers.count($0.0) + NumberText.noBreakSpace + $0.1 }.joined(separator: " ")
    }

    /// The sentence in place of how many burn.
    func sentence(_ situation: Situation) -> String {
        self("it is not known what burns: ")
            + reason(situation.observation, at: situation.at) + "."
    }

    /// What is added where of some fires it is not known.
    func addition(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return self(
            " Of \(numbers.count(count)) more it is not known whether they burn: nobody looked, or no data are loaded.")
    }

    /// Text in place of a change.
    var dayBeforeNotLoaded: String {
        self("the day before is not loaded whole, so no change is given")
    }
}

extension Situation {
    /// Why it is not known of every fire whether it burns, in English; `nil` where it is.
    public var notKnownBecause: String? {
        guard observation.look != .lookedAt || headline.notKnownEventCount > 0 else { return nil }
        return WatchWords(.english).reason(observation, at: at)
    }

    /// `newest detection 2020-09-22 21:57 UTC, 8 d 3 h before the instant asked about`.
    ///
    /// - Parameter clock: Now, where no instant was asked about; `nil` otherwise.
    public func newestDetectionNote(clock: Instant?, language: Language = .english) -> String? {
        guard let last = observation.lastDetection else { return nil }
        let age = WatchWords(language).age(hours: (clock ?? at).hours(since: last))
        let reference = clock == nil ? "the instant asked about" : "now"
        return "newest detection \(last.minuteText) UTC, \(age) before \(reference)"
    }
}
