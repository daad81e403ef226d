/// A message of GRIB2 whose values were added up over a time, by its product definition template.
///
/// GDAL names a message by its number alone. What ICON calls TOT_PREC has the number of a rate, kg m⁻² s⁻¹, and the template says that
/// it is a sum, kg m⁻²; tp of ECMWF has a number of its own, which GDAL does not know.
///
/// - Source: WMO306, templates 4.8 and 4.11, code tables 4.2-0-1, 4.4 and 4.10.
struct GRIBSum {
    /// Of category 1, moisture: precipitation rate and total precipitation rate.
    private static let rates: Set<Int> = [7, 52]
    private static let centerOfECMWF = "98"

    private let category: Int
    private let number: Int
    private let isECMWF: Bool
    /// How long was added up; `nil` for lengths that no unit of time fits.
    let seconds: Int64?

    /// - Returns: `nil` for values of an instant, for means and extremes, and for what GDAL does not show.
    init?(_ metadata: [String: String]) {
        guard let span = GRIBSpan(metadata), span.process == 1, metadata["GRIB_DISCIPLINE"]?.hasPrefix("0") ?? true
        else { return nil }
        (category, number) = (span.category, span.number)
        isECMWF = metadata["GRIB_IDS"]?.contains("CENTER=\(Self.centerOfECMWF)(") ?? false
        seconds = span.seconds
    }

    /// Sums of a rate have its unit without the second.
    var isOfRate: Bool { category == 1 && Self.rates.contains(number) }
    /// Total precipitation in metres.
    var isRainOfECMWF: Bool { isECMWF && category == 1 && number == 193 }
}
