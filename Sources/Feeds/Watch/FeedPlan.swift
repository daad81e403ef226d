public import Chronology
public import Geo

/// What is to be asked for, and when: days that are missing at once, days of now after each pass, days of the past a few times
/// more for what came late, and the archive once it is out.
public struct FeedPlan: Sendable {
    public var products: [FIRMSProduct]
    /// Requests that a day of a product takes.
    public var parts: Int
    public var since: CalendarDay
    public var passes = PassTimes.unknown
    public var availability = FIRMSAvailability()

    /// Days back that are looked after; the archive follows the near-real-time rows after two to five months.
    public static let reachDays = 240
    /// Hours after a pass at which its rows are asked for: they are out after one to three hours as a rule.
    static let hoursAfterPass = [1.0, 2, 3, 5]
    /// Hours after the end of a day at which it is asked for again.
    static let hoursAfterDay = [6.0, 30, 54, 168]
    /// Hours between requests where no orbit is known.
    static let hoursWithoutOrbit = 0.5
    /// Between two requests for the same at the least.
    static let leastHours = 1.0 / 6

    public init(products: [FIRMSProduct], parts: Int = 1, since: CalendarDay) {
        (self.products, self.parts, self.since) = (products, parts, since)
    }

    /// Days from the first wanted to that of now, the newest first, each with its archive where that is out.
    func days(at now: Instant) -> [FIRMSDay] {
        let today = CalendarDay(daysSince1970: now.dayNumber)
        let first = max(since, today.advanced(by: -Self.reachDays))
        guard first <= today else { return [] }
        return (first.daysSince1970...today.daysSince1970).reversed().flatMap { number in
            let day = CalendarDay(daysSince1970: number)
            return products.flatMap { product in
                (0..<parts).flatMap { part in
                    let own = [FIRMSDay(product: product, day: day, part: part)]
                    return availability.has(product.archive, on: day)
                        ? own + [FIRMSDay(product: product.archive, day: day, part: part)] : own
                }
            }
        }
    }

    /// When a day is to be asked for next; `nil` for no more.
    func due(_ day: FIRMSDay, _ known: FeedBook.Day?) -> Instant? {
        if let retry = known?.retryAt { return retry }
        guard let checked = known?.checkedAt else { return isGone(day) ? nil : day.day.midnight }
        if day.product.isArchive { return nil }
        let end = day.day.advanced(by: 1).midnight
        let late = Self.hoursAfterDay.map { end.adding(hours: $0) }
        let next = (publications(of: day) + late).filter { $0 > checked }.min()
        return next.map { max($0, checked.adding(hours: Self.leastHours)) }
    }

    /// The near-real-time rows are taken away when the archive has the day.
    private func isGone(_ day: FIRMSDay) -> Bool {
        guard let first = availability.days[day.product]?.lowerBound, !day.product.isArchive else { return false }
        return day.day < first && availability.has(day.product.archive, on: day.day)
    }

    /// When rows of a day come out.
    private func publications(of day: FIRMSDay) -> [Instant] {
        if let passes = passes.times(of: day.product, on: day.day) {
            return passes.flatMap { pass in Self.hoursAfterPass.map { pass.adding(hours: $0) } }
        }
        return stride(from: Self.hoursWithoutOrbit, to: 30, by: Self.hoursWithoutOrbit).map {
            day.day.midnight.adding(hours: $0)
        }
    }

    /// What is to be asked for now, the newest day first, and when something is due next.
    public func next(_ book: FeedBook, at now: Instant) -> (due: [FIRMSDay], wakeAt: Instant?) {
        var (due, later): ([FIRMSDay], [Instant]) = ([], [])
        for day in days(at: now) {
            guard let at = self.due(day, book.days[day.name]) else { continue }
            if at <= now { due.append(day) } else { later.append(at) }
        }
        let tomorrow = CalendarDay(daysSince1970: now.dayNumber + 1).midnight
        return (due, (later + [tomorrow]).min())
    }

    /// Days of the past for which nothing was ever answered: gaps.
    public func gaps(_ book: FeedBook, at now: Instant) -> [FIRMSDay] {
        days(at: now).filter { day in
            !day.product.isArchive && !isGone(day) && day.day.advanced(by: 1).midnight <= now
                && book.days[day.name]?.checkedAt == nil
        }
    }
}
