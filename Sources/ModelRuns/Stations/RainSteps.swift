import FireWeather
import Tables

/// Amounts of rain brought to those that fell since the row before.
enum RainSteps {
    /// From sums that run on; a smaller one, and one at an hour of a new beginning, begins anew.
    static func fromRunning(_ observations: inout [StationObservation], resetHours: Set<Int>) {
        var before: Double?
        for index in observations.indices {
            guard let sum = observations[index].rainMillimeters else { continue }
            let isReset = resetHours.contains((observations[index].minuteOfDay ?? 0) / 60 % 24)
            if let before, sum >= before - 0.01, !isReset {
                observations[index].rainMillimeters = max(0, sum - before)
            } else if before == nil {
                // Nobody knows how much of the first sum fell since the row before it.
                observations[index].rainMillimeters = nil
            }
            before = sum
        }
    }

    /// From millimetres an hour, over the usual time between rows.
    static func fromRates(_ observations: inout [StationObservation]) {
        let hours = Double(NoonRecord.commonStep(observations)) / 60
        for index in observations.indices { observations[index].rainMillimeters? *= hours }
    }

    /// Airports report between the full hours too, with the rain of the hour so far; the report of the hour has all of it.
    static func leaveSpecialReports(of observations: inout [StationObservation]) {
        let minutes = Dictionary(observations.compactMap { $0.minuteOfDay.map { ($0 % 60, 1) } }, uniquingKeysWith: +)
        guard let usual = minutes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return }
        for index in observations.indices where (observations[index].minuteOfDay ?? usual) % 60 != usual {
            observations[index].rainMillimeters = nil
        }
    }
}

extension RunningRain {
    /// The evidence of a station's rows.
    init(_ observations: [StationObservation]) {
        self.init()
        for (before, after) in zip(observations, observations.dropFirst()) {
            guard let old = before.rainMillimeters, let new = after.rainMillimeters,
                after.minutesSince1970 - before.minutesSince1970 <= 360
            else { continue }
            add([old], [new], (after.minuteOfDay ?? 0) / 60 % 24)
        }
    }
}

extension StationClock {
    /// How far times without a zone of their own are ahead of UTC; nothing for local standard time.
    var minutesAheadOfUTC: Int? {
        if case .aheadOfUTC(let minutes) = zone { minutes } else { nil }
    }
}
