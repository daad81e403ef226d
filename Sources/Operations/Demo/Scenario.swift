/// Real data that comes with the program.
public enum Scenario: String, CaseIterable {
    case westernUS2020 = "western-us-2020"
    case siberia2017 = "siberia-2017"
    case siberia2019 = "siberia-2019"

    /// None where a scenario is told from claims and acts alone.
    var detections: [String] {
        switch self {
        case .westernUS2020:
            [
                "western-us-2020/viirs-snpp-archive.csv.gz", "western-us-2020/viirs-noaa20-nrt.csv.gz",
                "western-us-2020/modis-c61-archive.csv.gz",
            ]
        case .siberia2017: ["siberia-2017/modis-c6-nrt.csv.gz"]
        case .siberia2019: []
        }
    }

    var areas: [String] {
        let common = ["boundaries/countries.geojson.gz", "boundaries/regions.geojson.gz"]
        return switch self {
        case .westernUS2020: common + ["boundaries/us-counties-west.geojson.gz"]
        case .siberia2017, .siberia2019:
            common + ["boundaries/siberia-districts.geojson.gz", "boundaries/krasnoyarsk-district-centres.csv"]
        }
    }

    var places: [String] {
        switch self {
        case .westernUS2020: ["places/geonames-western-us.csv.gz"]
        case .siberia2017: ["places/geonames-north-asia.csv.gz"]
        case .siberia2019: []
        }
    }

    /// Official incidents of the season, and who published them where the file does not say.
    var incidents: [(file: String, source: String?)] {
        switch self {
        case .westernUS2020:
            [
                ("western-us-2020/calfire-incidents.csv.gz", nil),
                ("western-us-2020/announced-incidents.csv", "Public record"),
            ]
        case .siberia2017, .siberia2019: []
        }
    }

    /// Tables of claims, and files of acts.
    var claims: [String] { self == .siberia2019 ? ["siberia-2019/claims.csv"] : [] }
    var acts: [String] { self == .siberia2019 ? ["siberia-2019/acts.jsonl"] : [] }

    public var title: String {
        switch self {
        case .westernUS2020: "Western United States, August–September 2020: the dry-lightning siege"
        case .siberia2017: "Siberia and the Far East, 13–14 August 2017: one day of MODIS"
        case .siberia2019: "Siberia, July 2019: what was said, declared, decided and offered"
        }
    }
}
