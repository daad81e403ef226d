@testable import Rasters

/// Small netCDF files in the layout of an archive: fields over time on a grid around 105° E, where noon is at 05 UTC.
struct MadeArchive {
    struct Variable {
        var name: String
        var standardName: String?
        var unit: String
        var methods: String?
        /// By the number of the time, and by edition where there are several.
        var value: (_ time: Int, _ edition: Int) -> Double
    }

    var variables: [Variable]
    var timeName = "time"
    var timeUnits = "hours since 2026-07-09 00:00:00"
    var times: [Double]
    /// Values of the dimension `expver`; none without one.
    var editions: [Double] = []

    /// The elements of ERA5 but rain: 20 °C at midnight and 1 °C more each hour of UTC, 10 °C of dew point, wind of 5 m/s.
    static func era5(rain: @escaping (_ hour: Int, _ edition: Int) -> Double) -> MadeArchive {
        MadeArchive(
            variables: [
                Variable(name: "t2m", unit: "K") { time, _ in 293.15 + Double(time % 24) },
                Variable(name: "d2m", unit: "K") { _, _ in 283.15 },
                Variable(name: "u10", unit: "m s**-1") { _, _ in 3 },
                Variable(name: "v10", unit: "m s**-1") { _, _ in 4 },
                Variable(name: "tp", unit: "m") { rain($0, $1) / 1_000 },
            ], times: (0...96).map(Double.init))
    }

    func write(to path: String) throws {
        let file = try NetCDFFile(creating: path, source: path)
        let time = try file.addDimension(timeName, times.count)
        let edition = editions.isEmpty ? nil : try file.addDimension("expver", editions.count)
        let place = try NetCDFGrid(
            GridGeometry(columns: 3, rows: 2, transform: [103.5, 1, 0, 60, 0, -1]), defining: file)
        let axis = try file.addVariable(timeName, 6, [time])
        try file.set("units", timeUnits, of: axis)
        let editionAxis = try edition.map { try file.addVariable("expver", 6, [$0]) }
        let identifiers = try variables.map { variable in
            let dimensions = [time] + [edition].compactMap { $0 } + [place.rows, place.columns]
            let identifier = try file.addVariable(variable.name, 6, dimensions)
            if let name = variable.standardName { try file.set("standard_name", name, of: identifier) }
            if let methods = variable.methods { try file.set("cell_methods", methods, of: identifier) }
            try file.set("units", variable.unit, of: identifier)
            try file.setMissing(of: identifier, 6)
            return identifier
        }
        try file.endDefinitions()
        try file.write(times, to: axis)
        if let editionAxis { try file.write(editions, to: editionAxis) }
        try place.writeAxes(to: file)
        for (variable, identifier) in zip(variables, identifiers) {
            let values = times.indices.flatMap { time in
                (editions.isEmpty ? [0] : editions.map { Int($0) }).flatMap { edition in
                    [Double](repeating: variable.value(time, edition), count: 6)
                }
            }
            try file.write(values, to: identifier)
        }
        try file.close()
    }
}
