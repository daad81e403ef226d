import Geo
import Glibc

extension Instant {
    /// Time of the system's clock.
    static var now: Instant { Instant(seconds: Int64(time(nil))) }
}
