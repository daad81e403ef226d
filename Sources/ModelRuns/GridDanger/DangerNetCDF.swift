import Chronology
import CNetCDF
import FireWeather
import Rasters
import Tables

/// Fire danger of a grid over days as CF-1.8 netCDF, written window by window.
final class DangerNetCDF: DangerWriting {
    private let file: NetCDFFile
    private let grid: NetCDFGrid
    private let layers: [Int32]
    private let standing: Int32
    private let time: Int32
    private let days: [CalendarDay]

    init(
        creating path: String, source: String, _ content: DangerContent, deflates: Bool
    ) throws(FormatError) {
        file = try NetCDFFile(creating: path, source: source)
        days = content.days
        try file.set("Conventions", "CF-1.8")
        try file.set("title", "Fire danger: " + content.system.title)
        try file.set("source", "Zarevo, from " + content.sources.joined(separator: ", "))
        if !content.remarks.isEmpty { try file.set("comment", content.remarks.joined(separator: ". ")) }
        let time = try file.addDimension("time", days.count)
        grid = try NetCDFGrid(content.geometry, defining: file)
        self.time = try file.addVariable("time", NC_DOUBLE, [time])
        let shape = [time, grid.rows, grid.columns]
        let chunk = deflates ? [1, min(content.geometry.rows, 64), min(content.geometry.columns, 1_024)] : []
        var layers: [Int32] = []
        for layer in content.layers {
            let variable = try file.addVariable(layer.name, NC_FLOAT, shape, deflates: deflates, chunk: chunk)
            try Self.describe(variable, layer, grid, in: file)
            layers.append(variable)
        }
        self.layers = layers
        standing = try file.addVariable("standing", NC_BYTE, shape, deflates: deflates, chunk: chunk)
        try Self.describeStanding(standing, grid, in: file)
        try Self.describeTime(self.time, in: file)
        try file.endDefinitions()
        try file.write(days.map { Double($0.daysSince1970) }, to: self.time)
        try grid.writeAxes(to: file)
    }

    func write(_ cells: DangerCells, day: Int) throws(FormatError) {
        for (variable, values) in zip(layers, cells.layers) {
            try file.write(values, cells.window, layer: day, to: variable)
        }
        try file.write(cells.standing, cells.window, layer: day, to: standing)
    }

    func write(latitudes: [Double], longitudes: [Double], _ window: GridWindow) throws(FormatError) {
        guard let latitude = grid.latitude, let longitude = grid.longitude else { return }
        try file.write(latitudes, window, to: latitude)
        try file.write(longitudes, window, to: longitude)
    }

    func close() throws(FormatError) { try file.close() }

    private static func describe(
        _ variable: Int32, _ layer: DangerLayer, _ grid: NetCDFGrid, in file: NetCDFFile
    ) throws(FormatError) {
        try file.setMissing(of: variable, NC_FLOAT)
        if let name = layer.standardName { try file.set("standard_name", name, of: variable) }
        try file.set("long_name", layer.longName, of: variable)
        try file.set("units", layer.unit, of: variable)
        for attribute in grid.attributes { try file.set(attribute.0, attribute.1, of: variable) }
    }

    private static func describeStanding(
        _ variable: Int32, _ grid: NetCDFGrid, in file: NetCDFFile
    ) throws(FormatError) {
        try file.set("long_name", "how the cell came to its codes of the day", of: variable)
        try file.set("flag_values", bytes: CellStanding.allCases.map { Int8($0.rawValue) }, of: variable)
        try file.set("flag_meanings", CellStanding.allCases.map { "\($0)" }.joined(separator: " "), of: variable)
        for attribute in grid.attributes { try file.set(attribute.0, attribute.1, of: variable) }
    }

    private static func describeTime(_ variable: Int32, in file: NetCDFFile) throws(FormatError) {
        try file.set("standard_name", "time", of: variable)
        try file.set("long_name", "calendar day at the place; weather is that of its noon", of: variable)
        try file.set("units", "days since 1970-01-01", of: variable)
        try file.set("calendar", "standard", of: variable)
        try file.set("axis", "T", of: variable)
    }
}
