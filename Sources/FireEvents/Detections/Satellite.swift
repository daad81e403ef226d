/// A satellite whose fire detections are read.
public enum Satellite: UInt8, Sendable, CaseIterable, Comparable {
    case terra, aqua, suomiNPP, noaa20, noaa21

    public enum Instrument: String, Sendable { case modis = "MODIS", viirs = "VIIRS" }

    public var instrument: Instrument { self <= .aqua ? .modis : .viirs }

    /// The name as people write it.
    public var name: String {
        switch self {
        case .terra: "Terra"
        case .aqua: "Aqua"
        case .suomiNPP: "Suomi NPP"
        case .noaa20: "NOAA-20"
        case .noaa21: "NOAA-21"
        }
    }

    public static func < (a: Satellite, b: Satellite) -> Bool { a.rawValue < b.rawValue }
}
