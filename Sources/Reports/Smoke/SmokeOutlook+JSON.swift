import Geo
import Smoke
import Tables

extension SmokeOutlook {
    /// All settlements with 15 µg/m³ or more, the highest mean first; what was assumed stands first.
    var json: JSON {
        [
            "notes": .array(notes.map { .string($0) }), "start": .instant(start),
            "end": .instant(start.adding(hours: Double(hours))), "isFullDay": .bool(isFullDay),
            "settlements": .integer(all.count), "people": .integer(people), "towns": .array(all.map(\.json)),
        ]
    }
}

extension SmokeOutlook.Town {
    fileprivate var json: JSON {
        let index = AirQuality.usIndex(dailyMeanMicrograms: dailyMean)
        return [
            "id": .integer(place.identifier), "name": .string(place.name), "russianName": .text(place.russianName),
            "longitude": .decimal(place.coordinate.longitude, places: 5),
            "latitude": .decimal(place.coordinate.latitude, places: 5), "population": .integer(place.population),
            "arrival": .instant(arrival), "departure": .instant(departure),
            "dailyMeanMicrogramsPerCubicMeter": .decimal(dailyMean, places: 1),
            "usIndex": index.map { .integer($0.index) } ?? .null,
            "category": .text(index.map { "\($0.category)" }),
        ]
    }
}
