import Assessment
import FireEvents
import Geo
import TestSupport

/// A made season of a few fires that meet, rest and come back, in files of several editions that may come in any order.
struct FireHistory {
    var files: [(file: SourceFile, detections: [Detection])] = []
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(state: seed)
        var rows: [Detection] = []
        for _ in 0..<Int.random(in: 3...6, using: &random) { rows += fire() }
        for _ in 0..<Int.random(in: 0...2, using: &random) { rows += flare() }
        if Bool.random(using: &random) { rows += sleeper() }
        split(rows)
    }

    /// A fire that wanders for some days from a place near the others, seen by one of three satellites every half day.
    private mutating func fire() -> [Detection] {
        var (east, north) = (Double.random(in: 0...0.3, using: &random), Double.random(in: 0...0.15, using: &random))
        let start = Int64.random(in: 0...60, using: &random) * 720
        var rows: [Detection] = []
        for step in 0..<Int64.random(in: 1...16, using: &random) {
            if Int.random(in: 0..<4, using: &random) == 0 { continue }
            let satellite = [Satellite.suomiNPP, .noaa20, .aqua][Int.random(in: 0..<3, using: &random)]
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                rows.append(detection(east, north, 26_000_000 + start + step * 720, satellite))
            }
            east += Double.random(in: -0.01...0.03, using: &random)
            north += Double.random(in: -0.01...0.01, using: &random)
        }
        return rows
    }

    /// Heat in one place among the fires, seen on most nights of some weeks.
    private mutating func flare() -> [Detection] {
        let (east, north) = (Double.random(in: 0...0.3, using: &random), Double.random(in: 0...0.15, using: &random))
        let start = Int64.random(in: 0...20, using: &random) * 1_440 + 720
        var rows: [Detection] = []
        for night in 0..<Int64.random(in: 12...30, using: &random) {
            if Int.random(in: 0..<5, using: &random) == 0 { continue }
            rows.append(detection(east, north, 26_000_640 + start + night * 1_440, .suomiNPP))
            rows[rows.count - 1].coordinate = Coordinate(
                wrappingLatitude: 64 + north + Double.random(in: 0...0.002, using: &random),
                longitude: 179.9 + east / 3 + Double.random(in: 0...0.004, using: &random))
            rows[rows.count - 1].fireRadiativePowerMegawatts = Float.random(in: 3...6, using: &random)
        }
        return rows
    }

    /// Heat in one place, seen on two or three nights in each of three spells, months apart.
    private mutating func sleeper() -> [Detection] {
        let (east, north) = (Double.random(in: 0.5...0.8, using: &random), Double.random(in: 0...0.15, using: &random))
        var rows: [Detection] = []
        for spell in 0..<Int64(3) {
            for night in 0..<Int64.random(in: 2...3, using: &random) {
                rows.append(detection(east, north, 26_001_360 + ((spell - 2) * 75 + night) * 1_440, .suomiNPP))
                rows[rows.count - 1].coordinate = Coordinate(wrappingLatitude: 64 + north, longitude: 179.9 + east / 3)
                rows[rows.count - 1].fireRadiativePowerMegawatts = Float.random(in: 3...6, using: &random)
            }
        }
        return rows
    }

    private mutating func detection(
        _ east: Double, _ north: Double, _ minute: Int64, _ satellite: Satellite
    ) -> Detection {
        let size: Float = satellite == .aqua ? 1.6 : 0.4
        return Detection(
            coordinate: Coordinate(
                wrappingLatitude: 64 + north + Double.random(in: 0...0.02, using: &random),
                longitude: 179.9 + (east + Double.random(in: 0...0.04, using: &random)) / 3),
            observedAt: Instant(seconds: minute * 60), scanKilometers: size, trackKilometers: size,
            fireRadiativePowerMegawatts: Float.random(in: 1...50, using: &random), satellite: satellite,
            confidence: Confidence(.nominal), isDaytime: minute % 1440 < 720,
            version: ProductVersion(stream: .nearRealTime, hundredths: 200))
    }

    /// Near-real-time rows in files by no particular rule, some rows twice, and an archive of some of them that moves places
    /// a little and knows what burned.
    private mutating func split(_ rows: [Detection]) {
        var parts = [[Detection]](repeating: [], count: Int.random(in: 2...5, using: &random))
        for row in rows {
            parts[Int.random(in: 0..<parts.count, using: &random)].append(row)
            if Int.random(in: 0..<8, using: &random) == 0 { parts[0].append(row) }
        }
        var archive: [Detection] = []
        for row in rows where Int.random(in: 0..<3, using: &random) == 0 {
            archive.append(row)
            archive[archive.count - 1].version = ProductVersion(stream: .standard, hundredths: 200)
            archive[archive.count - 1].heatSource = Int.random(in: 0..<6, using: &random) == 0 ? .volcano : .vegetation
            archive[archive.count - 1].coordinate.shift(Double.random(in: 0...0.0008, using: &random))
        }
        files = (parts + [archive]).enumerated().map { number, rows in
            (SourceFile(name: "\(number).csv", digest: "\(number)", detectionCount: rows.count), rows)
        }
    }
}

extension Coordinate {
    fileprivate mutating func shift(_ degrees: Double) {
        self = Coordinate(wrappingLatitude: latitude + degrees, longitude: longitude)
    }
}
