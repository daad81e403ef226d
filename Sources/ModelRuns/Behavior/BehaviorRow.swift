import FireBehavior
import Tables

/// The numbers of one row, under the names of cffdrs and with its conventions: 0 means "not given" where no other meaning is
/// possible.
struct BehaviorRow {
    let type: FuelType
    private let given: BehaviorNumbers
    /// Degrees east.
    private let longitude: Double?

    init(_ type: FuelType, given: BehaviorNumbers, isEastward: Bool) {
        (self.type, self.given) = (type, given)
        longitude = (given[.longitude] ?? BehaviorInput.longitude.standard).map { isEastward ? $0 : Self.west($0) }
    }

    /// cffdrs takes every longitude for degrees west, whatever its sign; beyond 180 it is counted on eastward.
    private static func west(_ degrees: Double) -> Double {
        degrees > 180 ? degrees - 360 : -degrees.magnitude
    }

    private func value(_ input: BehaviorInput) -> Double? { given[input] ?? input.standard }

    private func positive(_ input: BehaviorInput) -> Double? { given[input].flatMap { $0 > 0 ? $0 : nil } }

    /// A standard value, where the row gives none; such inputs always have one.
    private func number(_ input: BehaviorInput) -> Double { value(input) ?? .nan }

    /// Foliar moisture in per cent and the day on which it is least, as cffdrs prints them: 0 for fuels without crowns.
    func foliarMoisture() throws(BehaviorRefusal) -> (percent: Double, dayOfMinimum: Double?) {
        guard type.hasCrown else { return (0, 0) }
        if let percent = positive(.foliarMoisture) { return (percent, positive(.dayOfMinimumFoliarMoisture)) }
        let moisture = try foliarMoistureOfDay()
        return (moisture.percent, moisture.dayOfMinimum)
    }

    private func foliarMoistureOfDay() throws(BehaviorRefusal) -> FoliarMoisture {
        let day = number(.dayOfYear)
        if let minimum = positive(.dayOfMinimumFoliarMoisture) {
            return try FoliarMoisture(dayOfYear: day, dayOfMinimum: minimum)
        }
        return try FoliarMoisture(
            latitude: number(.latitude), longitude: longitude ?? .nan, elevationMeters: given[.elevation],
            dayOfYear: day)
    }

    func conditions(foliarMoisturePercent: Double) throws(BehaviorRefusal) -> BurningConditions {
        try BurningConditions(
            fuel: fuel(), fineFuelMoistureCode: number(.fineFuelMoistureCode), buildupIndex: number(.buildupIndex),
            windSpeedKilometersPerHour: number(.windSpeed), windFromDegrees: number(.windDirection),
            slopePercent: number(.slope), aspectDegrees: number(.aspect),
            foliarMoisturePercent: foliarMoisturePercent)
    }

    private func fuel() throws(BehaviorRefusal) -> Fuel {
        try Fuel(
            type, coniferPercent: value(.coniferPercent), deadFirPercent: value(.deadFirPercent),
            curingPercent: given[.curing], grassLoadKilogramsPerSquareMeter: positive(.grassLoad),
            crownBaseHeightMeters: positive(.crownBaseHeight) ?? plantationHeight,
            crownFuelLoadKilogramsPerSquareMeter: positive(.crownFuelLoad))
    }

    /// The crown base of C-6 by the height and density of the stand.
    private var plantationHeight: Double? {
        guard type == .c6, let height = positive(.standHeight), let density = positive(.standDensity) else {
            return nil
        }
        return plantationCrownBaseHeightMeters(standHeightMeters: height, stemsPerHectare: density)
    }

    func question(_ reading: GrowthQuestion.AngleReading) throws(BehaviorRefusal) -> GrowthQuestion {
        try GrowthQuestion(
            elapsedMinutes: number(.hours) * 60, accelerates: number(.acceleration) != 0,
            directionDegrees: number(.direction), angleReading: reading,
            initialSpreadIndex: positive(.initialSpreadIndex), usesBuildupEffect: number(.buildupEffect) > 0)
    }
}

extension FormatError {
    /// Elements that a row lacks for fire behaviour, or that are impossible in it.
    init(_ refusal: BehaviorRefusal, _ table: DelimitedTable, row: Int) {
        switch refusal {
        case .outOfRange(let quantity, let value):
            let bounds = [quantity.range.lowerBound, quantity.range.upperBound].map(SignificantDigits.full.text)
            self = table.error(
                row: row, expected: "\(quantity.rawValue) from \(bounds[0]) to \(bounds[1])",
                found: SignificantDigits.full.text(value))
        case .missing(let quantity, let fuel):
            self = table.error(
                row: row, expected: "\(quantity.rawValue)\(fuel.isGrass ? " (CC)" : "") for fuel type \(fuel.name)",
                found: "none")
        case .foliarMoistureUnknown(let latitude, let longitude):
            let place = [latitude, longitude].map(SignificantDigits.full.text)
            self = table.error(
                row: row,
                expected: "foliar moisture (FMC) or the day on which it is least (D0), known for Canada only",
                found: "latitude \(place[0]), longitude \(place[1]) alone")
        }
    }
}
