/// The three moisture codes of a day, which the next day begins from.
public struct MoistureCodes: Hashable, Sendable {
    /// Fine fuel, 0…101.
    public let ffmc: FFMC
    /// Duff, 0 or more.
    public let dmc: DMC
    /// Deep layers, 0 or more.
    public let dc: DC

    /// Three codes of one day at one place.
    public init(ffmc: FFMC = .startUp, dmc: DMC = .startUp, dc: DC = .startUp) {
        (self.ffmc, self.dmc, self.dc) = (ffmc, dmc, dc)
    }

    /// 85, 6 and 15: where a season begins when nothing is known.
    ///
    /// - Source: VanWagnerPickett1985.
    public static let startUp = MoistureCodes()

    /// The codes one day later.
    ///
    /// - Parameters:
    ///   - weather: Noon weather of the new day.
    ///   - month: 1…12, the month of the new day.
    ///   - convention: Day lengths and the constant of the fine fuel scale.
    public func next(_ weather: NoonWeather, month: Int, convention: FireWeatherConvention) -> MoistureCodes {
        MoistureCodes(
            ffmc: ffmc.next(weather, coefficient: convention.coefficient),
            dmc: dmc.next(weather, month: month, dayLength: convention.dayLength),
            dc: dc.next(weather, month: month, dayLength: convention.dayLength))
    }
}

/// The choices that the FWI System leaves open, stated once for a series.
public struct FireWeatherConvention: Hashable, Sendable {
    /// The constant of the fine fuel scale.
    public let coefficient: FFMCCoefficient
    /// The tables of day length.
    public let dayLength: DayLength

    /// Day lengths and coefficient.
    public init(dayLength: DayLength, coefficient: FFMCCoefficient = .exact) {
        (self.dayLength, self.coefficient) = (dayLength, coefficient)
    }
}

/// The fire danger of one day at one place: three moisture codes and three indices.
public struct FireDanger: Hashable, Sendable {
    /// The moisture codes after the day's weather.
    public let codes: MoistureCodes
    /// Initial Spread Index.
    public let isi: ISI
    /// Buildup Index.
    public let bui: BUI
    /// Fire Weather Index.
    public let fwi: FWI

    /// The indices of a day's codes in its wind.
    ///
    /// - Parameters:
    ///   - codes: The codes of the same day.
    ///   - windKilometersPerHour: Noon wind at 10 m, km/h.
    ///   - coefficient: The constant that the codes were computed with.
    public init(codes: MoistureCodes, windKilometersPerHour: Double, coefficient: FFMCCoefficient = .exact) {
        self.codes = codes
        isi = ISI(ffmc: codes.ffmc, windKilometersPerHour: windKilometersPerHour, coefficient: coefficient)
        bui = BUI(dmc: codes.dmc, dc: codes.dc)
        fwi = FWI(isi: isi, bui: bui)
    }

    /// The danger of the day after `yesterday`.
    public init(
        after yesterday: MoistureCodes, weather: NoonWeather, month: Int, convention: FireWeatherConvention
    ) {
        self.init(
            codes: yesterday.next(weather, month: month, convention: convention),
            windKilometersPerHour: weather.windKilometersPerHour, coefficient: convention.coefficient)
    }
}
