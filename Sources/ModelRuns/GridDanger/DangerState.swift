import Chronology
import CNetCDF
import FireWeather
import Geo
import Glibc
import Rasters
import Tables

/// State that one day leaves for the next: the codes of every cell and its gap, in a netCDF file.
final class DangerState {
    private let file: NetCDFFile
    private let codes: [Int32]
    private let gap: Int32
    private let since: Int32

    private static let day = "zarevo_day"
    private static let system = "zarevo_system"

    /// The day that the file's codes are of.
    static func day(of file: NetCDFFile) throws(FormatError) -> CalendarDay {
        let found = file.text(Self.day)
        guard let day = found.flatMap(CalendarDay.init(text:)) else {
            throw FormatError(
                source: file.source, expected: "a state that zarevo danger wrote", found: found ?? "no \(Self.day)")
        }
        return day
    }

    /// Opens the state that a run continues from.
    ///
    /// - Throws: ``FormatError`` for a file that is no state, of another grid or of another system.
    init(opening path: String, for system: DangerSystem, on geometry: GridGeometry) throws(FormatError) {
        file = try NetCDFFile(opening: path, isContinued: true)
        _ = try Self.day(of: file)
        let title = file.text(Self.system) ?? "no system"
        guard title == system.title else {
            throw FormatError(source: path, expected: "the state of the " + system.title, found: title)
        }
        var codes: [Int32] = []
        for name in system.stateNames { codes.append(try file.variable(name)) }
        (self.codes, gap, since) = (codes, try file.variable("gapDays"), try file.variable("daysSinceGap"))
        let held = try Self.geometry(of: file)
        guard held.agrees(with: geometry) else {
            throw FormatError(
                source: path, expected: "the grid of the weather, " + geometry.summary, found: held.summary)
        }
    }

    /// Begins the state that a run leaves behind.
    init(
        creating path: String, source: String, for system: DangerSystem, on geometry: GridGeometry,
        after day: CalendarDay
    ) throws(FormatError) {
        file = try NetCDFFile(creating: path, source: source)
        try file.set("Conventions", "CF-1.8")
        try file.set("title", "Fire danger codes that the next day begins from")
        try file.set(Self.day, day.text)
        try file.set(Self.system, system.title)
        let grid = try NetCDFGrid(geometry, defining: file, withPlaces: false)
        var codes: [Int32] = []
        for name in system.stateNames {
            let variable = try file.addVariable(name, NC_DOUBLE, [grid.rows, grid.columns])
            try file.setMissing(of: variable, NC_DOUBLE)
            for attribute in grid.attributes { try file.set(attribute.0, attribute.1, of: variable) }
            codes.append(variable)
        }
        gap = try file.addVariable("gapDays", NC_SHORT, [grid.rows, grid.columns])
        try file.set("long_name", "days in a row without weather", of: gap)
        since = try file.addVariable("daysSinceGap", NC_SHORT, [grid.rows, grid.columns])
        try file.set("long_name", "computed days since the last gap, counted to 15", of: since)
        self.codes = codes
        try file.endDefinitions()
        try grid.writeAxes(to: file)
    }

    /// The day of the codes.
    func day() throws(FormatError) -> CalendarDay { try Self.day(of: file) }

    func read(into cells: inout DangerCells) throws(FormatError) {
        for (index, variable) in codes.enumerated() {
            try file.read(cells.window, from: variable, into: &cells.codes[index])
        }
        try file.read(cells.window, from: gap, into: &cells.gapDays)
        try file.read(cells.window, from: since, into: &cells.daysSinceGap)
    }

    func write(_ cells: DangerCells) throws(FormatError) {
        for (index, variable) in codes.enumerated() { try file.write(cells.codes[index], cells.window, to: variable) }
        try file.write(cells.gapDays, cells.window, to: gap)
        try file.write(cells.daysSinceGap, cells.window, to: since)
    }

    func close() throws(FormatError) { try file.close() }

    private static func geometry(of file: NetCDFFile) throws(FormatError) -> GridGeometry {
        let crs = try file.variable("crs")
        let numbers = file.text("GeoTransform", of: crs)?.split(separator: " ").compactMap { Double($0) } ?? []
        guard numbers.count == 6 else {
            throw FormatError(source: file.source, expected: "six numbers of place", found: "\(numbers.count)")
        }
        let vertical = (try? file.length(ofDimension: "latitude")) != nil ? ("latitude", "longitude") : ("y", "x")
        return GridGeometry(
            columns: try file.length(ofDimension: vertical.1), rows: try file.length(ofDimension: vertical.0),
            transform: numbers, wellKnownText: file.text("crs_wkt", of: crs) ?? "")
    }
}
