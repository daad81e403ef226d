/// One day of the FWI System for many cells at once.
///
/// Gives the codes and indices of `FireDanger` within 1e-8 of max(1, value), its elementary functions within 2e-12, so every
/// published digit stands. Two slivers of the FWI are wider by the formulas' own nature: where Eq. 29 gives 1 the slope of
/// Eq. 30a is infinite (1e-6), and where the BUI is 80 Eqs. 28a and 28b differ by 0.06 %.
///
/// A cell's result depends on that cell alone, not on its neighbours, its place in the row or the length of the row: work may
/// be cut anywhere and shared among cores, the bits are the same.
public struct FireWeatherKernel: Sendable {
    private let coefficient: Double
    private let hours: [Double]
    private let factors: [Double]

    /// A kernel for the days of one month.
    ///
    /// - Parameters:
    ///   - month: 1…12.
    ///   - coefficient: The constant of the fine fuel scale.
    ///   - dayLengthByLatitude: False takes the Canadian tables everywhere, whatever the latitude.
    public init(month: Int, coefficient: FFMCCoefficient = .exact, dayLengthByLatitude: Bool = true) {
        precondition((1...12).contains(month), "months are 1…12")
        self.coefficient = coefficient.value
        hours = (0...4).map { DayLength.hours(belt: dayLengthByLatitude ? $0 : 0)[month - 1] }
        factors = (0...2).map { DayLength.factors(belt: dayLengthByLatitude ? $0 : 0)[month - 1] }
    }

    /// Writes the codes and indices of the day into place.
    ///
    /// A cell where any input is NaN, or outside the range that `NoonWeather` accepts, gets NaN in all six; other cells are not
    /// touched by it. All spans have the same count.
    ///
    /// - Parameters:
    ///   - temperatureCelsius: Noon, °C.
    ///   - relativeHumidityPercent: Noon, %, 0…100.
    ///   - windKilometersPerHour: Noon, at 10 m, km/h.
    ///   - rainMillimeters: Of the 24 hours before noon, mm.
    ///   - latitude: Degrees north, −90…90.
    ///   - ffmc: Yesterday's code in, today's out.
    ///   - dmc: Yesterday's code in, today's out.
    ///   - dc: Yesterday's code in, today's out.
    ///   - isi: Receives the Initial Spread Index.
    ///   - bui: Receives the Buildup Index.
    ///   - fwi: Receives the Fire Weather Index.
    /// - Complexity: O(cells), no allocation.
    /// - Source: VanWagnerPickett1985, Eqs. 1–30.
    public func advance(
        temperatureCelsius: Span<Double>, relativeHumidityPercent: Span<Double>, windKilometersPerHour: Span<Double>,
        rainMillimeters: Span<Double>, latitude: Span<Double>, ffmc: inout MutableSpan<Double>,
        dmc: inout MutableSpan<Double>, dc: inout MutableSpan<Double>, isi: inout MutableSpan<Double>,
        bui: inout MutableSpan<Double>, fwi: inout MutableSpan<Double>
    ) {
        let count = temperatureCelsius.count
        precondition(
            relativeHumidityPercent.count == count && windKilometersPerHour.count == count
                && rainMillimeters.count == count && latitude.count == count && ffmc.count == count
                && dmc.count == count
                && dc.count == count && isi.count == count && bui.count == count && fwi.count == count,
            "all spans of a kernel have one count")
        let belts = LatitudeBelts(hours: hours, factors: factors)
        for start in stride(from: 0, to: count, by: 4) {
            let air = AirLanes(
                temperature: temperatureCelsius.lanes(at: start), humidity: relativeHumidityPercent.lanes(at: start),
                wind: windKilometersPerHour.lanes(at: start), rain: rainMillimeters.lanes(at: start),
                latitude: latitude.lanes(at: start))
            var danger = DangerLanes(
                ffmc: ffmc.span.lanes(at: start), dmc: dmc.span.lanes(at: start), dc: dc.span.lanes(at: start))
            danger.advance(
                air, hours: belts.hours(air.latitude), droughtFactor: belts.droughtFactor(air.latitude),
                coefficient: coefficient)
            ffmc.store(danger.ffmc, at: start)
            dmc.store(danger.dmc, at: start)
            dc.store(danger.dc, at: start)
            isi.store(danger.isi, at: start)
            bui.store(danger.bui, at: start)
            fwi.store(danger.fwi, at: start)
        }
    }
}
