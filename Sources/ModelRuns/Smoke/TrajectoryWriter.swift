import Geo
import Tables

/// Trajectories as CSV or GeoJSON.
public struct TrajectoryWriter {
    private var buffer = TextBuffer()
    private let points: TrajectoryPoints
    private let notes: [String]
    private var lines: [[TrajectoryRun.Fix]]

    /// - Parameter notes: What the winds lack: the first line of a CSV, a member `comment` of GeoJSON.
    public init(_ points: TrajectoryPoints, notes: [String]) {
        (self.points, self.notes) = (points, notes)
        lines = [[TrajectoryRun.Fix]](repeating: [], count: points.points.count)
        if !notes.isEmpty { buffer.append("# " + notes.joined(separator: "; ") + "\n") }
        buffer.append("id,time,longitude,latitude,altitudeMeters,pressureHectopascals\n")
    }

    public mutating func add(csv fixes: [TrajectoryRun.Fix]) {
        for fix in fixes {
            buffer.append(csvField: points.points[fix.point].id)
            buffer.append(",")
            buffer.append(fix.time)
            buffer.append(",")
            buffer.append(fix.coordinate.longitude, places: 7)
            buffer.append(",")
            buffer.append(fix.coordinate.latitude, places: 7)
            buffer.append(",")
            buffer.append(fix.altitudeMeters, places: 1)
            buffer.append(",")
            if let pressure = fix.pressureHectopascals { buffer.append(pressure, places: 2) }
            buffer.append("\n")
        }
    }

    public mutating func add(geoJSON fixes: [TrajectoryRun.Fix]) {
        for fix in fixes { lines[fix.point].append(fix) }
    }

    public var csv: String { buffer.text }

    /// One line a trajectory, cut at the antimeridian, with the times and heights of its fixes.
    public var geoJSON: String {
        let features = lines.enumerated().filter { !$0.element.isEmpty }.map { index, fixes -> JSON in
            [
                "type": "Feature",
                "properties": [
                    "id": .string(points.points[index].id), "times": .array(fixes.map { .instant($0.time) }),
                    "altitudeMeters": .array(fixes.map { .decimal($0.altitudeMeters, places: 1) }),
                ], "geometry": geometry(fixes),
            ]
        }
        var members: [JSON.Member] = [.init("type", "FeatureCollection")]
        if !notes.isEmpty { members.append(.init("comment", .string(notes.joined(separator: "; ")))) }
        return JSON.object(members + [.init("features", .array(features))]).text + "\n"
    }

    private func geometry(_ fixes: [TrajectoryRun.Fix]) -> JSON {
        var parts: [[JSON]] = [[]]
        var last: TrajectoryRun.Fix?
        for fix in fixes {
            if let last, (last.coordinate.longitude - fix.coordinate.longitude).magnitude > 180 {
                let (x, side) = (last.coordinate.longitude, last.coordinate.longitude > 0 ? 180.0 : -180)
                let turned = fix.coordinate.longitude + 2 * side
                let share = turned == x ? 0.5 : (side - x) / (turned - x)
                let latitude = last.coordinate.latitude + share * (fix.coordinate.latitude - last.coordinate.latitude)
                parts[parts.count - 1].append(place(side, latitude))
                parts.append([place(-side, latitude)])
            }
            parts[parts.count - 1].append(place(fix.coordinate.longitude, fix.coordinate.latitude))
            last = fix
        }
        let lines = parts.filter { $0.count > 1 }
        guard !lines.isEmpty else { return ["type": "Point", "coordinates": parts[0][0]] }
        return ["type": "MultiLineString", "coordinates": .array(lines.map { .array($0) })]
    }

    private func place(_ longitude: Double, _ latitude: Double) -> JSON {
        .array([.decimal(longitude, places: 7), .decimal(latitude, places: 7)])
    }
}
