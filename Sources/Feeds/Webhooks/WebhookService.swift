import EmergencyResponse
import Geo
public import Logging
public import Operations
import Store
import Tables

/// Tells webhooks what enters the ledger and when feeds fall silent, each in order, at least once.
///
/// How far each has been told stands in the book of feeds: a process that is killed goes on where it was. A webhook that is new is
/// told what comes from then on.
public final class WebhookService: Sendable {
    private let hooks: [WebhookSettings]
    private let keeper: FeedBookKeeper
    private let clock: FeedClock
    private let logger: Logger
    private let session: @Sendable () -> StoreSession
    private let backOff: BackOff

    /// Attempts after which a message is given up: a day and a half.
    static let attempts = 15

    /// - Returns: `nil` where no webhook is named.
    public init?(
        _ hooks: [WebhookSettings], keeper: FeedBookKeeper, clock: FeedClock, logger: Logger, seed: UInt64 = 0,
        session: @escaping @Sendable () -> StoreSession
    ) {
        guard !hooks.isEmpty else { return nil }
        (self.hooks, self.keeper, self.clock, self.logger, self.session) = (hooks, keeper, clock, logger, session)
        backOff = BackOff(firstSeconds: 30, longestSeconds: 4 * 3_600, seed: seed)
    }

    /// Until the task is cancelled.
    public func run(every pause: Duration = .seconds(2)) async {
        let session = session()
        var (number, entries): (Int?, [LedgerEntry]) = (nil, [])
        while !Task.isCancelled {
            do {
                if session.exists {
                    let now = try session.store().changeNumber()
                    if now != number {
                        session.forget()
                        entries = try session.ledger().entries
                        number = now
                    }
                }
                for hook in hooks { await tell(hook, entries) }
            } catch {
                logger.error("the ledger cannot be read for webhooks", metadata: ["reason": "\(error)"])
            }
            do { try await Task.sleep(for: pause) } catch { break }
        }
    }

    /// Sends what one webhook has not been told, until one message fails.
    private func tell(_ hook: WebhookSettings, _ entries: [LedgerEntry]) async {
        let name = Self.name(of: hook)
        keeper.change { book in
            if book.deliveries[name] == nil {
                var delivery = FeedBook.Delivery()
                delivery.entry = entries.count
                book.deliveries[name] = delivery
            }
        }
        while !Task.isCancelled, let delivery = keeper.now.deliveries[name] {
            if let retry = delivery.retryAt, retry > clock.now() { return }
            guard let message = WebhookMessage.next(delivery, entries, keeper.now.alarm) else { return }
            guard await send(message, to: hook, name) else { return }
        }
    }

    /// - Returns: Whether the next message may be sent.
    private func send(_ message: WebhookMessage, to hook: WebhookSettings, _ name: String) async -> Bool {
        do {
            try await WebhookClient(hook: hook).send(message.body, at: clock.now())
            keeper.change { book in book.deliveries[name]?.advance(past: message) }
            logger.info("webhook told", metadata: ["webhook": "\(name.prefix(8))", "message": "\(message.title)"])
            return true
        } catch {
            let failures = (keeper.now.deliveries[name]?.failures ?? 0) + 1
            let isOver = failures >= Self.attempts
            keeper.change { book in
                if isOver {
                    book.deliveries[name]?.giveUp(message, "\(error)")
                } else {
                    book.deliveries[name]?.failures = failures
                    book.deliveries[name]?.retryAt = clock.now().adding(
                        hours: backOff.seconds(after: failures, of: name) / 3_600)
                }
            }
            let metadata: Logger.Metadata = [
                "webhook": "\(name.prefix(8))", "message": "\(message.title)", "attempt": "\(failures)",
                "reason": "\(error)",
            ]
            logger.log(
                level: isOver ? .error : .warning, isOver ? "webhook given up" : "webhook failed", metadata: metadata)
            return isOver
        }
    }

    /// An address may hold a secret: in books and logs it is a digest.
    static func name(of hook: WebhookSettings) -> String {
        String(SHA256Digest.hexadecimal(of: Array(hook.address.utf8)).prefix(16))
    }
}

/// A message to a webhook.
struct WebhookMessage: Sendable, Equatable {
    enum Subject: Sendable, Equatable {
        /// An entry of the ledger, by its number.
        case entry(Int)
        /// The text of an alarm that began, or empty for the end of one.
        case alarm(String)
    }

    var subject: Subject
    /// For the log.
    var title: String
    var body: [UInt8]

    /// What is to be told next; alarms go before acts.
    static func next(
        _ delivery: FeedBook.Delivery, _ entries: [LedgerEntry], _ alarm: FeedBook.Alarm?
    ) -> WebhookMessage? {
        if (alarm?.text ?? "") != delivery.alarm { return self.alarm(alarm) }
        guard delivery.entry < entries.count else { return nil }
        let entry = entries[max(delivery.entry, 0)]
        let body = Array("{\"type\":\"act\",\"entry\":".utf8) + entry.canonical.bytes + Array("}".utf8)
        return WebhookMessage(subject: .entry(delivery.entry + 1), title: "entry \(entry.sequence)", body: body)
    }

    private static func alarm(_ alarm: FeedBook.Alarm?) -> WebhookMessage {
        let json: JSON =
            alarm.map { ["type": .string("feedSilent"), "since": .instant($0.since), "text": .string($0.text)] }
            ?? ["type": .string("feedResumed")]
        return WebhookMessage(
            subject: .alarm(alarm?.text ?? ""), title: alarm == nil ? "feed resumed" : "feed silent", body: json.bytes)
    }
}

extension FeedBook.Delivery {
    mutating func advance(past message: WebhookMessage) {
        switch message.subject {
        case .entry(let number): entry = number
        case .alarm(let text): alarm = text
        }
        (failures, retryAt) = (0, nil)
    }

    mutating func giveUp(_ message: WebhookMessage, _ reason: String) {
        advance(past: message)
        givenUp += 1
        givenUpReason = reason
    }
}
