import Assessment
import FireEvents
import Geo
import Store
import Synchronization

/// A day, UTC, of which fires are told as they were known at its end.
struct FireDay: Hashable, Sendable {
    /// Days since 1970.
    let number: Int
    /// Its last minute; of the newest day the newest detection.
    let until: Instant

    /// From its first to its last second.
    var seconds: ClosedRange<Instant> {
        let start = Int64(number) * 86_400
        return Instant(seconds: start)...Instant(seconds: start + 86_399)
    }

    /// `2020-09-10`.
    var text: String { String(seconds.lowerBound.description.prefix(10)) }

    /// A fire is told of for so many hours after it was seen last.
    static let hoursAfterDetection = 120.0

    /// Days on which some fire was seen no longer ago than that, ascending.
    static func all(of rows: DetectionRows) -> [FireDay] {
        guard let first = rows.detections.first?.observedAt, let newest = rows.detections.last?.observedAt else {
            return []
        }
        return (first.dayNumber...newest.dayNumber).map { number in
            FireDay(number: number, until: min(Instant(seconds: Int64(number + 1) * 86_400 - 60), newest))
        }.filter { !rows.range(from: $0.until.adding(hours: -hoursAfterDetection), to: $0.until).isEmpty }
    }
}

/// The fires of each day of a snapshot, a table a day, made when it is asked for or before.
final class FireDays: Sendable {
    /// Ascending.
    let days: [FireDay]
    private let tables: Mutex<[FireDay: FeatureTable]>
    private let seasons: SeasonAtInstant

    /// - Parameter known: Of days that are the same as in a snapshot before.
    init(_ rows: DetectionRows, known: [FireDay: FeatureTable], _ seasons: SeasonAtInstant) {
        days = FireDay.all(of: rows)
        tables = Mutex(known)
        self.seasons = seasons
    }

    /// The fires of a day, made by whoever asks first; two may do so at once and find the same.
    ///
    /// - Parameter isAhead: Whether nobody waits for it.
    func table(of day: FireDay, isAhead: Bool = false) -> FeatureTable {
        if let known = made[day] { return known }
        let new = PerimeterCollection.table(of: day, seasons.season(at: day.until, isAhead: isAhead).events)
        return tables.withLock { tables in
            if let known = tables[day] { return known }
            tables[day] = new
            return new
        }
    }

    /// What is made so far.
    var made: [FireDay: FeatureTable] { tables.withLock { $0 } }

    /// Makes all of them, the newest first.
    ///
    /// - Parameter goesOn: Asked between two days.
    func makeAhead(while goesOn: () -> Bool) {
        for day in days.reversed() where goesOn() { _ = table(of: day, isAhead: true) }
    }
}

extension Snapshot {
    /// The days that were made and are the same in a later snapshot: nothing that came since tells of them.
    ///
    /// - Parameters:
    ///   - same: How many of the first detections are the same.
    ///   - newNames: Those of the later snapshot.
    func days(validFor later: Evidence, first same: Int, _ newNames: FireNames) -> [FireDay: FeatureTable] {
        guard same > 0, names == newNames else { return [:] }
        let last = rows.detections[same - 1].observedAt.minute
        // What is loaded after a day tells whether silence at its end means anything.
        let bound = last - 2 * LoadedStretches.passMinutes
        guard later.loadedMinutes(upTo: bound) == evidence.loadedMinutes(upTo: bound) else { return [:] }
        return days.made.filter { $0.key.until.minute <= bound }
    }
}
