import CGDAL
import Chronology
import CNetCDF
import FireWeather
import Geo
import Glibc
import Rasters
import Tables

extension GridDanger {
    /// Memory that the libraries may hold, so that it does not grow with the file.
    static func limitCaches() {
        _ = GDALLibrary.isReady
        GDALSetCacheMax64(6 << 20)
        CPLSetConfigOption("GRIB_CACHEMAX", "8")
        nc_set_chunk_cache(4 << 20, 521, 0.75)
    }

    /// Beside the output, where there is room; otherwise where the system keeps temporary files.
    static func scratchFolder(_ path: String?) -> String {
        guard let path else { return TemporaryFile.folder }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The state to continue from; `nil` where none is asked for, or the file is not there yet.
    static func state(_ request: DangerRequest, _ geometry: GridGeometry) throws(FormatError) -> DangerState? {
        guard let path = request.state, access(path, F_OK) == 0 else { return nil }
        return try DangerState(opening: path, for: request.system, on: geometry)
    }

    /// The days that follow a state, with the gaps before them.
    ///
    /// - Throws: ``FormatError`` when none follows, or after a gap that is too long to carry codes over.
    static func following(
        _ stateDay: CalendarDay?, _ plans: [DayPlan], _ request: DangerRequest
    ) throws(FormatError) -> ([DayPlan], [String]) {
        var (days, notes) = ([DayPlan](), [String]())
        var last = stateDay
        for plan in plans {
            if let stateDay, plan.day <= stateDay {
                notes.append("\(plan.day.text) left out: the state is of \(stateDay.text) already")
                continue
            }
            let missing = last.map { plan.day.daysSince1970 - $0.daysSince1970 - 1 } ?? 0
            guard missing <= request.longestGapDays else {
                throw FormatError(
                    source: request.paths.joined(separator: ", "),
                    expected: "weather within \(request.longestGapDays + 1) days after \(last?.text ?? "")",
                    found: "the next of \(plan.day.text)")
            }
            if missing > 0 { notes.append("no weather on \(missing) days before \(plan.day.text): codes carried") }
            days.append(plan.after(missingDays: missing))
            last = plan.day
        }
        guard !days.isEmpty else {
            throw FormatError(
                source: request.paths.joined(separator: ", "),
                expected: "weather after \(stateDay?.text ?? ""), the state's day",
                found: plans.map(\.day.text).joined(separator: ", "))
        }
        return (days, notes)
    }
}
