import FireWeather
import Glibc
import Rasters

/// The cells of a window on one day: weather and codes in, codes and indices out.
///
/// Every cell is computed from itself alone, so that windows may be cut anywhere and shared among cores with the same bits.
struct DangerCells {
    var window: GridWindow
    /// °C, % or °C, km/h, mm: by variable, a value for every cell.
    var weather: [WeatherVariable: [Double]] = [:]
    /// Degrees north.
    var latitudes: [Double] = []
    /// Hours of noon in UTC; −1 off the Earth.
    var noonHours: [Int8] = []
    /// Yesterday's codes in, those that tomorrow begins from out: NaN where unknown.
    var codes: [[Double]]
    /// Days in a row without weather.
    var gapDays: [Int16] = []
    /// Computed days since the last gap, up to `DangerSeries.recoveryDays`.
    var daysSinceGap: [Int16] = []
    /// Layers for the files; NaN where the day was not computed.
    var layers: [[Float]]
    var standing: [Int16] = []
    /// What of the weather cannot be.
    var check = WeatherCheck()
    /// By ``CellStanding``.
    var counts = [Int](repeating: 0, count: CellStanding.allCases.count)

    init(codes: Int, layers: Int) {
        window = GridWindow(column: 0, row: 0, columns: 0, rows: 0)
        self.codes = Array(repeating: [], count: codes)
        self.layers = Array(repeating: [], count: layers)
    }

    /// Makes room for a window.
    mutating func resize(to window: GridWindow, variables: [WeatherVariable]) {
        self.window = window
        for variable in variables { weather[variable, default: []].fit(window.count, .nan) }
        latitudes.fit(window.count, .nan)
        noonHours.fit(window.count, -1)
        for index in codes.indices { codes[index].fit(window.count, .nan) }
        for index in layers.indices { layers[index].fit(window.count, .nan) }
        gapDays.fit(window.count, 0)
        daysSinceGap.fit(window.count, 0)
        standing.fit(window.count, 0)
    }

    /// Looks for values that cannot be.
    mutating func checkWeather() {
        check = WeatherCheck()
        for variable in WeatherVariable.allCases {
            if let values = weather[variable] { check.add(values, of: variable) }
        }
    }

    /// Days without any fields before this one: the codes are carried, the gap is counted.
    mutating func skip(days: Int, longestGapDays: Int) {
        guard days > 0 else { return }
        for index in 0..<window.count {
            if !grow(index, by: days, longestGapDays) { forget(index) }
        }
    }

    /// - Returns: Whether the codes of a cell may still be carried.
    private mutating func grow(_ index: Int, by days: Int, _ longestGapDays: Int) -> Bool {
        var gap = gap(of: index)
        defer { keep(gap, of: index) }
        return gap.grow(by: days, longest: longestGapDays)
    }

    private func gap(of index: Int) -> WeatherGap {
        WeatherGap(days: Int(gapDays[index]), computedDaysSince: Int(daysSinceGap[index]))
    }

    private mutating func keep(_ gap: WeatherGap, of index: Int) {
        (gapDays[index], daysSinceGap[index]) = (Int16(clamping: gap.days), Int16(clamping: gap.computedDaysSince))
    }

    private mutating func forget(_ index: Int) { for code in codes.indices { codes[code][index] = .nan } }

    /// Where a day was computed its codes are the new ones; elsewhere yesterday's stay and the gap grows.
    mutating func settle(yesterday: [[Double]], isComputed: (Int) -> Bool, longestGapDays: Int) {
        counts = counts.map { _ in 0 }
        for index in 0..<window.count {
            let result: CellStanding
            if isComputed(index) {
                var gap = gap(of: index)
                result = gap.end() ? .recovering : .computed
                keep(gap, of: index)
            } else {
                result = carry(index, yesterday, longestGapDays)
            }
            standing[index] = result.rawValue
            counts[Int(result.rawValue)] += 1
        }
    }

    private mutating func carry(_ index: Int, _ yesterday: [[Double]], _ longestGapDays: Int) -> CellStanding {
        for code in codes.indices { codes[code][index] = yesterday[code][index] }
        if !grow(index, by: 1, longestGapDays) { forget(index) }
        return codes[0][index].isNaN ? .unknown : .carried
    }

    /// Relative humidity, %, cut to 0…100 where instruments or packing overshoot a little; NaN where it cannot be.
    func humidities() -> [Double] {
        if let known = weather[.humidity] { return known.map { $0.cut(to: 0...100, slack: 3) } }
        guard let temperatures = weather[.temperature], let dewPoints = weather[.dewPoint] else {
            return [Double](repeating: .nan, count: window.count)
        }
        return zip(temperatures, dewPoints).map { temperature, dewPoint in
            let humidity = try? VaporPressure.relativeHumidityPercent(
                temperatureCelsius: temperature, dewPointCelsius: dewPoint)
            return humidity ?? .nan
        }
    }
}

extension Array {
    /// Brings an array to a length.
    fileprivate mutating func fit(_ count: Int, _ value: Element) {
        if self.count > count { removeLast(self.count - count) }
        if self.count < count { append(contentsOf: repeatElement(value, count: count - self.count)) }
    }
}

extension Double {
    /// The value held inside a range when it is outside by no more than the slack; NaN beyond.
    func cut(to range: ClosedRange<Double>, slack: Double) -> Double {
        guard self >= range.lowerBound - slack, self <= range.upperBound + slack else { return .nan }
        return Swift.min(range.upperBound, Swift.max(range.lowerBound, self))
    }
}
