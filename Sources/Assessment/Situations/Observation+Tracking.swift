import FireEvents
import Geo

extension Observation {
    /// - Parameters:
    ///   - events: Those in scope, of every kind.
    ///   - isEverywhere: There is no scope, so every detection counts.
    init(_ evidence: Evidence, _ now: Tracking, _ events: [LocatedEvent], isEverywhere: Bool, at: Instant) {
        let ids = Set(events.map(\.event.id))
        let wanted = now.events.map { isEverywhere || ids.contains($0.id) }
        let detections = now.detections.indices.lazy
            .filter { wanted[Int(now.eventIndices[$0])] }.map { now.detections[$0] }
        var bySatellite: [Satellite: Int] = [:]
        var byFile: [UInt16: Int] = [:]
        var gaps = GapFinder(from: at.adding(hours: -168))
        for detection in detections {
            bySatellite[detection.satellite, default: 0] += 1
            byFile[detection.fileIndex, default: 0] += 1
            gaps.look(at: detection.observedAt)
        }
        gaps.look(at: at)
        self.init(
            firstDetection: detections.first?.observedAt, lastDetection: detections.last?.observedAt,
            detectionCount: bySatellite.values.reduce(0, +),
            detectionsBySatellite: bySatellite.sorted { $0.key < $1.key }.map {
                SatelliteCount(satellite: $0.key, count: $0.value)
            },
            gaps: gaps.found, files: Self.files(evidence.files, counts: byFile))
    }

    /// All files, so that indices stay what they are; with the detections in scope.
    private static func files(_ files: [SourceFile], counts: [UInt16: Int]) -> [SourceFile] {
        files.indices.map { index in
            var file = files[index]
            file.detectionCount = counts[UInt16(index)] ?? 0
            return file
        }
    }
}

/// Notes stretches of 14 hours or more between looks given in the order of time.
private struct GapFinder {
    let from: Instant
    var last: Instant?
    var found: [Observation.Gap] = []

    init(from: Instant) { self.from = from }

    mutating func look(at instant: Instant) {
        if let last, instant >= from, instant.hours(since: last) >= 14 {
            found.append(Observation.Gap(from: last, to: instant))
        }
        last = instant
    }
}

extension LeftOut {
    init(_ events: [LocatedEvent]) {
        let still = events.filter { $0.event.kind == .staticHeat }
        let unknown = events.filter { $0.event.kind == .unknown }
        self.init(
            staticHeatEvents: still.count,
            staticHeatDetections: still.reduce(0) { $0 + $1.event.detectionCount },
            unknownEvents: unknown.count,
            unknownDetections: unknown.reduce(0) { $0 + $1.event.detectionCount })
    }
}
