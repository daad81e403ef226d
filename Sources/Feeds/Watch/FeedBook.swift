import EmergencyResponse
import Foundation
public import Geo
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// What a watch knows of its feeds: what was asked for, what came, what failed. It lies in `STORE.feeds` beside the store and
/// holds no key; lost, everything is asked for again and nothing is taken up twice.
public struct FeedBook: Sendable, Equatable, Codable {
    /// What is known of a day of a product.
    public struct Day: Sendable, Equatable, Codable {
        /// SHA-256 of what was taken up last, and its `ETag` once it came twice.
        public var tag: String?
        public var digest: String?
        public var rowCount = 0
        /// When the source answered last with success.
        public var checkedAt: Instant?
        /// Attempts that failed since then, the reason of the last, and when the next one is due.
        public var failures = 0
        public var failure: String?
        public var retryAt: Instant?
        /// Of the newest row.
        public var newestAt: Instant?

        public init() {}
    }

    /// Something that people must hear of.
    public struct Alarm: Sendable, Equatable, Codable {
        public var since: Instant
        public var text: String

        public init(since: Instant, text: String) { (self.since, self.text) = (since, text) }
    }

    /// How far a webhook has been told.
    public struct Delivery: Sendable, Equatable, Codable {
        /// The last entry of the ledger that was told or given up.
        public var entry = 0
        public var failures = 0
        public var retryAt: Instant?
        /// The alarm that was told last, by its text; empty after its end was told.
        public var alarm = ""
        public var givenUp = 0
        public var givenUpReason: String?

        public init() {}
    }

    /// By ``FIRMSDay/name``.
    public var days: [String: Day] = [:]
    /// When the watch began, and when it was last at work.
    public var startedAt: Instant?
    public var beatAt: Instant?
    /// When any source answered last with success.
    public var answeredAt: Instant?
    public var nextAt: Instant?
    public var alarm: Alarm?
    public var availability: [String: [String]] = [:]
    public var availabilityAt: Instant?
    /// By a digest of the address.
    public var deliveries: [String: Delivery] = [:]

    public init() {}

    /// Of the newest row that came.
    public var newestAt: Instant? { days.values.compactMap(\.newestAt).max() }

    /// Rows that a table of a day must have to be believed at once: as many as came before; an archive that comes first half as many as
    /// came in near-real time.
    func leastRows(of day: FIRMSDay) -> Int {
        let before = days[day.name]?.rowCount ?? 0
        let early = FIRMSProduct.nearRealTime.first { $0.archive == day.product && $0 != day.product }
        guard before == 0, let early else { return before }
        return ((days[FIRMSDay(product: early, day: day.day, part: day.part).name]?.rowCount ?? 0) + 1) / 2
    }

    /// Where the book of a store lies.
    public static func path(beside store: String) -> String { store + ".feeds" }

    /// - Returns: `nil` where there is none, or none that can be read: then everything is asked for again.
    public init?(contentsOf path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let decoder = JSONDecoder()
        do { self = try decoder.decode(FeedBook.self, from: data) } catch { return nil }
    }

    /// Writes it as a whole or not at all.
    public func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let data = try encoder.encode(self)
        let temporary = path + ".tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FormatError.unwritable(path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: data)
        try file.synchronize()
        guard rename(temporary, path) == 0 else { throw FormatError.unwritable(path) }
    }
}
