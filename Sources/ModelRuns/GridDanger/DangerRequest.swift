public import Chronology
import FireWeather
public import Rasters

/// Request for danger: what to compute from which weather, and where it goes.
public struct DangerRequest: Sendable {
    /// Files with weather: GRIB, netCDF, GeoTIFF; one or many that together hold the fields.
    public var paths: [String]
    public var system: DangerSystem
    public var noon = NoonSettings()
    /// A netCDF file to write, or a GeoTIFF when it ends in `.tif`.
    public var output: String?
    /// The codes that the run continues from where the file exists, and leaves behind.
    public var state: String?
    /// The noon weather too, beside the danger.
    public var withWeather = false
    /// Packs the output, losslessly: smaller and slower.
    public var deflates = false
    /// Cores to use, 1 or more; the numbers are the same with any.
    public var threads = 1
    /// How many days in a row codes may be carried, as in `DangerSeries`.
    public var longestGapDays = 7
    /// Keeps about so many cells of the last day for a map; 0 for none.
    public var pictureCells = 0

    /// - Parameter paths: One or more.
    public init(paths: [String], system: DangerSystem) { (self.paths, self.system) = (paths, system) }
}

/// Outcome of a request.
public struct DangerOutcome: Sendable {
    /// In order.
    public let days: [DangerDayCount]
    /// Days left out, gaps carried, values assumed: for people.
    public let notes: [String]
    /// Questions that the files leave open; in the output too.
    public let remarks: [DangerRemark]
    /// The last day, thinned for a map.
    public let picture: GridPicture?
}

/// How many cells of a day came to their codes in which way.
public struct DangerDayCount: Hashable, Sendable {
    public let day: CalendarDay
    /// From the day's own weather.
    public let computed: Int
    /// The same, within 15 days after a gap.
    public let recovering: Int
    /// Without weather: codes carried, indices missing.
    public let carried: Int
    /// Carried too long, or never known.
    public let unknown: Int

    init(_ day: CalendarDay, _ counts: [Int]) {
        self.day = day
        (computed, recovering, carried, unknown) = (counts[0], counts[1], counts[2], counts[3])
    }
}
