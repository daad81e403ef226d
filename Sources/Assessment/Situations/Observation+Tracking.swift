import FireEvents
import Geo

extension Observation {
    /// - Parameter states: Those in scope, of every kind.
    init(_ states: [FireState], files: [SourceFile], at: Instant) {
        var bySatellite: [Satellite: Int] = [:]
        var byFile: [UInt16: Int] = [:]
        for state in states {
            for count in state.event.detectionsBySatellite { bySatellite[count.satellite, default: 0] += count.count }
            for count in state.detectionsByFile { byFile[count.fileIndex, default: 0] += count.count }
        }
        self.init(
            firstDetection: states.lazy.map(\.event.firstSeen).min(),
            lastDetection: states.lazy.map(\.event.lastSeen).max(),
            detectionCount: bySatellite.values.reduce(0, +),
            detectionsBySatellite: bySatellite.sorted { $0.key < $1.key }.map {
                SatelliteCount(satellite: $0.key, count: $0.value)
            },
            gaps: Self.gaps(states, at: at), files: Self.files(files, counts: byFile))
    }

    /// Stretches of 14 hours or more without a detection that end within the last seven days.
    private static func gaps(_ states: [FireState], at: Instant) -> [Gap] {
        let start = at.adding(hours: -168).minute
        var recent: Set<Int32> = []
        var before: Int32?
        for minutes in states.lazy.map(\.minutes) {
            let split = minutes.lastIndex { $0 < start }.map { $0 + 1 } ?? 0
            if split > 0 { before = max(before ?? .min, minutes[split - 1]) }
            recent.formUnion(minutes[split...])
        }
        let looks = ([before].compactMap(\.self) + recent.sorted()).map(Instant.init(minute:)) + [at]
        return zip(looks, looks.dropFirst()).compactMap { from, to in
            to.hours(since: from) >= 14 ? Gap(from: from, to: to) : nil
        }
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

extension LeftOut {
    init(_ events: [LocatedEvent]) {
        func counts(_ kind: FireEvent.Kind, onlyDaytime: Bool = false) -> [Int] {
            events.compactMap { located in
                guard located.event.kind == kind, !onlyDaytime || located.event.nightShare == 0 else { return nil }
                return located.event.detectionCount
            }
        }
        let (still, unknown) = (counts(.staticHeat), counts(.unknown))
        let daytime = counts(.unknown, onlyDaytime: true)
        self.init(
            staticHeatEvents: still.count, staticHeatDetections: still.reduce(0, +), unknownEvents: unknown.count,
            unknownDetections: unknown.reduce(0, +), daytimeUnknownEvents: daytime.count,
            daytimeUnknownDetections: daytime.reduce(0, +),
            lowConfidenceDetections: events.reduce(0) { $0 + $1.event.detectionsByConfidence.low },
            allEvents: events.count, allDetections: events.reduce(0) { $0 + $1.event.detectionCount })
        let possible = counts(.possibleStaticHeat)
        (possibleStaticHeatEvents, possibleStaticHeatDetections) = (possible.count, possible.reduce(0, +))
    }
}
