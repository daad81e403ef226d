public import Assessment
import FireEvents
import FireWeather
import Geo
public import Tables

/// Writes what most likely lit each fire.
public enum CauseWriter {
    /// What every output says of the coefficients behind it.
    public static let coefficients = "uncalibrated"
    /// The same as a sentence.
    public static let remark =
        "Coefficients are uncalibrated: stated, not fitted to records of flashes and fires; probabilities rank causes and are no"
        + " frequencies."

    /// The columns of CSV, and the names in JSON.
    public static let columns = [
        "id", "name", "status", "firstSeen", "ignitionLongitude", "ignitionLatitude", "ignitionRadiusMeters",
        "ignitionEarliest", "cause", "causeProbability", "lightningProbability", "candidateCount", "causeFlashTime",
        "causeFlashLongitude", "causeFlashLatitude", "causeFlashKind", "causeFlashKiloamperes", "causeFlashPolarity",
        "causeFlashKilometers", "causeFlashUncertaintyKilometers", "causeFlashDaysBefore", "causeFlashProbability",
        "ignitionProbability", "ignitionBasis", "duffMoistureCode", "droughtCode", "rainMillimeters", "coefficients",
    ]

    /// One row a fire, in the order given.
    public static func csv(_ origins: [FireOrigin]) -> String {
        var table = CSVText(columns: columns)
        for origin in origins { table.add(values(origin)) }
        return table.text
    }

    /// `coefficients`, `remark`, and a list of `fires` with their columns and at most ten `candidates`, the likeliest first.
    public static func json(_ origins: [FireOrigin]) -> JSON {
        [
            "coefficients": .string(coefficients), "remark": .string(remark),
            "fires": .array(origins.map(fire)),
        ]
    }

    private static func fire(_ origin: FireOrigin) -> JSON {
        let members = zip(columns, values(origin)).map { JSON.Member($0, JSON($1)) }
        let candidates = origin.candidates.prefix(10).map { candidate in
            JSON.object(zip(flashColumns, flash(candidate)).map { JSON.Member($0, JSON($1)) })
        }
        return .object(members + [.init("candidates", .array(candidates))])
    }

    private static func values(_ origin: FireOrigin) -> [FieldValue] {
        let (event, ignition) = (origin.event.event, origin.event.event.ignition)
        let identity: [FieldValue] = [
            .text(event.id), .text(origin.event.name), .text(event.status.rawValue), .instant(event.firstSeen),
            .decimal(ignition.coordinate.longitude, places: 5), .decimal(ignition.coordinate.latitude, places: 5),
            .decimal(ignition.radiusMeters, places: 0), .given(ignition.earliest),
        ]
        let verdict: [FieldValue] = [
            .text(origin.cause.rawValue), .given(origin.probability, places: 4),
            .decimal(origin.lightningProbability, places: 4), .integer(origin.candidates.count),
        ]
        let empty = [FieldValue](repeating: .missing, count: flashColumns.count)
        return identity + verdict + (origin.flash.map(flash) ?? empty) + [.text(coefficients)]
    }

    private static let flashColumns = Array(columns[12..<columns.count - 1])

    private static func flash(_ candidate: FireOrigin.Candidate) -> [FieldValue] {
        let (flash, reach, weather) = (candidate.flash, candidate.reach, candidate.weather)
        return [
            .instant(flash.at), .decimal(flash.coordinate.longitude, places: 4),
            .decimal(flash.coordinate.latitude, places: 4), .text(flash.kind.rawValue),
            .given(flash.peakKiloamperes, places: 1), .given(flash.polarity?.rawValue),
            .decimal(reach.kilometers, places: 2), .decimal(reach.uncertaintyKilometers, places: 2),
            .integer(reach.daysBefore), .decimal(candidate.probability, places: 4),
            .decimal(candidate.ignitionProbability, places: 6), .text(candidate.basis.rawValue),
            .given(weather.duffMoistureCode, places: 1), .given(weather.droughtCode, places: 1),
            .given(weather.rainMillimeters, places: 1),
        ]
    }
}
