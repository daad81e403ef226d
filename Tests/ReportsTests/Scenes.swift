import Assessment
import FireEvents
import Geo
import Wording

@testable import Reports

/// Small situations to write reports about.
enum Scenes {
    static let at = Instant(seconds: 1_564_596_000)  // 2019-07-31T18:00:00Z

    static func point(_ latitude: Double, _ longitude: Double) -> Coordinate {
        Coordinate(wrappingLatitude: latitude, longitude: longitude)
    }

    /// A square perimeter, degrees.
    static func square(around center: Coordinate, half: Double) -> MultiPolygon {
        let corners = [(-half, -half), (-half, half), (half, half), (half, -half), (-half, -half)]
        return MultiPolygon([
            Polygon(exterior: corners.map { point(center.latitude + $0.0, center.longitude + $0.1) })
        ])
    }

    static func event(
        _ id: String, at center: Coordinate, status: FireEvent.Status = .active, hours: Double = 3,
        hectares: Double = 12_345, half: Double = 0.1
    ) -> FireEvent {
        let active = status.isBurning ? hectares / 10 : 0
        return FireEvent(
            id: id, kind: .fire, status: status, firstSeen: at.adding(hours: -90), lastSeen: at.adding(hours: -hours),
            center: center, perimeter: square(around: center, half: half), perimeterKilometers: 40,
            burnedArea: .init(low: hectares * 0.9, best: hectares, high: hectares * 1.2),
            activeArea: .init(low: active * 0.8, best: active, high: active * 1.3),
            growthPerDay: .init(low: active * 0.5, best: active, high: active * 2), activeFrontKilometers: 4,
            activeFrontCount: 1,
            ignition: .init(coordinate: center, radiusMeters: 400, earliest: nil, latest: at.adding(hours: -90)),
            head: .init(spreadTowardDegrees: 45, rateOfSpreadMetersPerHour: 320),
            radiativePower: .init(latestPassMegawatts: 812.5, maximumPassMegawatts: 900, energyTerajoules: nil),
            detectionCount: 41, detectionsBySatellite: [.init(satellite: .suomiNPP, count: 41)],
            detectionsByConfidence: .init(low: 1, nominal: 30, high: 10), nightShare: 0.4, hoursSinceDetection: hours,
            hoursSinceLook: hours, parents: [], children: [], fileIndices: [0])
    }

    static func place(_ name: String, russian: String? = nil, at coordinate: Coordinate, zone: String) -> Place {
        Place(
            identifier: 1, name: name, russianName: russian, coordinate: coordinate, population: 3_090,
            countryCode: "RU", timeZone: zone)
    }

    static func fire(
        _ id: String, name: String = "Vanavara 1", at center: Coordinate = point(60.3, 102.3),
        status: FireEvent.Status = .active, hours: Double = 3, hectares: Double = 12_345, kilometers: Double = 4,
        half: Double = 0.1, placeName: String = "Vanavara"
    ) -> LocatedEvent {
        let town = place(
            placeName, russian: "Ванавара", at: point(center.latitude + 0.2, center.longitude), zone: "Asia/Krasnoyarsk"
        )
        let event = event(id, at: center, status: status, hours: hours, hectares: hectares, half: half)
        return LocatedEvent(
            event: event, name: name, russianName: "Ванавара 1",
            areas: [
                .init(code: "RU-KYA", level: .region, fraction: 1, burnedArea: event.burnedArea, activeFraction: 1)
            ],
            nearestPlace: NearbyPlace(place: town, kilometers: kilometers), remotenessKilometers: 12)
    }

    static func headline(_ fires: [LocatedEvent]) -> Headline {
        let burning = fires.filter(\.event.status.isBurning)
        return Headline(
            eventCount: fires.count, activeEventCount: burning.count,
            newEventCount: fires.count { $0.event.status == .new }, burnedArea: sum(fires.map(\.event.burnedArea)),
            activeArea: sum(burning.map(\.event.activeArea)), settlementsWithin20Kilometers: burning.isEmpty ? 0 : 1,
            populationWithin20Kilometers: burning.isEmpty ? 0 : 3_090)
    }

    static func sum(_ areas: [AreaInterval]) -> AreaInterval {
        areas.reduce(.zero) { .init(low: $0.low + $1.low, best: $0.best + $1.best, high: $0.high + $1.high) }
    }

    static func situation(
        _ fires: [LocatedEvent], name: String = "Krasnoyarsk Krai", dayBefore: Headline? = nil
    ) -> Situation {
        let all = headline(fires)
        let summary = AreaSummary(
            code: "RU-KYA", name: name, russianName: "Красноярский край", parentCode: "RU", eventCount: fires.count,
            activeEventCount: all.activeEventCount, newEventCount: all.newEventCount, burnedArea: all.burnedArea,
            activeArea: all.activeArea, isApproximate: false)
        let burning = fires.filter(\.event.status.isBurning)
        return Situation(
            at: at, scope: nil, fires: fires, headline: all, dayBefore: dayBefore,
            regions: fires.isEmpty ? [] : [summary],
            districts: [], largest: fires, fastestGrowing: burning, newFires: [],
            endedFires: fires.filter { $0.event.status == .ended }, nearSettlements: burning,
            comparison: .init(
                countryCode: "BE", countryName: "Belgium", russianName: nil, countryHectares: 3_068_900,
                ratio: all.burnedArea.best / 3_068_900),
            observation: .init(
                firstDetection: at.adding(hours: -90), lastDetection: at.adding(hours: -3), detectionCount: 41,
                detectionsBySatellite: [.init(satellite: .suomiNPP, count: 41)],
                gaps: [.init(from: at.adding(hours: -40), to: at.adding(hours: -20))],
                files: [.init(name: "snpp.csv.gz", digest: "ab12", detectionCount: 41)]),
            leftOut: .init(staticHeatEvents: 2, staticHeatDetections: 31, unknownEvents: 1, unknownDetections: 1))
    }

    /// One fire of each status.
    static let typical = situation([
        fire("20190728-a", hectares: 212_345), fire("20190728-b", name: "Tura 1", at: point(61, 100), hectares: 50),
        fire("20190728-c", name: "Baykit 1", at: point(61.5, 97), status: .quiet, hours: 40),
        fire("20190728-d", name: "Kodinsk 1", at: point(58.6, 99), status: .ended, hours: 130),
    ])

    static let areas = [
        Area(
            code: "RU", name: "Russia", level: .country, parentCode: nil,
            shape: square(around: point(60, 100), half: 14),
            source: "Natural Earth 1:50m"),
        Area(
            code: "RU-KYA", name: "Krasnoyarsk Krai", russianName: "Красноярский край", level: .region,
            parentCode: "RU", shape: square(around: point(60, 100), half: 9), source: "OpenStreetMap contributors"),
    ]

    static func file(_ path: String, of situation: Situation, _ language: Language = .english) -> String {
        Report.files(for: situation, areas: areas, places: [], language: language).first { $0.path == path }?.contents
            ?? ""
    }
}
