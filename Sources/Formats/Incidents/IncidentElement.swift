/// What is read of an official record, and under which names sources have it.
///
/// Names are compared in small letters without anything but letters and digits, and without the prefixes `attr_` and
/// `poly_` of WFIGS; of several columns of one element the first that has a value counts.
public enum IncidentElement: String, CaseIterable, Sendable {
    case id, name, start, extinguished, latitude, longitude, size, asOf, final, state, county, kind, complex
    case contained

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
                "acresburned", "acres", "totalacres", "sizeacres", "areaacres", "burnbndac", "areahectares",
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

    /// International acre.
    var inHectares: Double {
        switch self {
        case .hectares: 1
        case .acres: 0.404_685_642_24
        case .squareKilometers: 100
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
        } else {
            return nil
        }
    }
}
