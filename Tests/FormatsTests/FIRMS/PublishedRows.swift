/// The first rows of real files, as NASA FIRMS published them.
enum PublishedRows {
    /// MODIS Collection 6.1 archive, download 271846, western US 2020.
    static let modisArchive = """
        latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_t31,frp,daynight,type
        34.6395,-118.5775,322.7,1.9,1.3,2020-08-15,0535,Terra,MODIS,100,6.03,297.7,45.6,N,0
        42.1472,-121.5936,319,3.2,1.7,2020-09-22,2157,Aqua,MODIS,77,6.03,298.9,60.4,D,0
        """
    /// MODIS Collection 6 near real time, global 24 h, 2019-04-06.
    static let modisNearRealTime = """
        latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,confidence,version,bright_t31,frp,daynight
        61.886,159.676,325.8,1.5,1.2,2019-04-06,00:15,T,78,6.0NRT,279.3,45.4,D
        33.258,131.655,302.6,1.3,1.1,2019-04-06,13:05,T,47,6.0NRT,284.3,10,N
        """
    /// VIIRS 375 m Suomi NPP archive, download 271848, western US 2020: heat under the names of MODIS.
    static let suomiNPPArchive = """
        latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_t31,frp,daynight,type
        41.216721,-123.409195,325.41,0.44,0.39,2020-08-15,0954,N,VIIRS,n,1,294.35,2.72,N,0
        33.714905,-117.71006,308.45,0.49,0.4,2020-08-15,0954,N,VIIRS,n,1,294.39,1.38,N,2
        """
    /// VIIRS 375 m NOAA-20 near real time, download 271847, western US 2020.
    static let noaa20NearRealTime = """
        latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_t31,frp,daynight
        37.95186,-122.4012,304.4,0.52,0.67,2020-08-15,0900,1,VIIRS,n,2.0NRT,294.4,2.2,N
        39.81699,-121.17521,367,0.48,0.65,2020-09-22,2154,1,VIIRS,h,2.0NRT,294.6,8.1,D
        """
    /// VIIRS 375 m NOAA-20 near real time, global 24 h, 2023-11-09: no instrument, confidence in words.
    static let noaa20Words = """
        latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,version,bright_ti5,frp,daynight
        13.72419,31.55051,297.62,0.62,0.54,2023-11-09,00:00,1,nominal,2.0NRT,282.59,1.77,N
        -33.97011,18.5797,302.53,0.4,0.37,2023-11-09,23:54,1,nominal,2.0NRT,289.38,0.6,N
        """
    /// VIIRS 375 m Suomi NPP of the Tubbs Fire, shapefile export: upper case.
    static let upperCase = """
        LATITUDE,LONGITUDE,BRIGHTNESS,SCAN,TRACK,ACQ_DATE,ACQ_TIME,SATELLITE,INSTRUMENT,CONFIDENCE,VERSION,BRIGHT_T31,FRP,DAYNIGHT,TYPE
        38.61725,-122.61789,302.6,0.42,0.38,2017-10-09,1015,N,VIIRS,n,2,289.95,3.02,N,0
        38.6568,-122.60882,349.11,0.41,0.45,2017-10-12,2040,N,VIIRS,n,2,301.96,17.37,D,0
        """
    static let all = [modisArchive, modisNearRealTime, suomiNPPArchive, noaa20NearRealTime, noaa20Words, upperCase]

    /// GOES-16 ABI fire pixels, which are another product.
    static let goes = """
        SAT-ID,EPOCH-MILLIS,LAT,LON,TEMP,FRP,AREA,DQF,MASK,SRC,BOUNDS
        41866,1597572156000,35.60320,-75.76930,,,,0,15,ABI-L2-FDCC,35.61570,-75.78092,35.61566,-75.75795,35.59069,-75.75767,35.59073,-75.78064
        """
}

/// One row with chosen values in some of its columns.
struct RowBuilder {
    private static let usual = [
        ("latitude", "37.95186"), ("longitude", "-122.4012"), ("bright_ti4", "304.4"), ("scan", "0.52"),
        ("track", "0.67"), ("acq_date", "2020-08-15"), ("acq_time", "0900"), ("satellite", "N"),
        ("instrument", "VIIRS"), ("confidence", "n"), ("version", "2.0NRT"), ("bright_ti5", "294.4"), ("frp", "2.2"),
        ("daynight", "N"), ("type", "0"),
    ]

    /// A file of one row; a value of `nil` takes the column away.
    static func file(_ changes: [String: String?] = [:]) -> String {
        let columns = usual.compactMap { name, value -> (String, String)? in
            guard let change = changes[name] else { return (name, value) }
            return change.map { (name, $0) }
        }
        return columns.map(\.0).joined(separator: ",") + "\n" + columns.map(\.1).joined(separator: ",") + "\n"
    }
}
