import Assessment
import FireEvents
import Geo
import Tables

extension EventColumns {
    static let heat: [EventColumn] = [
        .decimal("fireRadiativePowerMaximumMegawatts", places: 1, "Largest sum over one pass, megawatts") {
            $0.event.radiativePower.maximumPassMegawatts
        },
        .decimal("fireRadiativeEnergyTerajoules", places: 3, "Integral over time, terajoules") {
            $0.event.radiativePower.energyTerajoules
        },
    ]

    static let observations: [EventColumn] =
        Satellite.allCases.map { satellite in
            .integer("detections" + columnName(satellite), "Detections by \(satellite.name)") { located in
                located.event.detectionsBySatellite.first { $0.satellite == satellite }?.count ?? 0
            }
        } + [
            .integer("detectionsLowConfidence", "Detections of low confidence") { $0.event.detectionsByConfidence.low },
            .integer("detectionsNominalConfidence", "Detections of nominal confidence") {
                $0.event.detectionsByConfidence.nominal
            },
            .integer("detectionsHighConfidence", "Detections of high confidence") {
                $0.event.detectionsByConfidence.high
            },
            .decimal("nightShare", places: 3, "Share of detections made at night, 0 to 1") { $0.event.nightShare },
        ]

    static let people: [EventColumn] = [
        .text("nearestPlaceRussianName", "Name of the nearest settlement in Russian") {
            $0.nearestPlace?.place.russianName
        },
        .integer("nearestPlacePopulation", "People in the nearest settlement") { $0.nearestPlace?.place.population },
        .integer(
            "settlementsWithin5Kilometers", "Settlements within 5 km of where heat was seen; empty when none are loaded"
        ) {
            $0.knownSettlements?.within5Kilometers
        },
        .integer("settlementsWithin20Kilometers", "Settlements within 20 km") {
            $0.knownSettlements?.within20Kilometers
        },
        .integer("settlementsWithin50Kilometers", "Settlements within 50 km") {
            $0.knownSettlements?.within50Kilometers
        },
        .integer("populationWithin5Kilometers", "People in settlements within 5 km") {
            $0.knownSettlements?.populationWithin5Kilometers
        },
        .integer("populationWithin20Kilometers", "People in settlements within 20 km") {
            $0.knownSettlements?.populationWithin20Kilometers
        },
        .integer("populationWithin50Kilometers", "People in settlements within 50 km") {
            $0.knownSettlements?.populationWithin50Kilometers
        },
        .kilometers("remotenessKilometers", "To the nearest place of 1,000 people or more") { $0.remotenessKilometers },
    ]

    static let areas: [EventColumn] = [
        .text("countries", "Countries touched, CODE:burned hectares, joined by ;") { shares(of: .country, in: $0) },
        .text("regions", "Regions touched, CODE:burned hectares, joined by ;") { shares(of: .region, in: $0) },
        .text("districts", "Districts touched, CODE:burned hectares, joined by ;") { shares(of: .district, in: $0) },
        .text("approximateAreas", "Codes of areas found by the nearest centre, not by an outline, joined by ;") {
            list($0.areas.filter(\.isApproximate).map(\.code))
        },
    ]

    static let ancestry: [EventColumn] = [
        .text("parents", "Ids of fires that merged into this one or burned here before, joined by ;") {
            list($0.event.parents)
        },
        .text("children", "Ids of later fires on this land, joined by ;") { list($0.event.children) },
    ]

    static let official: [EventColumn] = [
        .text("nameBasis", "given (by a person), official, or place") { $0.nameBasis.rawValue },
        .text("officialName", "What officials call it, where a record is surely or probably of it") {
            $0.official?.name
        },
        .hectares("officialAreaHectares", "Size by the record that gives the name") { $0.official?.areaHectares },
        .instant("officialAsOf", "What instant that size is of, UTC; empty where the source does not say") {
            $0.official?.asOf
        },
        .text("officialSource", "Who published it") { $0.official?.source },
        .text("officialMatch", "certain or probable") { $0.official?.quality.rawValue },
        .integer("officialEventCount", "Events that the record consists of; its size is of all of them") {
            $0.official?.eventCount
        },
        .text("officialIncidents", "Records that may speak of it, ID=quality, joined by ;") { located in
            list(located.incidentMatches.map { $0.incidentKey + "=" + $0.quality.rawValue })
        },
    ]

    private static func columnName(_ satellite: Satellite) -> String {
        satellite.name.filter { $0 != " " && $0 != "-" }
    }

    private static func list(_ items: [String]) -> String { items.joined(separator: ";") }

    private static func shares(of level: Area.Level, in located: LocatedEvent) -> String {
        list(
            located.areas.filter { $0.level == level }.map { share in
                var buffer = TextBuffer()
                buffer.append(share.code + ":")
                buffer.append(share.burnedArea.best, places: 1)
                return buffer.text
            })
    }
}
