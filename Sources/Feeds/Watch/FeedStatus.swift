public import Geo
public import Tables

/// What a server says of the feeds of its store, whichever process watches them: read from the book.
public struct FeedStatus: Sendable, Equatable {
    public let book: FeedBook
    private let now: Instant

    /// Minutes without a sign of life after which a watch counts as dead.
    static let deadMinutes = 15.0

    /// - Returns: `nil` where no watch has begun and no webhook is told.
    public init?(_ book: FeedBook, now: Instant) {
        guard book.startedAt != nil || !book.deliveries.isEmpty else { return nil }
        (self.book, self.now) = (book, now)
    }

    private var isDead: Bool {
        guard let started = book.startedAt else { return false }
        return now.hours(since: book.beatAt ?? started) * 60 > Self.deadMinutes
    }

    /// What people must hear, in words.
    public var warnings: [String] {
        let dead =
            isDead ? "the watch of feeds has not been at work since \(book.beatAt?.description ?? "its start")" : nil
        let hooks = book.deliveries.sorted { $0.key < $1.key }.filter { $0.value.givenUp > 0 }.map { name, delivery in
            "a webhook (\(name.prefix(8))) did not take \(delivery.givenUp) messages: \(delivery.givenUpReason ?? "")"
        }
        return [dead, book.alarm?.text].compactMap(\.self) + hooks
    }

    public var json: JSON {
        let failing = book.days.sorted { $0.key < $1.key }.filter { $0.value.failures > 0 }
        return [
            "beatAt": .instant(book.beatAt), "answeredAt": .instant(book.answeredAt),
            "newestAt": .instant(book.newestAt),
            "nextAt": .instant(book.nextAt), "silentSince": .instant(book.alarm?.since),
            "failing": .array(
                failing.prefix(10).map { name, day in
                    [
                        "name": .string(name), "attempts": .integer(day.failures), "reason": .text(day.failure),
                        "retryAt": .instant(day.retryAt),
                    ]
                }),
        ]
    }

    public var gauges: [(name: String, meaning: String, value: Double)] {
        let never = -1.0
        func age(_ instant: Instant?) -> Double { instant.map { Double(now.seconds - $0.seconds) } ?? never }
        return [
            ("zarevo_feed_beat_age_seconds", "Since the watch was last at work.", age(book.beatAt)),
            ("zarevo_feed_answer_age_seconds", "Since a source answered; -1 for never.", age(book.answeredAt)),
            ("zarevo_feed_newest_age_seconds", "Since the newest row that came; -1 for none.", age(book.newestAt)),
            ("zarevo_feed_silent", "1 where nothing came for longer than the passes allow.", book.alarm == nil ? 0 : 1),
            ("zarevo_feed_failing", "Requests that failed last.", Double(book.days.values.count { $0.failures > 0 })),
            (
                "zarevo_webhook_given_up", "Messages that a webhook did not take.",
                Double(book.deliveries.values.reduce(0) { $0 + $1.givenUp })
            ),
        ]
    }
}
