/// Water in living needles, by the day of the year.
///
/// Needles are driest on a day in spring that comes later to the north, to the west and with height. The equations were fitted
/// in Canada; elsewhere foliar moisture or its day of minimum must be given.
public struct FoliarMoisture: Hashable, Sendable {
    /// Per cent of dry weight, 85…120.
    public let percent: Double
    /// Day of the year on which foliar moisture is least (D0).
    public let dayOfMinimum: Double

    /// From the distance in days to the day of minimum.
    ///
    /// - Parameters:
    ///   - dayOfYear: 0…366.
    ///   - dayOfMinimum: 0…366.
    /// - Source: FCFDG1992, Eqs. 5–8.
    public init(dayOfYear: Double, dayOfMinimum: Double) throws(BehaviorRefusal) {
        let day = try Quantity.dayOfYear.checked(dayOfYear)
        self.dayOfMinimum = try Quantity.dayOfYear.checked(dayOfMinimum)
        percent = FoliarMoisture.percent(daysFromMinimum: (day - dayOfMinimum).magnitude)  // Eq. 5
    }

    /// From the place and the day, in Canada.
    ///
    /// - Parameters:
    ///   - latitude: Degrees north, 41…84.
    ///   - longitude: Degrees east, −141…−52.
    ///   - elevationMeters: Above the sea; the equations without elevation where `nil`, 0 or below.
    ///   - dayOfYear: 0…366.
    /// - Throws: ``BehaviorRefusal/foliarMoistureUnknown(latitude:longitude:)`` outside Canada.
    /// - Source: FCFDG1992, Eqs. 1–8.
    public init(
        latitude: Double, longitude: Double, elevationMeters: Double? = nil, dayOfYear: Double
    ) throws(BehaviorRefusal) {
        guard (41...84).contains(latitude), (-141...(-52)).contains(longitude) else {
            throw .foliarMoistureUnknown(latitude: latitude, longitude: longitude)
        }
        let elevation = try Quantity.elevation.checked(elevationMeters ?? 0)
        let day = FoliarMoisture.dayOfMinimum(
            latitude: latitude, degreesWest: -longitude, elevationMeters: elevation)
        try self.init(dayOfYear: dayOfYear, dayOfMinimum: day)
    }
}

extension FoliarMoisture {
    static func percent(daysFromMinimum days: Double) -> Double {
        if days < 30 { return 85 + 0.0189 * days * days }  // Eq. 6
        if days < 50 { return 32.9 + 3.17 * days - 0.0288 * days * days }  // Eq. 7
        return 120  // Eq. 8
    }

    static func dayOfMinimum(latitude: Double, degreesWest: Double, elevationMeters: Double) -> Double {
        guard elevationMeters > 0 else {
            let normal = 46 + 23.4 * exponential(-0.0360 * (150 - degreesWest))  // Eq. 1
            return (151 * latitude / normal).rounded(.toNearestOrEven)  // Eq. 2
        }
        let normal = 43 + 33.7 * exponential(-0.0351 * (150 - degreesWest))  // Eq. 3
        return (142.1 * latitude / normal + 0.0172 * elevationMeters).rounded(.toNearestOrEven)  // Eq. 4
    }
}
