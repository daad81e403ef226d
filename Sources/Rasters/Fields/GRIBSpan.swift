/// What a message of GRIB2 makes of a stretch of time: its sum, its mean, or an extreme, by its product definition template.
///
/// - Source: WMO306, templates 4.8 and 4.11, code tables 4.4 and 4.10.
struct GRIBSpan {
    let category, number: Int
    /// 0 the mean, 1 the sum, 2 the maximum, 3 the minimum.
    let process: Int
    /// How long; `nil` for lengths that no unit of time fits.
    let seconds: Int64?

    /// - Returns: `nil` for values of an instant, and for what GDAL does not show.
    init?(_ metadata: [String: String]) {
        let values = (metadata["GRIB_PDS_TEMPLATE_ASSEMBLED_VALUES"] ?? "").split(separator: " ").compactMap { Int($0) }
        // Where the number of time ranges stands; process, unit and length of the first follow.
        guard let place = ["8": 21, "11": 24][metadata["GRIB_PDS_PDTN"] ?? ""], values.count > place + 5 else {
            return nil
        }
        (category, number, process) = (values[0], values[1], values[place + 2])
        seconds = Self.secondsOfUnit[values[place + 4]].map { $0 * Int64(values[place + 5]) }
    }

    /// Of a mean or an extreme.
    var statistic: DailyStatistic? { [0: .mean, 2: .maximum, 3: .minimum][process] }

    /// Whether the stretch is a day.
    var isDay: Bool { seconds.map { $0 >= 82_800 } ?? false }

    private static let secondsOfUnit: [Int: Int64] = [
        0: 60, 1: 3_600, 2: 86_400, 10: 3 * 3_600, 11: 6 * 3_600, 12: 12 * 3_600, 13: 1,
    ]
}
