import Geo
import Glibc

extension Instant {
    /// What the clock of the system says.
    static var now: Instant { Instant(seconds: Int64(time(nil))) }
}
