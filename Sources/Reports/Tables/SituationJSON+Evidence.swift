import Assessment
import FireEvents
import Formats
import Geo
import Tables
import Wording

extension SituationJSON {
    /// A fire with the columns that every output of events has, its files and its shares of areas.
    static func fire(_ fire: LocatedEvent) -> JSON {
        .object(
            EventJSON.members(of: fire) + [
                .init("files", .array(fire.event.fileIndices.map { .integer(Int($0)) })),
                .init("areas", .array(fire.areas.map(share))),
            ])
    }

    private static func share(_ share: AreaShare) -> JSON {
        .object(
            [
                .init("code", .string(share.code)), .init("level", .string(share.level.rawValue)),
                .init("fraction", .decimal(share.fraction, places: 4)),
            ] + area("burnedAreaHectares", share.burnedArea) + [.init("isApproximate", .bool(share.isApproximate))])
    }

    static func observation(_ seen: Observation, at: Instant) -> JSON {
        [
            "look": .string(seen.look.rawValue),
            "hoursSinceNewestDetection": seen.lastDetection.map { .decimal(at.hours(since: $0), places: 2) } ?? .null,
            "notKnownBecause": seen.look == .lookedAt
                ? .null : .string(WatchWords(.english).reason(seen, at: at)),
            "firstDetection": .instant(seen.firstDetection), "lastDetection": .instant(seen.lastDetection),
            "detectionCount": .integer(seen.detectionCount),
            "detectionsBySatellite": .object(
                seen.detectionsBySatellite.map { .init($0.satellite.name, .integer($0.count)) }),
            "gaps": .array(seen.gaps.map { ["from": .instant($0.from), "to": .instant($0.to)] }),
            "files": .array(seen.files.map(file)),
        ]
    }

    private static func file(_ file: SourceFile) -> JSON {
        [
            "name": .string(file.name), "digest": .string(file.digest),
            "detectionCount": .integer(file.detectionCount),
        ]
    }
}
