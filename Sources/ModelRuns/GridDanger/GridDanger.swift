import FireWeather
import Rasters
public import Tables

/// Fire danger on weather grids, day after day, in memory that does not grow with the grid.
public struct GridDanger {
    let request: DangerRequest
    let catalog: WeatherCatalog
    let windows: [GridWindow]
    let places: GridPlaces
    let days: [DayPlan]
    let variables: [WeatherVariable]
    let before: DangerState?
    let folder: String
    /// Questions that the fields leave open.
    let planRemarks: [DangerRemark]
    var notes: [String]

    /// Opens the weather and plans the days.
    ///
    /// - Throws: ``FormatError`` for files that cannot be read, variables that are missing, days that are not whole, and a state that
    ///   does not fit.
    public init(_ request: DangerRequest) throws(FormatError) {
        Self.limitCaches()
        self.request = request
        catalog = try WeatherCatalog(request.paths, units: request.noon.units)
        folder = Self.scratchFolder(request.output ?? request.state)
        let block = catalog.fields.first.map(\.band.block) ?? (columns: 1, rows: 1)
        windows = GridWindow.covering(
            catalog.geometry, block: block, cells: max(2_048, 16_384 / max(1, request.threads)))
        places = try GridPlaces(catalog.geometry, windows: windows, source: catalog.source, folder: folder)
        let planner = try NoonPlanner(catalog, for: request.system, hours: places.hours, settings: request.noon)
        variables = planner.variables
        planRemarks = planner.remarks
        before = try Self.state(request, catalog.geometry)
        (days, notes) = try Self.following(try before?.day(), planner.days, request)
        notes = planner.notes + directionNotes + notes
    }

    /// Computes, writes, and says what was done.
    public func run() throws(FormatError) -> DangerOutcome {
        var (counts, found): ([DangerDayCount], [String]) = ([], [])
        let easel = days.last.flatMap { day in
            request.pictureCells > 0
                ? Easel(GridPicture(catalog.geometry, day: day.day, cells: request.pictureCells)) : nil
        }
        try withOutput { output throws(FormatError) in
            try withState { state throws(FormatError) in
                counts = try computeAll(output, state, easel, notes: &found)
            }
        }
        return DangerOutcome(days: counts, notes: notes + found, remarks: remarks, picture: easel?.picture)
    }

    private func computeAll(
        _ output: DangerWriting?, _ state: DangerState?, _ easel: Easel?, notes found: inout [String]
    ) throws(FormatError) -> [DangerDayCount] {
        let scratch = days.count > 1 ? try CodeScratch(request.system, catalog.geometry, in: folder) : nil
        var counts: [DangerDayCount] = []
        for (index, plan) in days.enumerated() {
            for field in plan.fields { try field.stage(in: folder) }
            let isLast = index == days.count - 1
            let carrier = CodeCarrier(
                system: request.system, before: index == 0 ? before : nil, scratch: scratch, isFirst: index == 0,
                after: isLast ? state : nil, isLast: isLast)
            counts.append(try compute(plan, index, carrier, output, isLast ? easel : nil, notes: &found))
            let next = isLast ? [] : days[index + 1].fields
            for field in plan.fields where !next.contains(where: { $0 === field }) { field.unstage() }
        }
        try requireAny(counts, found)
        return counts
    }

    /// - Throws: ``FormatError`` when no cell of any day has all its weather: an output would hold nothing.
    private func requireAny(_ counts: [DangerDayCount], _ found: [String]) throws(FormatError) {
        guard counts.allSatisfy({ $0.computed + $0.recovering == 0 }) else { return }
        throw FormatError(
            source: catalog.source, expected: "all elements of the weather in at least one cell",
            found: found.isEmpty ? "no cell that has them" : found.prefix(3).joined(separator: "; "))
    }
}

/// Holds a picture in the making.
final class Easel {
    var picture: GridPicture

    init(_ picture: GridPicture) { self.picture = picture }
}
