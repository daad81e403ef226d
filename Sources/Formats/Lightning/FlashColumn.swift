import Tables

/// A column of a table of flashes, by the names that networks give it.
public enum FlashColumn: String, CaseIterable, Sendable {
    case time, date, latitude, longitude
    case current = "peakKiloamperes"
    case polarity, kind
    case uncertainty = "uncertaintyKilometers"

    /// Lower case, letters and digits only; the first is the program's own.
    var names: [String] {
        switch self {
        case .time:
            [
                "time", "datetime", "timestamp", "timeutc", "utctime", "utc", "datetimeutc", "dateandtime", "flashtime",
                "stroketime", "eventtime", "acqtime",
            ]
        case .date: ["date", "day", "dateutc", "utcdate"]
        case .latitude: ["latitude", "lat", "latdeg", "latitudedegrees", "y"]
        case .longitude: ["longitude", "lon", "long", "lng", "londeg", "longitudedegrees", "x"]
        case .current:
            [
                "peakkiloamperes", "ka", "peakcurrent", "peakcurrentka", "current", "currentka", "peakka", "amplitude",
                "amplitudeka", "signal", "signalka", "signalstrength", "intensity", "intensityka", "ipk", "imax",
            ]
        case .polarity: ["polarity", "sign", "pol"]
        case .kind: ["kind", "type", "flashtype", "stroketype", "cloudindicator", "cgic", "icorcg", "iccg", "cloud"]
        case .uncertainty:
            ["uncertaintykilometers", "uncertaintykm", "errorkm", "errorkilometers", "semimajor", "semimajoraxis"]
        }
    }

    /// The position of the column in a header; of several, that whose name stands first in the list.
    func position(in headings: [ColumnHeading]) -> Int? {
        for name in names {
            if let position = headings.firstIndex(where: { $0.key == name }) { return position }
        }
        return nil
    }
}
