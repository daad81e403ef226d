import Assessment
import FireEvents
import Geo
import Tables

/// The columns of a table of events.
public enum EventColumns {
    /// In the order in which they are written.
    public static let all: [EventColumn] =
        identity + places + state + growth + ignition + heat + observations + people + areas + ancestry + official
        + staticHeat

    /// The columns whose names and order other programs rely on.
    private static let identity: [EventColumn] = [
        .text("id", "First day and a hash of the earliest observation") { $0.event.id },
        .text("name", "As a person or officials named it, else where it began, such as 14 km north of Covelo") {
            $0.name
        },
        .text("status", "new, active, quiet, ended or notKnown") { $0.event.status.rawValue },
        .instant("firstSeen", "First detection, UTC") { $0.event.firstSeen },
        .instant("lastSeen", "Latest detection, UTC") { $0.event.lastSeen },
        .decimal("longitude", places: 5, "Mean of the detections, degrees east") { $0.event.center.longitude },
        .decimal("latitude", places: 5, "Mean of the detections, degrees north") { $0.event.center.latitude },
        .integer("detectionCount", "Detections in all") { $0.event.detectionCount },
        .hectares("burnedAreaHectaresLow", "Burned so far, low end of the 80 % interval") { $0.event.burnedArea.low },
        .hectares("burnedAreaHectares", "Burned so far, best estimate") { $0.event.burnedArea.best },
        .hectares("burnedAreaHectaresHigh", "Burned so far, high end of the 80 % interval") {
            $0.event.burnedArea.high
        },
        .hectares("activeAreaHectares", "Land with detections in the last 24 h, best estimate") {
            $0.event.knownActiveArea?.best
        },
        .decimal("growthHectaresPerDay", places: 1, "Growth over the last 24 h, hectares per day") {
            $0.event.knownGrowthPerDay?.best
        },
        .decimal("fireRadiativePowerMegawatts", places: 1, "Sum over the latest pass, megawatts") {
            $0.event.radiativePower.latestPassMegawatts
        },
    ]

    private static let places: [EventColumn] = [
        .text("nearestPlace", "Name of the nearest settlement") { $0.nearestPlace?.place.name },
        .kilometers(
            "nearestPlaceKilometers",
            "From where heat was seen, pixels' edges included, to the nearest settlement, 0 inside"
        ) {
            $0.nearestPlace?.kilometers
        },
    ]

    private static let state: [EventColumn] = [
        .text("kind", "fire, possibleStaticHeat, staticHeat or unknown") { $0.event.kind.rawValue },
        .text("staticHeatReason", "Why the heat is, or may be, static") { $0.event.staticHeatReason },
        .decimal("hoursSinceDetection", places: 2, "Since the latest detection, hours") {
            $0.event.hoursSinceDetection
        },
        .decimal("hoursSinceLook", places: 2, "Since a satellite last saw the surroundings, hours") {
            $0.event.hoursSinceLook
        },
        .text("russianName", "The name in Russian") { $0.russianName },
        .text("look", "lookedAt, notLookedAt or notLoaded: whether silence means anything") { $0.event.look.rawValue },
    ]

    private static let growth: [EventColumn] = [
        .hectares("activeAreaHectaresLow", "Active area, low end") { $0.event.knownActiveArea?.low },
        .hectares("activeAreaHectaresHigh", "Active area, high end") { $0.event.knownActiveArea?.high },
        .decimal("growthHectaresPerDayLow", places: 1, "Growth, low end, hectares per day") {
            $0.event.knownGrowthPerDay?.low
        },
        .decimal("growthHectaresPerDayHigh", places: 1, "Growth, high end, hectares per day") {
            $0.event.knownGrowthPerDay?.high
        },
        .kilometers("perimeterKilometers", "Length of the perimeter") { $0.event.perimeterKilometers },
        .kilometers("activeFrontKilometers", "Length of the perimeter that is active") {
            $0.event.activeFrontKilometers
        },
        .integer("activeFrontCount", "Separate parts of the active area") { $0.event.activeFrontCount },
        .decimal("headSpreadTowardDegrees", places: 1, "Where the head runs to, degrees clockwise from north") {
            $0.event.head?.spreadTowardDegrees
        },
        .decimal("headRateOfSpreadMetersPerHour", places: 1, "Rate of spread of the head, metres per hour") {
            $0.event.head?.rateOfSpreadMetersPerHour
        },
    ]

    private static let ignition: [EventColumn] = [
        .decimal("ignitionLongitude", places: 5, "Mean of the first pass, degrees east") {
            $0.event.ignition.coordinate.longitude
        },
        .decimal("ignitionLatitude", places: 5, "Mean of the first pass, degrees north") {
            $0.event.ignition.coordinate.latitude
        },
        .decimal("ignitionRadiusMeters", places: 0, "Circle that holds the pixels of the first pass, metres") {
            $0.event.ignition.radiusMeters
        },
        .instant("ignitionEarliest", "Last look that saw no fire, UTC") { $0.event.ignition.earliest },
        .instant("ignitionLatest", "First detection, UTC") { $0.event.ignition.latest },
    ]
}

extension FireEvent {
    /// Land with detections in the last 24 h; `nil` where nobody looked, which is not zero.
    var knownActiveArea: AreaInterval? { status == .notKnown ? nil : activeArea }
    /// Growth over the last 24 h; `nil` where nobody looked.
    var knownGrowthPerDay: AreaInterval? { status == .notKnown ? nil : growthPerDay }
}
