import FireEvents

/// Detections as satellites made them over the western United States in 2020, one of a pass, and elements of their orbits
/// as they were published then.
///
/// The minute of a detection is that in which its granule began: of five minutes for MODIS, of six for VIIRS.
/// - Source: examples western-us-2020; elements of the 18th Space Control Squadron.
enum ObservedPasses {
    struct Row: Sendable {
        var satellite: Satellite
        /// Seconds since 1970.
        var seconds: Int64
        var latitude: Double
        var longitude: Double
        /// Size of the pixel across the track, kilometres: grows with the scan angle.
        var scanKilometers: Double
    }

    static let noaa20 = OrbitalElements(
        name: "NOAA 20", catalogNumber: 43_013, epochSeconds: 1_577_836_800 + 228.19659373 * 86_400,
        meanMotionRevolutionsPerDay: 14.19559360, eccentricity: 0.0001234, inclinationDegrees: 98.7192,
        ascendingNodeDegrees: 166.2240, argumentOfPerigeeDegrees: 104.0231, meanAnomalyDegrees: 256.1082,
        dragPerEarthRadius: 7.5342e-6)

    static let terra = OrbitalElements(
        name: "TERRA", catalogNumber: 25_994, epochSeconds: 1_577_836_800 + 221.18332003 * 86_400,
        meanMotionRevolutionsPerDay: 14.57113309, eccentricity: 0.0001220, inclinationDegrees: 98.2104,
        ascendingNodeDegrees: 295.7300, argumentOfPerigeeDegrees: 103.0784, meanAnomalyDegrees: 257.0568,
        dragPerEarthRadius: 2.7294e-5)

    static let rows: [Row] = [
        Row(satellite: .noaa20, seconds: 1597482000, latitude: 41.15907, longitude: -123.49179, scanKilometers: 0.62),
        Row(satellite: .noaa20, seconds: 1597573440, latitude: 39.69862, longitude: -120.13496, scanKilometers: 0.47),
        Row(satellite: .noaa20, seconds: 1597693680, latitude: 39.63872, longitude: -120.05975, scanKilometers: 0.64),
        Row(satellite: .noaa20, seconds: 1597784760, latitude: 37.34819, longitude: -121.28109, scanKilometers: 0.4),
        Row(satellite: .noaa20, seconds: 1597870080, latitude: 38.8156, longitude: -122.22468, scanKilometers: 0.44),
        Row(satellite: .noaa20, seconds: 1597999680, latitude: 36.06766, longitude: -121.59284, scanKilometers: 0.69),
        Row(satellite: .noaa20, seconds: 1598091120, latitude: 38.59402, longitude: -122.34129, scanKilometers: 0.43),
        Row(satellite: .noaa20, seconds: 1598211360, latitude: 44.70831, longitude: -121.70625, scanKilometers: 0.73),
        Row(satellite: .noaa20, seconds: 1598302440, latitude: 36.1358, longitude: -121.56847, scanKilometers: 0.4),
        Row(satellite: .noaa20, seconds: 1598432400, latitude: 33.71522, longitude: -117.71227, scanKilometers: 0.32),
        Row(satellite: .noaa20, seconds: 1598558400, latitude: 39.85432, longitude: -120.80672, scanKilometers: 0.48),
        Row(satellite: .noaa20, seconds: 1598643720, latitude: 41.01885, longitude: -119.97914, scanKilometers: 0.69),
        Row(satellite: .noaa20, seconds: 1598729040, latitude: 44.78347, longitude: -115.46112, scanKilometers: 0.54),
        Row(satellite: .noaa20, seconds: 1598820120, latitude: 37.1918, longitude: -121.4705, scanKilometers: 0.5),
        Row(satellite: .noaa20, seconds: 1598949720, latitude: 38.49997, longitude: -119.49719, scanKilometers: 0.67),
        Row(satellite: .noaa20, seconds: 1599040800, latitude: 44.7756, longitude: -115.46936, scanKilometers: 0.54),
        Row(satellite: .noaa20, seconds: 1599126480, latitude: 39.59883, longitude: -122.87708, scanKilometers: 0.46),
        Row(satellite: .noaa20, seconds: 1599211800, latitude: 36.25386, longitude: -118.3439, scanKilometers: 0.44),
        Row(satellite: .noaa20, seconds: 1599302880, latitude: 39.62299, longitude: -122.82624, scanKilometers: 0.36),
        Row(satellite: .noaa20, seconds: 1599428880, latitude: 34.24372, longitude: -117.96245, scanKilometers: 0.66),
        Row(satellite: .noaa20, seconds: 1599514560, latitude: 39.84933, longitude: -122.9132, scanKilometers: 0.43),
        Row(satellite: .noaa20, seconds: 1599643800, latitude: 44.10694, longitude: -122.63192, scanKilometers: 0.47),
        Row(satellite: .noaa20, seconds: 1599729480, latitude: 34.291, longitude: -117.93484, scanKilometers: 0.55),
        Row(satellite: .noaa20, seconds: 1599855480, latitude: 44.79268, longitude: -121.75172, scanKilometers: 0.46),
        Row(satellite: .noaa20, seconds: 1599946920, latitude: 41.03098, longitude: -123.49803, scanKilometers: 0.5),
        Row(satellite: .noaa20, seconds: 1600032240, latitude: 42.59737, longitude: -120.50838, scanKilometers: 0.42),
        Row(satellite: .terra, seconds: 1597469700, latitude: 34.6395, longitude: -118.5775, scanKilometers: 1.9),
        Row(satellite: .terra, seconds: 1597641900, latitude: 42.1056, longitude: -120.2444, scanKilometers: 2.3),
        Row(satellite: .terra, seconds: 1597774080, latitude: 37.3227, longitude: -121.3079, scanKilometers: 4.7),
        Row(satellite: .terra, seconds: 1597863000, latitude: 38.7894, longitude: -122.2176, scanKilometers: 1.2),
        Row(satellite: .terra, seconds: 1597991820, latitude: 37.2843, longitude: -121.4246, scanKilometers: 1.8),
        Row(satellite: .terra, seconds: 1598124060, latitude: 40.084, longitude: -122.621, scanKilometers: 1.2),
        Row(satellite: .terra, seconds: 1598247000, latitude: 37.5105, longitude: -121.6751, scanKilometers: 3.1),
        Row(satellite: .terra, seconds: 1598385000, latitude: 44.7121, longitude: -121.6982, scanKilometers: 2.5),
        Row(satellite: .terra, seconds: 1598468220, latitude: 36.1642, longitude: -118.4482, scanKilometers: 1.1),
        Row(satellite: .terra, seconds: 1598597100, latitude: 44.7001, longitude: -121.6872, scanKilometers: 2.7),
        Row(satellite: .terra, seconds: 1598769060, latitude: 37.1819, longitude: -121.4816, scanKilometers: 1.5),
        Row(satellite: .terra, seconds: 1598901300, latitude: 39.9503, longitude: -122.8237, scanKilometers: 1.0),
        Row(satellite: .terra, seconds: 1599024240, latitude: 39.8929, longitude: -120.9403, scanKilometers: 2.9),
        Row(satellite: .terra, seconds: 1599156420, latitude: 39.8365, longitude: -121.0439, scanKilometers: 4.7),
        Row(satellite: .terra, seconds: 1599245340, latitude: 44.6788, longitude: -121.7347, scanKilometers: 1.4),
        Row(satellite: .terra, seconds: 1599368460, latitude: 44.8124, longitude: -115.4485, scanKilometers: 2.3),
        Row(satellite: .terra, seconds: 1599457440, latitude: 44.7205, longitude: -121.6961, scanKilometers: 1.4),
    ]
}
