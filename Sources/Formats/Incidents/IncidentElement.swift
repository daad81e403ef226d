import Tables

/// Elements of an official record, and the names under which sources have them.
///
/// Names are compared in small letters without anything but letters and digits, and without the prefixes `attr_` and
/// `poly_` of WFIGS; of several columns of one element the first that has a value counts.
public enum IncidentElement: String, CaseIterable, Sendable {
    case id, name, start, extinguished, latitude, longitude, size, asOf, final, state, county, kind, complex
    case contained, unit

    /// In the order in which they are asked.
    var names: [String] {
        switch self {
        case .id:
            [
                "irwinid", "irwinidentifier", "uniquefireidentifier", "incidentid", "uniqueid", "id", "globalid",
                "fireid",
                "eventid",
            ]
        case .name: ["incidentname", "firename", "name", "fire", "incident", "incidname", "title"]
        case .start:
            [
                "firediscoverydatetime", "incidentdatecreated", "started", "startdate", "start", "startedat",
                "discoverydate", "ignitiondate", "igdate", "alarmdate", "startdatetime", "startedon", "firedate",
                "repdate",
            ]
        case .extinguished:
            ["fireoutdatetime", "incidentdateextinguished", "extinguisheddate", "extinguished", "enddate", "end"]
        case .latitude: ["incidentlatitude", "initiallatitude", "poolatitude", "burnbndlat", "latitude", "lat", "y"]
        case .longitude:
            [
                "incidentlongitude", "initiallongitude", "poolongitude", "burnbndlon", "longitude", "lon", "long",
                "lng", "x",
            ]
        case .size:
            [
                "finalacres", "incidentsize", "dailyacres", "calculatedacres", "gisacres", "incidentacresburned",
                "acresburned", "acres", "currincidentarea", "totalacres", "sizeacres", "areaacres", "burnbndac",
                "areahectares",
                "sizehectares", "hectares", "areaha", "sizeha", "ha", "areasquarekilometers", "areakm2", "sizekm2",
                "areasqkm", "km2", "size", "area",
            ]
        case .asOf:
            [
                "incidentdatelastupdate", "updated", "asof", "icsreportdatetime", "modifiedondatetimedt",
                "modifiedondatetime", "datecurrent", "updatedat", "reportdate", "reporttodate",
            ]
        case .final: ["incidentisfinal", "final", "isfinal"]
        case .state: ["poostate", "state", "region", "statecode"]
        case .county: ["poocounty", "incidentcounty", "county", "counties", "district"]
        case .kind: ["incidenttypecategory", "inctypabbreviation", "type", "incidenttype", "featurecategory"]
        case .complex: ["cpxname", "complexname", "complex"]
        // Of ICS-209 reports, and of tables that say it in a column.
        case .unit:
            [
                "currincareauom", "currincareauomid", "currincareauomidentifier", "areameasurement", "areauom",
                "areaunit", "areaunits", "sizeunit", "sizeunits", "unit", "units", "uom",
            ]
        case .contained: ["percentcontained", "incidentcontainment", "containment", "pctcontainedcompleted"]
        }
    }

    static func comparable(_ name: String) -> String {
        var name = name.lowercased()
        for prefix in ["attr_", "poly_"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
        return String(name.filter { $0.isLetter || $0.isNumber })
    }
}

/// The unit of an official size.
public enum IncidentAreaUnit: String, CaseIterable, Sendable {
    case hectares, acres
    case squareKilometers = "km2"
    case squareMiles = "mi2"

    /// International acre and mile.
    var inHectares: Double {
        switch self {
        case .hectares: 1
        case .acres: 0.404_685_642_24
        case .squareKilometers: 100
        case .squareMiles: 258.998_811_033_6
        }
    }

    /// By the words of a column, such as `acres_burned`, `Size (ha)`, `areaKm2`.
    init?(header: String) {
        let name = header.lowercased()
        let words = name.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if name.contains("acre") || words.contains("ac") || name.hasSuffix("bndac") {
            self = .acres
        } else if name.contains("hectare") || words.contains("ha") {
            self = .hectares
        } else if name.contains("km2") || name.contains("km²") || name.contains("sqkm")
            || name.contains("squarekilom") || (words.contains("sq") && words.contains("km"))
        {
            self = .squareKilometers
        } else if name.contains("mi2") || name.contains("sqmi") || name.contains("squaremile")
            || (words.contains("sq") && (words.contains("mi") || words.contains("miles")))
        {
            self = .squareMiles
        } else {
            return nil
        }
    }

    /// By the word for it in a row, such as `Acres`, `ha`, `Square Miles`.
    init?(word: String) {
        switch IncidentElement.comparable(word) {
        case "acre", "acres", "ac": self = .acres
        case "hectare", "hectares", "ha": self = .hectares
        case "squarekilometers", "squarekilometres", "sqkm", "km2", "km²": self = .squareKilometers
        case "squaremiles", "squaremile", "sqmi", "sqmiles", "mi2": self = .squareMiles
        default: return nil
        }
    }
}
