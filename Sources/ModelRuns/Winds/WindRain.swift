import Geo
import Rasters
import Tables

/// Rain that files of winds hold as amounts, turned into rates.
///
/// The rate at an instant is the mean of the step that ends there or, where none does, of the one that it lies in.
struct WindRain {
    /// Amounts that have a time.
    private let fields: [WeatherField]
    /// Amounts that say no instant: of climatologies, or with a dimension of their own. For people.
    let unusable: [String]
    /// Rain in a unit that is none of rain's, for people.
    private let strange: String?
    private let meaning: RainMeaning?
    private let steps: [RainStep]

    /// - Parameter bands: For which ``isAmount(_:)`` holds.
    /// - Throws: ``FormatError`` for amounts that are said to run on and do not.
    init(_ bands: [RasterBand], as said: RainMeaning?) throws(FormatError) {
        let readings = bands.map { ($0, BandReading($0)) }
        let isUsable = { (band: RasterBand, reading: BandReading) in
            reading.time.instant != nil && reading.otherLevel == nil && !Self.fellInNoTime(band)
        }
        unusable = Set(readings.filter { !isUsable($0.0, $0.1) }.map { $0.1.name }).sorted()
        strange = readings.first { UnitConversion($0.1.unit, to: .rain) == nil }
            .map { "\($0.1.name) in \"\($0.1.unit)\"" }
        fields = readings.compactMap { band, reading in
            guard isUsable(band, reading), let conversion = UnitConversion(reading.unit, to: .rain) else { return nil }
            return WeatherField(.rain, at: reading.time, from: reading.start, conversion, in: band)
        }
        meaning = said ?? Self.interval(bands)
        let isKnown = fields.allSatisfy { $0.start != nil } || (meaning != nil && meaning != .rate)
        guard isKnown, !fields.isEmpty else {
            steps = []
            return
        }
        let evidence = try RunningRain(fields)
        if meaning == .running { try evidence.requireNoFalls(bands[0].dataset.source) }
        steps = RainStep.steps(of: fields, meaning ?? .step, resetHours: evidence.resetHours)
    }

    var isEmpty: Bool { fields.isEmpty }

    /// Whether a GRIB says that an amount ends when its forecast begins, as analyses do.
    private static func fellInNoTime(_ band: RasterBand) -> Bool {
        let second = { (key: String) in band.metadata[key]?.split(separator: " ").first }
        guard let end = second("GRIB_VALID_TIME") else { return false }
        return band.metadata["GRIB_PDS_PDTN"] == "8" && second("GRIB_REF_TIME") == end
    }

    /// Whether a band holds rain as anything but a rate.
    static func isAmount(_ band: RasterBand) -> Bool {
        let reading = BandReading(band)
        return reading.variable == .rain && UnitConversion(reading.unit, to: .rain)?.isRate != true
    }

    /// Hours of a sum, from CF's `cell_methods` such as `time: sum (interval: 1 hour)`, where all bands say the same.
    private static func interval(_ bands: [RasterBand]) -> RainMeaning? {
        let said = Set(bands.map { hours(inCellMethods: $0.metadata["cell_methods"] ?? "") })
        guard said.count == 1, let hours = said.first ?? nil else { return nil }
        return .hours(hours)
    }

    static func hours(inCellMethods text: String) -> Int? {
        let words = text.lowercased().split { " ():,".contains($0) }.map(String.init)
        guard words.contains("time"), words.contains("sum"),
            let place = words.firstIndex(of: "interval"), place + 2 < words.count,
            let number = Double(words[place + 1]),
            let hours = ["hour": 1.0, "hours": 1, "hr": 1, "h": 1, "minutes": 1.0 / 60][words[place + 2]]
        else { return nil }
        return Int(exactly: number * hours).flatMap { (1...48).contains($0) ? $0 : nil }
    }

    /// - Throws: ``FormatError`` that names the amounts whose meaning is unknown, or the time that they do not cover.
    func require(at times: [Instant], _ source: String) throws(FormatError) {
        if let strange {
            throw FormatError(source: source, expected: "a unit of rain, such as m or mm/h", found: strange)
        }
        guard let field = fields.first else { return }
        let name = BandReading(field.band).name
        guard !steps.isEmpty else {
            throw FormatError(
                source: source,
                expected: "the time that the rain \(name) fell in: --rain 1h (the hour before, as in ERA5), "
                    + "running (since the beginning of a forecast) or step",
                found: "an amount in \(BandReading(field.band).unit) that does not say it")
        }
        for time in times where step(at: time) == nil {
            throw FormatError(
                source: source, expected: "the rain \(name) of the winds of \(time)",
                found: "rain from \(steps[0].start) to \(steps[steps.count - 1].end)")
        }
    }

    private func step(at instant: Instant) -> RainStep? { steps.first { $0.end >= instant && $0.start <= instant } }

    /// mm/h, cell by cell in the order of the file; `nil` where no step covers the instant.
    func millimetersPerHour(at instant: Instant, _ geometry: GridGeometry) throws(FormatError) -> [Double]? {
        guard let step = step(at: instant) else { return nil }
        let window = GridWindow(column: 0, row: 0, columns: geometry.columns, rows: geometry.rows)
        var amounts = [Double](repeating: .nan, count: geometry.count)
        try step.field.read(window, into: &amounts)
        if let before = step.before {
            var earlier = [Double](repeating: .nan, count: geometry.count)
            try before.read(window, into: &earlier)
            for index in amounts.indices { amounts[index] = RainStep.difference(amounts[index], earlier[index]) }
        }
        return amounts.map { max(0, $0) * 3_600 / step.seconds }
    }

    /// The grids, to be checked against that of the wind.
    var geometries: [(source: String, geometry: GridGeometry)] {
        fields.map { ($0.band.dataset.source, $0.band.dataset.geometry) }
    }

    var notes: [String] {
        let unused = unusable.map { "rain \($0) is an amount without a time: not used" }
        guard let meaning, !steps.isEmpty, fields.contains(where: { $0.start == nil }) else {
            return unused
        }
        return unused + ["amounts of rain taken as \(meaning.name)"]
    }
}

extension WindFile {
    /// - Throws: ``FormatError`` for amounts of rain whose meaning is unknown, or that do not cover the winds of a run.
    func requireRain(from start: Instant, to end: Instant) throws(FormatError) {
        guard !hasRainRate else { return }
        let first = times.last { $0 <= start } ?? start
        let last = times.first { $0 >= end } ?? end
        try rain.require(at: times.count <= 1 ? times : times.filter { $0 >= first && $0 <= last }, source)
    }

    var hasRainRate: Bool { layers.contains { $0.quantity == .rain } }
}
