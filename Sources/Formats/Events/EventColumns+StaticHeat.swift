import Assessment
import FireEvents
import Tables

extension EventColumns {
    /// What decided that an event is, or may be, static heat, and what the archive says of it.
    static let staticHeat: [EventColumn] = [
        .text("staticHeatPlaceKind", "Kind of the known place that it lies on") { $0.event.staticHeatPlace?.kind },
        .text("staticHeatPlace", "Name of that place") { located in
            located.event.staticHeatPlace.flatMap { $0.name.isEmpty ? nil : $0.name }
        },
        .decimal("staticHeatShare", places: 3, "Share of its detections on known places, 0…1; from 0.8 it decides") {
            $0.event.staticHeatPlace?.share
        },
        .integer("archiveVegetationCount", "Detections that the archive marks as vegetation") {
            $0.event.archiveFlags.vegetation
        },
        .integer("archiveVolcanoCount", "As an active volcano") { $0.event.archiveFlags.volcano },
        .integer("archiveStaticLandCount", "As another static land source") { $0.event.archiveFlags.staticLand },
        .integer("archiveOffshoreCount", "As offshore") { $0.event.archiveFlags.offshore },
    ]
}
