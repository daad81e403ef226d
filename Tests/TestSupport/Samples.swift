/// Small files as FIRMS publishes them, and areas around the fires in them.
public enum Samples {
    public static let columns = [
        "latitude", "longitude", "bright_ti4", "scan", "track", "acq_date", "acq_time", "satellite", "instrument",
        "confidence", "version", "bright_ti5", "frp", "daynight",
    ]

    public static var header: String { columns.joined(separator: ",") }

    public static func file(_ rows: [String]) -> String { ([header] + rows).joined(separator: "\n") + "\n" }

    /// A square of pixels, 375 m apart.
    ///
    /// - Parameter eastMeters: By how much another edition of the file moves them.
    public static func square(
        _ latitude: Double, _ longitude: Double, _ date: String, _ time: String = "1000", side: Int = 4,
        version: String = "2.0NRT", confidence: String = "n", eastMeters: Double = 0
    ) -> [String] {
        (0..<side * side).map { number in
            let north = latitude + Double(number / side) * 0.00337
            let east = longitude + Double(number % side) * 0.0043 + eastMeters / 87_000
            return
                "\(rounded(north)),\(rounded(east)),330.1,0.38,0.37,\(date),\(time),N,VIIRS,\(confidence),\(version),291.5,\(5 + number).5,D"
        }
    }

    private static func rounded(_ degrees: Double) -> Double { (degrees * 100_000).rounded() / 100_000 }

    /// Three fires: one in the north that ended, one in the south that burns on, and one in the south that is new.
    public static let season = file(
        square(40.2, -121.1, "2020-08-01", side: 5) + square(40.21, -121.1, "2020-08-02", side: 5)
            + square(37.5, -119.5, "2020-08-11") + square(37.51, -119.5, "2020-08-12", "1012")
            + square(38.5, -120.2, "2020-08-12", "1012", side: 3))

    /// Two regions that share the parallel of 39° N, and a district in the southern one around the fire that burns on.
    public static let areas = collection([
        area("XX-N", "Northland", "region", nil, (-123, 39, -117, 42)),
        area("XX-S", "Southland", "region", nil, (-123, 36, -117, 39)),
        area("XX-S-1", "Oak District", "district", "XX-S", (-120, 37, -119, 38)),
    ])

    public static let places = """
        geonameid,name,latitude,longitude,population,countrycode,admin1code,timezone,name_ru
        1,Oakville,37.53,-119.45,1200,US,CA,America/Los_Angeles,Оквилл
        2,Northtown,40.30,-121.00,300,US,CA,America/Los_Angeles,

        """

    public static func collection(_ features: [String]) -> String {
        #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    }

    public static func area(
        _ code: String, _ name: String, _ level: String, _ parent: String?,
        _ box: (west: Int, south: Int, east: Int, north: Int)
    ) -> String {
        let corners = [(box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north)]
        let ring = (corners + corners.prefix(1)).map { "[\($0),\($1)]" }.joined(separator: ",")
        let parent = parent.map { "\"\($0)\"" } ?? "null"
        return
            #"{"type":"Feature","properties":{"code":"\#(code)","name":"\#(name)","name_ru":null,"level":"\#(level)","#
            + #""parent_code":\#(parent),"source":"made up"},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
}
