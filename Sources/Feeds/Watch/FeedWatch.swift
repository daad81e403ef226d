import Chronology
import FireEvents
import Formats
import Geo
public import Logging
public import Operations
public import Store
import Synchronization

/// Keeps a store current: asks for what is due, takes it up, and says when nothing comes.
public final class FeedWatch: Sendable {
    /// Runs what takes long and writes, one after the other with others that write.
    public typealias Work =
        @Sendable (@escaping @Sendable () throws -> FeedIngest.Taken?) async throws ->
        FeedIngest.Taken?

    private let settings: FeedSettings
    private let firms: FIRMSSettings
    private let client: FeedClient
    private let feed: FIRMSFeed
    private let clock: FeedClock
    private let logger: Logger
    private let session: @Sendable (Store.Mode) -> StoreSession
    private let work: Work
    public let keeper: FeedBookKeeper
    private let budget: Mutex<TransactionBudget>
    private let passes = Mutex<(day: Int, times: PassTimes)?>(nil)
    private let backOff: BackOff
    /// Rounds in a row that ended because the source as a whole gave nothing.
    private let stoppedRounds = Mutex(0)

    /// Seconds between two signs of life at the most.
    static let beatSeconds = 300.0
    /// Answers in a row that the source is out of order, after which it is left in peace.
    static let outOfOrderEnds = 3

    /// What became of one request.
    private enum Outcome {
        case taken(isNew: Bool)
        case failed(Reach)

        /// What else fails with it.
        enum Reach {
            case own, outOfOrder, shared

            init(_ kind: FeedError.Kind) {
                self =
                    switch kind {
                    case .offline, .keyRefused, .quotaSpent: .shared
                    case .unavailable: .outOfOrder
                    default: .own
                    }
            }
        }
    }

    /// - Returns: `nil` where the settings name no source of detections.
    public init?(
        _ settings: FeedSettings, keeper: FeedBookKeeper, clock: FeedClock, logger: Logger, seed: UInt64 = 0,
        session: @escaping @Sendable (Store.Mode) -> StoreSession, work: @escaping Work
    ) {
        guard let firms = settings.firms else { return nil }
        (self.settings, self.firms, self.clock, self.logger) = (settings, firms, clock, logger)
        (self.session, self.work, self.keeper) = (session, work, keeper)
        client = FeedClient(now: clock.now)
        feed = FIRMSFeed(client, firms)
        budget = Mutex(TransactionBudget(limit: firms.requestsInTenMinutes))
        backOff = BackOff(seed: seed)
    }

    /// Until the task is cancelled.
    public func run() async {
        while !Task.isCancelled {
            let wake = await round()
            // Signs of life come while it waits, and silence is noticed.
            while !Task.isCancelled, case let left = wake.seconds - clock.now().seconds, left > 0 {
                do { try await clock.sleep(seconds: min(Double(left), Self.beatSeconds)) } catch { break }
                _ = settle(plan(at: clock.now()))
            }
            do { try await clock.sleep(seconds: 1) } catch { break }
        }
        await client.close()
    }

    /// Asks once for all that is due, for whoever calls it again by the clock of the system.
    ///
    /// - Returns: How many requests failed.
    public func runOnce() async -> Int {
        _ = await round()
        await client.close()
        return keeper.now.days.values.count { $0.failures > 0 }
    }

    /// - Returns: When there is something to do next.
    private func round() async -> Instant {
        let start = clock.now()
        keeper.change { book in
            book.startedAt = book.startedAt ?? start
            book.beatAt = start
        }
        await refreshAvailability()
        let plan = plan(at: clock.now())
        let (due, _) = plan.next(keeper.now, at: clock.now())
        let gaps = plan.gaps(keeper.now, at: clock.now())
        if !gaps.isEmpty { logger.info("days are missing and asked for", metadata: ["count": "\(gaps.count)"]) }
        let (hasNew, isStopped) = await ask(due)
        if hasNew { await refreshFires() }
        let next = settle(plan)
        return isStopped ? max(next, pauseAfterStop()) : next
    }

    private func ask(_ due: [FIRMSDay]) async -> (hasNew: Bool, isStopped: Bool) {
        var (hasNew, outOfOrderInRow) = (false, 0)
        for day in due {
            guard !Task.isCancelled else { break }
            let outcome = await ask(day)
            keeper.change { $0.beatAt = clock.now() }
            switch outcome {
            case .taken(let isNew):
                hasNew = hasNew || isNew
                outOfOrderInRow = 0
            case .failed(.outOfOrder): outOfOrderInRow += 1
            case .failed(.own): outOfOrderInRow = 0
            // Others would fail for the same reason.
            case .failed(.shared): return (hasNew, true)
            }
            if outOfOrderInRow == Self.outOfOrderEnds { return (hasNew, true) }
            if outOfOrderInRow == 0 { stoppedRounds.withLock { $0 = 0 } }
        }
        return (hasNew, false)
    }

    /// No day is asked for before it: each would fail anew, and its own pause begin anew.
    private func pauseAfterStop() -> Instant {
        let rounds = stoppedRounds.withLock { rounds in
            rounds += 1
            return rounds
        }
        return clock.now().adding(hours: backOff.seconds(after: rounds, of: "round") / 3_600)
    }

    private func settle(_ plan: FeedPlan) -> Instant {
        let now = clock.now()
        let alarm = SilenceRule(fixedHours: firms.silentHours).alarm(keeper.now, plan.passes, at: now)
        let before = keeper.now.alarm
        let next = plan.next(keeper.now, at: now)
        let retry = keeper.now.days.values.compactMap(\.retryAt).filter { $0 > now }.min()
        let at = [next.due.isEmpty ? next.wakeAt : now, retry].compactMap(\.self).min() ?? now.adding(hours: 1)
        keeper.change { book in
            // An alarm that goes on keeps its beginning and its words.
            book.alarm = alarm.map { found in before.map { $0.since == found.since ? $0 : found } ?? found }
            book.beatAt = now
            book.nextAt = at
        }
        if let alarm, alarm.since != before?.since { logger.critical("\(alarm.text)") }
        if alarm == nil, before != nil { logger.notice("detections come again") }
        return at
    }

    // MARK: Asking

    private func ask(_ day: FIRMSDay) async -> Outcome {
        do {
            try await waitForBudget()
            let known = keeper.now.days[day.name]
            guard let table = try await feed.table(of: day, unlessTagged: known?.tag) else {
                succeed(day) { _ in }
                return .taken(isNew: false)
            }
            tellSkew(table.date)
            return .taken(isNew: try await take(table, of: day, known))
        } catch let error as FeedError {
            fail(day, "\(error)", wanted: error.retryAfterSeconds, logs: true)
            if error.kind == .quotaSpent { budget.withLock { $0.spendAll(at: clock.now()) } }
            return .failed(Outcome.Reach(error.kind))
        } catch is CancellationError {
            return .failed(.shared)
        } catch {
            fail(day, "\(error)", wanted: nil, logs: true)
            return .failed(.own)
        }
    }

    /// - Returns: Whether something was new.
    private func take(_ table: FIRMSFeed.Table, of day: FIRMSDay, _ known: FeedBook.Day?) async throws -> Bool {
        guard table.digest != known?.digest else {
            succeed(day) { $0.tag = table.tag }
            return false
        }
        var taken: FeedIngest.Taken?
        if table.rowCount > 0 {
            let (session, name) = (session, feed.fileName(of: day))
            taken = try await work { try FeedIngest.takeUp(table.bytes, as: name, into: session(.create)) }
        }
        if let taken {
            logger.info("ingest", metadata: ["file": "\(day.name)", "outcome": "\(taken.text)"])
            for line in taken.rejections {
                logger.warning("a row is rejected: \(line)", metadata: ["file": "\(day.name)"])
            }
        }
        // Fewer rows than are known of: it may be cut off at the end of a row, or empty, and is asked for again.
        let least = keeper.now.leastRows(of: day)
        if table.rowCount < least, (known?.failures ?? 0) < 3 {
            keeper.change { $0.answeredAt = clock.now() }
            fail(day, "\(day.name): \(table.rowCount) rows, expected \(least) or more", wanted: nil, logs: true)
        } else {
            succeed(day) { entry in
                // The tag counts once the same table came twice: one that was cut off unseen must not stay for good.
                (entry.tag, entry.digest, entry.rowCount) = (nil, table.digest, table.rowCount)
                entry.newestAt = [entry.newestAt, taken?.newestAt].compactMap(\.self).max()
            }
        }
        return taken.map { $0.newCount > 0 } ?? false
    }

    private func succeed(_ day: FIRMSDay, _ body: (inout FeedBook.Day) -> Void) {
        let now = clock.now()
        keeper.change { book in
            var entry = book.days[day.name] ?? FeedBook.Day()
            body(&entry)
            (entry.checkedAt, entry.failures, entry.failure, entry.retryAt) = (now, 0, nil, nil)
            book.days[day.name] = entry
            book.answeredAt = now
        }
    }

    private func fail(_ day: FIRMSDay, _ reason: String, wanted: Double?, logs: Bool) {
        let now = clock.now()
        keeper.change { book in
            var entry = book.days[day.name] ?? FeedBook.Day()
            entry.failures += 1
            entry.failure = reason
            entry.retryAt = now.adding(
                hours: backOff.seconds(after: entry.failures, of: day.name, wanted: wanted) / 3_600)
            book.days[day.name] = entry
        }
        if logs { logger.warning("\(reason)") }
    }

    private func waitForBudget() async throws {
        while true {
            let pause = budget.withLock { budget in
                let now = clock.now()
                let pause = budget.seconds(untilFreeAt: now)
                if pause == 0 { budget.spend(at: now) }
                return pause
            }
            guard pause > 0 else { return }
            try await clock.sleep(seconds: min(pause, Self.beatSeconds))
            keeper.change { $0.beatAt = clock.now() }
        }
    }

    private func refreshFires() async {
        do {
            let session = session
            _ = try await work {
                try FeedIngest.refresh(session(.readWrite))
                return nil
            }
        } catch {
            logger.error("the fires cannot be found anew", metadata: ["reason": "\(error)"])
        }
    }

    // MARK: Planning

    private func plan(at now: Instant) -> FeedPlan {
        var plan = FeedPlan(products: firms.products, parts: firms.partNumbers.count, since: since(at: now))
        plan.passes = passes(at: now)
        plan.availability = FIRMSAvailability(keeper.now.availability)
        return plan
    }

    /// The first day wanted: as set, else that of the newest detection held when the watch began, else the day before.
    private func since(at now: Instant) -> CalendarDay {
        if let since = firms.since { return CalendarDay(daysSince1970: since.dayNumber) }
        let known = keeper.now.days.keys.compactMap { key in
            key.split(separator: "/").dropFirst().first.flatMap { CalendarDay(text: String($0)) }
        }.min()
        if let known { return known }
        let held = heldUntil().map { CalendarDay(daysSince1970: $0.dayNumber) }
        return min(held ?? .init(daysSince1970: now.dayNumber - 1), .init(daysSince1970: now.dayNumber))
    }

    private func heldUntil() -> Instant? {
        let session = session(.readOnly)
        guard session.exists else { return nil }
        do {
            let newest = try session.store().span()?.upperBound
            try session.close()
            return newest
        } catch {
            logger.error("the store cannot be read", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    /// Worked out once a day.
    private func passes(at now: Instant) -> PassTimes {
        if let known = passes.withLock({ $0 }), known.day == now.dayNumber { return known.times }
        let times = predicted(at: now)
        passes.withLock { $0 = (now.dayNumber, times) }
        return times
    }

    private func predicted(at now: Instant) -> PassTimes {
        guard let path = settings.orbits, !firms.scope.places.isEmpty else { return .unknown }
        do {
            let (start, end) = (now.adding(hours: -72), now.adding(hours: 48))
            let times = PassTimes(
                OverpassCalendar(try OrbitFile.read(path), from: start, to: end), over: firms.scope.places, from: start,
                to: end)
            if times.times.isEmpty {
                logger.warning("the orbits of \(path) are too old to say when satellites pass: newer ones are needed")
            }
            return times
        } catch {
            logger.error("the orbits cannot be read", metadata: ["reason": "\(error)"])
            return .unknown
        }
    }

    private func refreshAvailability() async {
        let now = clock.now()
        if let at = keeper.now.availabilityAt, now.hours(since: at) < 24 { return }
        do {
            try await waitForBudget()
            let found = try await feed.availability()
            keeper.change { book in
                (book.availability, book.availabilityAt, book.answeredAt) = (found.texts, now, now)
            }
        } catch {
            // It is asked for again in an hour; near-real-time rows need it not.
            keeper.change { $0.availabilityAt = now.adding(hours: -23) }
            logger.warning("\(error)")
        }
    }

    /// A clock that is wrong makes rows of now look like rows of the future.
    private func tellSkew(_ date: String?) {
        guard clock.rate == 1, let sent = date.flatMap(HTTPDate.instant) else { return }
        let seconds = clock.now().seconds - sent.seconds
        guard abs(seconds) > 300 else { return }
        logger.warning("the clock here is \(abs(seconds)) s \(seconds > 0 ? "ahead of" : "behind") that of the source")
    }
}

extension FIRMSAvailability {
    /// As the book keeps it.
    init(_ texts: [String: [String]]) {
        self.init()
        for (name, ends) in texts {
            guard let product = FIRMSProduct(rawValue: name), ends.count == 2, let first = CalendarDay(text: ends[0]),
                let last = CalendarDay(text: ends[1]), first <= last
            else { continue }
            days[product] = first...last
        }
    }

    var texts: [String: [String]] {
        Dictionary(uniqueKeysWithValues: days.map { ($0.rawValue, [$1.lowerBound.text, $1.upperBound.text]) })
    }
}
