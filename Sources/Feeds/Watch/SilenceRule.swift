public import Geo

/// When a feed counts as silent: no answers, or answers without anything new for longer than the passes allow.
public struct SilenceRule: Sendable, Equatable {
    /// Hours without any answer.
    public var hoursWithoutAnswer = 3.0
    /// Passes whose rows should be out, and hours, after the newest row.
    public var passes = 4
    public var hours = 12.0
    /// Hours after the newest row where no orbit is known.
    public var hoursWithoutOrbit = 24.0
    /// Hours that win over the passes.
    public var fixedHours: Double?
    /// Hours until the rows of a pass are out at the latest.
    static let hoursUntilOut = 6.0

    public init(fixedHours: Double? = nil) { self.fixedHours = fixedHours }

    /// - Returns: What people must hear; `nil` where all is as it should be.
    public func alarm(_ book: FeedBook, _ passes: PassTimes, at now: Instant) -> FeedBook.Alarm? {
        guard let started = book.startedAt else { return nil }
        let answered = max(book.answeredAt ?? started, started)
        if now.hours(since: answered) > hoursWithoutAnswer {
            let reason = book.days.sorted { $0.key > $1.key }.compactMap(\.value.failure).first ?? "no reason is known"
            return FeedBook.Alarm(
                since: answered,
                text: "no answer from the source of detections since \(answered): \(reason)")
        }
        let newest = book.newestAt ?? started
        let silent = now.hours(since: newest)
        if let fixedHours {
            guard silent > fixedHours else { return nil }
            return FeedBook.Alarm(since: newest, text: Self.text(newest, "for more than \(Int(fixedHours)) hours"))
        }
        guard !passes.times.isEmpty else {
            guard silent > hoursWithoutOrbit else { return nil }
            return FeedBook.Alarm(
                since: newest, text: Self.text(newest, "for more than \(Int(hoursWithoutOrbit)) hours"))
        }
        let missed = passes.published(after: newest, by: now, hoursUntilOut: Self.hoursUntilOut)
        guard missed >= self.passes, silent > hours else { return nil }
        return FeedBook.Alarm(
            since: newest, text: Self.text(newest, "though satellites passed and their rows should be out"))
    }

    private static func text(_ newest: Instant, _ why: String) -> String {
        "no new detections since \(newest), \(why): the feed has stopped, or nothing burns; what burns now is not known"
    }
}
