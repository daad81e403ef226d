import Geo
import Tables

extension SmokeOrigins {
    /// A row a point and fire, the greatest share of a point first.
    ///
    /// - Parameter notes: What the winds lack: the first line.
    public static func csv(
        _ origins: [Origin], of points: TrajectoryPoints, from sources: [SmokeSource], notes: [String]
    ) -> String {
        var text = CSVText(columns: [
            "id", "source", "longitude", "latitude", "share", "micrograms", "unit", "meanAgeHours", "kilometers",
            "relativeError",
        ])
        for origin in origins {
            let (point, source) = (points.points[origin.point], sources[origin.source])
            text.add([
                .text(point.id), .text(source.id), .decimal(source.coordinate.longitude, places: 5),
                .decimal(source.coordinate.latitude, places: 5), .decimal(origin.share, places: 4),
                .decimal(origin.micrograms, places: 3), .text(point.height == .column ? "ug m-2" : "ug m-3"),
                .decimal(origin.ageHours, places: 1),
                .decimal(UnitVector(point.coordinate).meters(to: UnitVector(source.coordinate)) / 1_000, places: 0),
                .decimal(origin.relativeError, places: 3),
            ])
        }
        return (notes.isEmpty ? "" : "# " + notes.joined(separator: "; ") + "\n") + text.text
    }
}
