public import Assessment
import FireEvents
public import Geo
public import Wording

/// Words for places where nobody looked: never that nothing burns.
struct WatchWords {
    let language: Language
    private var numbers: NumberText { NumberText(language: language) }

    init(_ language: Language) { self.language = language }

    private func callAsFunction(_ english: String, _ russian: String) -> String {
        language == .russian ? russian : english
    }

    var notKnown: String { self("not known", "неизвестно") }

    /// Why it is not known what burns, with the age of the newest detection.
    func reason(_ observation: Observation, at: Instant) -> String {
        let newest = newest(observation, at: at)
        guard observation.look != .notLookedAt else {
            return self(
                "no satellite looked in the 24 hours before", "за предыдущие 24 часа ни один спутник не смотрел")
                + newest
        }
        return self("no satellite data are loaded for that time", "за это время спутниковые данные не загружены")
            + newest
    }

    /// `; the newest detection is of 2020-09-22 21:57 UTC, 8 d 3 h before`.
    private func newest(_ observation: Observation, at: Instant) -> String {
        guard let last = observation.lastDetection else { return "" }
        let age = age(hours: at.hours(since: last))
        return self(
            "; the newest detection is of \(last.minuteText) UTC, \(age) before",
            "; последняя термоточка — \(last.minuteText) UTC, за \(age) до этого")
    }

    /// `8 d 3 h`.
    func age(hours: Double) -> String {
        let whole = Int(max(0, hours).rounded(.down))
        let (days, rest) = (whole / 24, whole % 24)
        let parts = [(days, self("d", "сут")), (rest, self("h", "ч"))].filter { $0.0 > 0 }
        return parts.isEmpty
            ? self("less than an hour", "меньше часа")
            : parts.map { numbers.count($0.0) + NumberText.noBreakSpace + $0.1 }.joined(separator: " ")
    }

    /// The sentence in place of how many burn.
    func sentence(_ situation: Situation) -> String {
        self("it is not known what burns: ", "неизвестно, что горит: ")
            + reason(situation.observation, at: situation.at) + "."
    }

    /// What is added where of some fires it is not known.
    func addition(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return self(
            " Of \(numbers.count(count)) more it is not known whether they burn: nobody looked, or no data are loaded.",
            " Ещё о \(numbers.count(count)) неизвестно, горят ли они: никто не смотрел, или данные не загружены.")
    }

    /// Text in place of a change.
    var dayBeforeNotLoaded: String {
        self(
            "the day before is not loaded whole, so no change is given",
            "предыдущие сутки загружены не полностью: изменение не приводится")
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
