public import Geo

/// A forecast that is given out freely, and where its files lie.
public enum ForecastModel: String, Sendable, CaseIterable {
    /// NOAA's Global Forecast System, 0.25°.
    case gfs
    /// ECMWF's open data (IFS), 0.25°.
    case ecmwf

    /// Where they are by default.
    public var address: String {
        switch self {
        case .gfs: "https://noaa-gfs-bdp-pds.s3.amazonaws.com"
        case .ecmwf: "https://data.ecmwf.int/forecasts"
        }
    }

    /// Hours between runs.
    public var hoursBetweenRuns: Int { 6 }

    /// Hours after the run at which its first days can be had as a rule.
    private var delayHours: Double {
        switch self {
        case .gfs: 5
        case .ecmwf: 8
        }
    }

    /// The newest run that should be out.
    public func newestRun(at now: Instant) -> Instant {
        let step = Int64(hoursBetweenRuns * 3_600)
        let out = now.adding(hours: -delayHours).seconds
        return Instant(seconds: (out - (out % step + step) % step))
    }

    /// Path of a file below the address, and of its index.
    ///
    /// - Parameter step: Hours after the run.
    public func paths(run: Instant, step: Int) -> (data: String, index: String) {
        let date = run.calendarDay
        let day = Self.digits(date.year, 4) + Self.digits(date.month, 2) + Self.digits(date.day, 2)
        let hour = Self.digits(Int(run.seconds - Int64(run.dayNumber) * 86_400) / 3_600, 2)
        switch self {
        case .gfs:
            let data = "/gfs.\(day)/\(hour)/atmos/gfs.t\(hour)z.pgrb2.0p25.f\(Self.digits(step, 3))"
            return (data, data + ".idx")
        case .ecmwf:
            // As of cycle 50r1 of May 2026: before it the runs of 06 and 18 UTC were a stream of their own.
            let data = "/\(day)/\(hour)z/ifs/0p25/oper/\(day)\(hour)0000-\(step)h-oper-fc"
            return (data + ".grib2", data + ".index")
        }
    }

    /// Hours after the run that there are files of.
    public func hasStep(_ hours: Int) -> Bool {
        switch self {
        case .gfs: (0...120).contains(hours) || (hours <= 384 && hours % 3 == 0)
        case .ecmwf: (0...144).contains(hours) && hours % 3 == 0 || (145...360).contains(hours) && hours % 6 == 0
        }
    }

    /// - Returns: Messages of a purpose in a file, by its index.
    public func ranges(
        in index: String, for fields: WeatherFields, step: Int
    ) throws(IndexError) -> [MessageRange] {
        switch self {
        case .gfs: try fields.ranges(in: GFSIndex(index), step: step)
        case .ecmwf: try fields.ranges(in: ECMWFIndex(index), step: step)
        }
    }

    static func digits(_ value: Int, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - "\(value)".count)) + "\(value)"
    }
}
