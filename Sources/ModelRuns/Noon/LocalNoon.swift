import Chronology
import FireWeather
import Geo

/// Noon in the local standard time of a longitude: the zone is the nearest 15°, whatever the law there says.
enum LocalNoon {
    /// Hours after midnight UTC of the day that the place has, 0 (180° E) … 24 (180° W).
    ///
    /// - Parameter longitude: Degrees east, −180…180.
    static func hour(longitude: Double) -> Int { Int((12 - longitude / 15).rounded()) }

    /// How many different values `hour` has.
    static let hourCount = 25

    /// The instant of noon on a day, where `hour` is the given one.
    static func instant(_ day: CalendarDay, hour: Int) -> Instant {
        Instant(seconds: day.midnight.seconds + Int64(hour) * 3_600)
    }
}
