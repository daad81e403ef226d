public import Assessment
import FireEvents
import Geo

extension SituationTables {
    /// The columns of ``csv(fires:language:)``.
    public static let fireColumns = [
        "id", "name", "status", "firstSeen", "lastSeen", "longitude", "latitude", "detectionCount",
        "burnedAreaHectaresLow", "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectares",
        "growthHectaresPerDay", "fireRadiativePowerMegawatts", "nearestPlace", "nearestPlaceKilometers",
        "hoursSinceDetection", "hoursSinceLook", "settlementsWithin5Kilometers", "populationWithin5Kilometers",
        "region", "district",
    ]

    /// Fires, one a row: degrees to 0.00001, hectares, megawatts, kilometres and hours to 0.1; empty where not known.
    public static func csv(fires: [LocatedEvent], language: Language = .english) -> String {
        let names = Names(language: language)
        var csv = CSVText(header: fireColumns)
        for fire in fires {
            csv.add(identity(of: fire, names) + figures(of: fire.event) + surroundings(of: fire, names))
        }
        return csv.text
    }

    private static func identity(of fire: LocatedEvent, _ names: Names) -> [String] {
        let event = fire.event
        return [
            event.id, names.fire(fire), event.status.rawValue, event.firstSeen.description, event.lastSeen.description,
            plain(event.center.longitude, 5), plain(event.center.latitude, 5), String(event.detectionCount),
        ]
    }

    private static func figures(of event: FireEvent) -> [String] {
        bounds(event.burnedArea) + [
            hectares(event.activeArea.best), hectares(event.growthPerDay.best),
            plain(event.radiativePower.latestPassMegawatts, 1),
        ]
    }

    private static func surroundings(of fire: LocatedEvent, _ names: Names) -> [String] {
        [
            fire.nearestPlace.map { names.place($0.place) } ?? "", plain(fire.nearestPlace?.kilometers, 1),
            plain(fire.event.hoursSinceDetection, 1), plain(fire.event.hoursSinceLook, 1),
            String(fire.settlements.within5Kilometers), String(fire.settlements.populationWithin5Kilometers),
            fire.code(of: .region) ?? "", fire.code(of: .district) ?? "",
        ]
    }

    private static func plain(_ value: Double?, _ decimals: Int) -> String {
        value.flatMap { PlainNumber.text($0, decimals: decimals) } ?? ""
    }
}

extension LocatedEvent {
    /// The area of a level with the largest share.
    func share(of level: Area.Level) -> AreaShare? { areas.first { $0.level == level } }

    func code(of level: Area.Level) -> String? { share(of: level)?.code }
}
