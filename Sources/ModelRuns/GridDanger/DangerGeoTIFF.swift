import FireWeather
import Geo
import Rasters
import Tables

/// Fire danger of a grid over days as GeoTIFF: one band a layer and day, `FWI 2020-08-19`.
final class DangerGeoTIFF: DangerWriting {
    private let file: RasterWriter
    private let count: Int

    init(
        creating path: String, source: String, _ content: DangerContent, deflates: Bool
    ) throws(FormatError) {
        count = content.layers.count
        let bands = content.days.flatMap { day in
            content.layers.map { layer in
                (
                    name: "\(layer.name) \(day.text)",
                    metadata: [("long_name", layer.longName), ("units", layer.unit), ("date", day.text)]
                        + (layer.standardName.map { [("standard_name", $0)] } ?? [])
                )
            }
        }
        var metadata = [
            ("title", "Fire danger: " + content.system.title),
            ("source", "Zarevo, from " + content.sources.joined(separator: ", ")),
        ]
        if !content.remarks.isEmpty { metadata.append(("comment", content.remarks.joined(separator: ". "))) }
        file = try RasterWriter(
            creating: path, source: source, content.geometry, bands: bands, metadata: metadata,
            isTiled: content.block.columns < content.geometry.columns, deflates: deflates)
    }

    func write(_ cells: DangerCells, day: Int) throws(FormatError) {
        for (index, values) in cells.layers.enumerated() {
            try file.write(values, cells.window, band: day * count + index + 1)
        }
    }

    /// The coordinate system of the file says it all.
    func write(latitudes: [Double], longitudes: [Double], _ window: GridWindow) throws(FormatError) {}

    func close() throws(FormatError) { try file.close() }
}
