/// An input of the FBP System.
public enum BehaviorInput: UInt8, CaseIterable, Hashable, Sendable {
    /// Any text; its number where not given.
    case identifier
    /// C-1 … O-1b, NF or WA.
    case fuelType
    /// Degrees north.
    case latitude
    /// Degrees west whatever the sign, as in cffdrs; in a column `longitude`, degrees east.
    case longitude
    /// Metres above the sea.
    case elevation
    /// 0…101.
    case fineFuelMoistureCode
    /// 0…1,000.
    case buildupIndex
    /// km/h at 10 m, 0…300.
    case windSpeed
    /// Where the wind comes from, degrees.
    case windDirection
    /// Rise over run, %, 0…200.
    case slope
    /// Where the slope faces, degrees.
    case aspect
    /// 1…366.
    case dayOfYear
    /// Day of the year on which foliar moisture is least; 0 is not given.
    case dayOfMinimumFoliarMoisture
    /// %, 0…400; 0 is not given.
    case foliarMoisture
    /// Since ignition, h.
    case hours
    /// Of M-1 and M-2, 0…100 %.
    case coniferPercent
    /// Of M-3 and M-4, 0…100 %.
    case deadFirPercent
    /// kg/m²; 0 is not given.
    case grassLoad
    /// Of grass, 0…100 %; grass needs it.
    case curing
    /// Toward which TROS is asked for, degrees.
    case direction
    /// 0 from a line, anything else from a point.
    case acceleration
    /// 0 or less leaves buildup out.
    case buildupEffect
    /// Metres; 0 is not given.
    case crownBaseHeight
    /// kg/m²; 0 is not given.
    case crownFuelLoad
    /// In place of that of wind, slope and FFMC; 0 is not given.
    case initialSpreadIndex
    /// Of C-6, metres.
    case standHeight
    /// Of C-6, stems per hectare.
    case standDensity

    /// The name that cffdrs gives it.
    public var name: String {
        switch self {
        case .identifier: "ID"
        case .fuelType: "FUELTYPE"
        case .latitude: "LAT"
        case .longitude: "LONG"
        case .elevation: "ELV"
        case .fineFuelMoistureCode: "FFMC"
        case .buildupIndex: "BUI"
        case .windSpeed: "WS"
        case .windDirection: "WD"
        case .slope: "GS"
        case .aspect: "ASPECT"
        case .dayOfYear: "DJ"
        case .dayOfMinimumFoliarMoisture: "D0"
        case .foliarMoisture: "FMC"
        case .hours: "HR"
        case .coniferPercent: "PC"
        case .deadFirPercent: "PDF"
        case .grassLoad: "GFL"
        case .curing: "CC"
        case .direction: "THETA"
        case .acceleration: "ACCEL"
        case .buildupEffect: "BUIEFF"
        case .crownBaseHeight: "CBH"
        case .crownFuelLoad: "CFL"
        case .initialSpreadIndex: "ISI"
        case .standHeight: "SH"
        case .standDensity: "SD"
        }
    }

    /// Names of the column in lower case, letters and digits only; the first that a table has counts.
    var names: [String] {
        [name.lowercased()] + others
    }

    /// Names of columns whose longitudes are degrees east.
    static let eastwardNames = ["longitude", "lon", "lng"]

    private var others: [String] {
        switch self {
        case .identifier: ["cell", "stand"]
        case .fuelType: ["fuel"]
        case .latitude: ["latitude"]
        case .longitude: Self.eastwardNames
        case .elevation: ["elevation", "elevationmeters"]
        case .fineFuelMoistureCode: ["finefuelmoisturecode"]
        case .buildupIndex: ["buildupindex"]
        case .windSpeed: ["windspeed", "windspeedkilometersperhour"]
        case .windDirection: ["winddirection", "windfromdegrees"]
        case .slope: ["slope", "slopepercent"]
        case .aspect: ["aspectdegrees"]
        case .dayOfYear: ["dayofyear"]
        case .foliarMoisture: ["foliarmoisture", "foliarmoisturepercent"]
        case .hours: ["hours"]
        case .coniferPercent: ["coniferpercent"]
        case .deadFirPercent: ["deadfirpercent"]
        case .grassLoad: ["grassload"]
        case .curing: ["curing", "curingpercent"]
        case .crownBaseHeight: ["crownbaseheight"]
        case .crownFuelLoad: ["crownfuelload"]
        case .initialSpreadIndex: ["initialspreadindex"]
        default: []
        }
    }

    /// What cffdrs takes where the table has no such column, when that is a number of its own.
    var standard: Double? {
        switch self {
        case .fineFuelMoistureCode: 90
        case .buildupIndex: 60
        case .windSpeed: 10
        case .slope, .windDirection, .aspect, .direction, .acceleration: 0
        case .latitude: 55
        case .longitude: -120
        case .dayOfYear: 180
        case .hours, .buildupEffect: 1
        case .coniferPercent: 50
        case .deadFirPercent: 35
        default: nil
        }
    }

    /// Whether an empty field in the column leaves the row without a result, rather than meaning the standard value.
    var isEssential: Bool {
        switch self {
        case .fuelType, .fineFuelMoistureCode, .buildupIndex, .windSpeed, .slope: true
        default: false
        }
    }

    /// Where and when, which foliar moisture comes from.
    static let placeAndDay: [BehaviorInput] = [.latitude, .longitude, .dayOfYear]
}
