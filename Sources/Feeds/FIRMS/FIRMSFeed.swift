public import Chronology
import EmergencyResponse
import Geo

/// One day of one product in one part of the scope: what is asked for, held and replaced as a whole.
public struct FIRMSDay: Sendable, Hashable, Comparable {
    public var product: FIRMSProduct
    public var day: CalendarDay
    /// Which request of the scope: a box over 180° is asked for in two.
    public var part: Int

    public init(product: FIRMSProduct, day: CalendarDay, part: Int = 0) {
        (self.product, self.day, self.part) = (product, day, part)
    }

    /// As the book of feeds names it.
    public var name: String { "\(product.rawValue)/\(day.text)" + (part == 0 ? "" : "/\(part)") }

    public static func < (a: FIRMSDay, b: FIRMSDay) -> Bool {
        (a.day, a.product.rawValue, a.part) < (b.day, b.product.rawValue, b.part)
    }
}

/// Asks the interfaces of FIRMS.
public struct FIRMSFeed: Sendable {
    let client: FeedClient
    let settings: FIRMSSettings

    public init(_ client: FeedClient, _ settings: FIRMSSettings) { (self.client, self.settings) = (client, settings) }

    /// What came for a day.
    public struct Table: Sendable {
        public var bytes: [UInt8]
        public var rowCount: Int
        public var digest: String
        public var tag: String?
        /// The field `Date`, as it stands: the clock of the source.
        public var date: String?
    }

    /// - Parameter tag: Of what is held; `nil` comes back where nothing changed.
    /// - Throws: ``FeedError``, also for prose and pages that come with the status of success.
    public func table(of day: FIRMSDay, unlessTagged tag: String? = nil) async throws(FeedError) -> Table? {
        let parts = settings.scope.paths
        guard parts.indices.contains(day.part) else { return nil }
        let path =
            "/api/\(parts[day.part].interface)/csv/\(settings.key.text)/\(day.product.rawValue)/"
            + "\(parts[day.part].area)/1/\(day.day.text)"
        var request = FeedRequest(
            address: settings.address + path, subject: "FIRMS \(day.product.rawValue) of \(day.day.text)")
        request.knownTag = tag
        let answer = try await client.answer(to: request)
        if answer.status == 304 { return nil }
        return try checked(answer, request.subject)
    }

    /// As the store calls the table of a day.
    public func fileName(of day: FIRMSDay) -> String {
        let area = settings.scope.paths[day.part].area.replacing(",", with: "_")
        return "firms-\(day.product.rawValue)-\(area)-\(day.day.text).csv"
    }

    private func checked(_ answer: FeedAnswer, _ subject: String) throws(FeedError) -> Table {
        let rowCount: Int
        switch FIRMSAnswer(answer.body) {
        case .table(let count): rowCount = count
        case .empty: rowCount = 0
        case .failure(let kind, let found): throw FeedError(kind, subject, found: settings.key.redacted(found))
        }
        return Table(
            bytes: answer.body, rowCount: rowCount, digest: SHA256Digest.hexadecimal(of: answer.body), tag: answer.tag,
            date: answer.date)
    }

    /// Which days the source has.
    public func availability() async throws(FeedError) -> FIRMSAvailability {
        let request = FeedRequest(
            address: settings.address + "/api/data_availability/csv/\(settings.key.text)/ALL",
            subject: "FIRMS data_availability", byteLimit: 1 << 20)
        let answer = try await client.answer(to: request)
        if let days = FIRMSAvailability(answer.body) { return days }
        if case .failure(let kind, let found) = FIRMSAnswer(answer.body) {
            throw FeedError(kind, request.subject, found: settings.key.redacted(found))
        }
        throw FeedError(.notWhatWasAsked, request.subject, found: "another table")
    }
}
