import FireWeather
import Formats
import Geo
import ModelRuns
import Rasters
import Reports
import Tables

extension GridDangerRun {
    /// Draws the last day.
    func draw(_ picture: GridPicture, _ outcome: DangerOutcome, to path: String) throws {
        var areas: [Area] = []
        for file in options.borders { areas += try AreaFile.read(file) }
        let names = inputs.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        let map = try DangerMap(
            picture, scales: scales, areas: areas, language: options.language, remarks: outcome.remarks,
            source: names.joined(separator: ", "))
        try TextFile.write(map.svg(), as: .svg, to: path)
    }
}
