import Assessment
import FireEvents
import Foundation
import Geo

/// The legal time at the fires.
enum LocalTime {
    /// `01:00`, with its date where that differs from UTC's, and a range where the fires lie in several zones.
    ///
    /// - Returns: `nil` when no zone is known.
    static func text(of situation: Situation) -> String? {
        let offsets = offsets(of: situation)
        guard let west = offsets.min(), let east = offsets.max() else { return nil }
        let clocks = [west, east].map { Instant(seconds: situation.at.seconds + Int64($0)) }
        let differs = clocks.contains { $0.dayNumber != situation.at.dayNumber }
        let (first, last) = (clocks[0].minuteText, clocks[1].minuteText)
        if west == east { return differs ? first : String(first.suffix(5)) }
        let isOneDay = clocks[0].dayNumber == clocks[1].dayNumber
        return (differs ? first : String(first.suffix(5))) + "–" + (isOneDay ? String(last.suffix(5)) : last)
    }

    /// Seconds east of UTC at the settlements nearest to the burning fires; to all fires when none burns.
    static func offsets(of situation: Situation) -> [Int] {
        let burning = situation.fires.filter(\.event.status.isBurning)
        let fires = burning.isEmpty ? situation.fires : burning
        let zones = Set(fires.compactMap { $0.nearestPlace?.place.timeZone }.filter { !$0.isEmpty })
        let date = Date(timeIntervalSince1970: Double(situation.at.seconds))
        return zones.compactMap { TimeZone(identifier: $0)?.secondsFromGMT(for: date) }
    }
}

extension Instant {
    /// `2019-07-31 18:00`
    var minuteText: String { dayText + " " + description.dropFirst(11).prefix(5) }

    /// `2019-07-31`
    var dayText: String { String(description.prefix(10)) }
}
