import Assessment
import FireEvents
import Geo
import Tables

/// The columns of the layers of FEDS 1.2.5 by its names and in its units; docs/feds.md says how each is found.
enum FEDSColumns {
    static func perimeter(region: String) -> [FEDSColumn] {
        [mergeid] + measures + times + [fireID] + state + key(region) + own
    }

    /// Columns of the layers `fireline` and `newfirepix`.
    static func plain(region: String) -> [FEDSColumn] {
        [mergeid] + times + [fireID] + key(region) + own.prefix(1)
    }

    private static let fireID = FEDSColumn.integer("fireID") { FEDSFire.number(of: $0.event.id) }
    /// Fires that merged are one event from their beginning on.
    private static let mergeid = FEDSColumn.integer("mergeid") { FEDSFire.number(of: $0.event.id) }

    private static let measures: [FEDSColumn] = [
        .integer("ftype") { _ in 0 },
        .integer("n_pixels") { $0.event.detectionCount },
        .integer("n_newpixels") { $0.newDetections.count },
        .decimal("farea") { $0.squareKilometers },
        .decimal("fperim") { $0.event.perimeterKilometers },
        .decimal("flinelen") { $0.event.activeFrontKilometers },
        .decimal("duration") { $0.event.lastSeen.hours(since: $0.event.firstSeen) / 24 },
        .decimal("pixden") { Double($0.event.detectionCount) / $0.squareKilometers },
        .decimal("meanFRP") { $0.meanRadiativePower },
    ]

    private static let times: [FEDSColumn] = [
        .text("t") { zoneless($0.snapshotAt) },
        .instant("t_st") { $0.event.firstSeen },
        .instant("t_ed") { $0.event.lastSeen },
    ]

    private static let state: [FEDSColumn] = [
        .flag("isignition") { $0.isIgnition },
        .integer("t_inactive") { $0.daysInactive },
        .flag("isactive") { $0.isActive },
        .flag("isdead") { $0.isDead },
        .flag("mayreactivate") { !$0.isActive && !$0.isDead },
        .integer("geom_counts") { $0.event.perimeter.polygons.count },
        .flag("low_confidence_grouping") { $0.event.perimeter.polygons.count > 5 },
    ]

    private static func key(_ region: String) -> [FEDSColumn] {
        [
            .text("region") { _ in region },
            .text("primarykey") { fire in
                [
                    region, FEDSFire.number(of: fire.event.id).map { "\($0)" } ?? fire.event.id,
                    zoneless(fire.snapshotAt),
                ]
                .joined(separator: "|")
            },
        ]
    }

    /// What FEDS does not have.
    private static let own: [FEDSColumn] = [
        .text("id") { $0.event.id },
        .text("name") { $0.located.name },
        .decimal("farea_low") { $0.event.burnedArea.low / 100 },
        .decimal("farea_high") { $0.event.burnedArea.high / 100 },
    ]

    private static func zoneless(_ instant: Instant) -> String { String(instant.description.dropLast()) }
}
