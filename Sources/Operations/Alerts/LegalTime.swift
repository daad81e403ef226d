import Assessment
import Foundation
public import Geo

/// The legal time at settlements, from the time zones of the system.
public enum LegalTime {
    /// Minutes ahead of UTC; 0 where the time zone is not known.
    public static func offsetMinutes(_ place: Place, _ instant: Instant) -> Int {
        let date = Date(timeIntervalSince1970: Double(instant.seconds))
        return (TimeZone(identifier: place.timeZone)?.secondsFromGMT(for: date) ?? 0) / 60
    }
}
