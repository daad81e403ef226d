import Geo
import Rasters
import Tables

/// Evidence in the numbers themselves whether amounts of rain run on from field to field.
///
/// Rain that runs on never falls but where it begins anew, at the same hours of each day, and stays as it is while no rain
/// falls. Rain of single hours falls again and again at all hours.
struct RunningRain {
    /// Hours of UTC at which the amount fell somewhere, each the hour of the later field.
    private(set) var resetHours: Set<Int> = []
    /// Hours of UTC of all pairs of fields.
    private var hours: Set<Int> = []
    /// Pairs of fields between which the amount fell nowhere and was more than a trace somewhere.
    private var holds: [Int: Int] = [:]
    /// Such pairs where a wet place stayed as wet as it was.
    private var plateaus = 0
    /// Pairs between which the amount rose somewhere.
    private var rises = 0

    /// Millimetres: less is a trace, or comes of packing.
    private static let trace = 0.1
    private static let tolerance = 0.02
    /// Days that are looked at, at most.
    private static let longestLook = 40

    /// Whether fields before those that were looked at last were plain already.
    private var wasPlain = false
    /// Evidence for sums of several hours, of fields at even distances.
    private var rolling: RollingSums?

    /// No evidence yet.
    init() {}

    /// - Parameter fields: Of rain; those that say when they began, and rates, need no evidence.
    init(_ fields: [WeatherField]) throws(FormatError) {
        let open = fields.filter { $0.start == nil && !$0.conversion.isRate && $0.time.instant != nil }
            .sorted { Self.seconds($0) < Self.seconds($1) }
        guard open.count > 2, let first = open.first else { return }
        let windows = Self.sample(of: first.band.dataset.geometry)
        var before = try Self.values(of: first, windows)
        let step = Self.seconds(open[1]) - Self.seconds(first)
        if step > 0, step % 60 == 0 { rolling = RollingSums(stepMinutes: Int(step / 60), placeCount: before.count) }
        rolling?.add(before)
        for (index, field) in open.enumerated().dropFirst() {
            guard Self.seconds(field) - Self.seconds(first) < Int64(Self.longestLook) * 86_400,
                !isPlain || rolling?.isRefuted == false
            else { return }
            let values = try Self.values(of: field, windows)
            if Self.seconds(field) - Self.seconds(open[index - 1]) == step {
                rolling?.add(values)
            } else {
                rolling = nil
            }
            if !wasPlain, Self.seconds(field) > Self.seconds(open[index - 1]) {
                add(before, values, Self.hour(of: field))
            }
            before = values
            wasPlain = isPlain
        }
    }

    static func hour(of field: WeatherField) -> Int { Int((seconds(field) % 86_400 + 86_400) % 86_400 / 3_600) }

    private static func seconds(_ field: WeatherField) -> Int64 { field.time.instant?.seconds ?? 0 }

    /// Falls at most hours of the day: amounts of single steps.
    private var isPlain: Bool {
        wasPlain || resetHours.count > 12 || (hours.count > 3 && 2 * resetHours.count > hours.count)
    }

    /// - Throws: ``FormatError`` where the numbers leave it open.
    func isRunning(_ source: String) throws(FormatError) -> Bool {
        let held = holds.filter { !resetHours.contains($0.key) }.values.reduce(0, +)
        guard !isPlain, rises + resetHours.count > 0, 4 * plateaus >= held, held >= 5 else { return false }
        if held >= (resetHours.count <= 1 ? 8 : 12 + 2 * resetHours.count) { return true }
        guard resetHours.count <= 1 else { return false }
        throw FormatError(
            source: source, expected: "--rain running or --rain step",
            found: "rain that never falls from one time to the next on \(held) occasions, and may run on or not")
    }

    /// Amounts that fall at one hour of the day alone begin anew there, whatever else they could be.
    ///
    /// - Throws: ``FormatError`` where the numbers are those of sums of several hours, given more often than that.
    func requireNoRollingSums(_ source: String, _ other: RollingSums? = nil) throws(FormatError) {
        if resetHours.count > 1 { try (other ?? rolling)?.refuse(source) }
    }

    /// - Throws: ``FormatError`` where amounts that are said to run on fall at most hours of the day.
    func requireNoFalls(_ source: String) throws(FormatError) {
        guard isPlain else { return }
        throw FormatError(
            source: source, expected: "rain that runs on, as --rain running says",
            found:
                "rain that is less than before at \(resetHours.count) of \(hours.count) hours of the day")
    }

    /// - Parameters:
    ///   - before: Amounts of one time, in some places.
    ///   - after: Those of the next, in the same places.
    ///   - hour: Of the later time.
    mutating func add(_ before: [Double], _ after: [Double], _ hour: Int) {
        hours.insert(hour)
        var (fell, rose, isWet, stayed) = (false, false, false, false)
        for (old, new) in zip(before, after) where !old.isNaN && !new.isNaN {
            if new < old - max(Self.tolerance, old / 1_000) { fell = true }
            if new > old + Self.tolerance { rose = true }
            guard old > Self.trace else { continue }
            isWet = true
            if abs(new - old) <= Self.tolerance { stayed = true }
        }
        if fell { resetHours.insert(hour) }
        if rose { rises += 1 }
        guard isWet, !fell else { return }
        holds[hour, default: 0] += 1
        if stayed { plateaus += 1 }
    }

    // MARK: A sample of the grid

    /// Pieces of three rows.
    private static func sample(of geometry: GridGeometry) -> [GridWindow] {
        let columns = min(256, geometry.columns)
        let rows = Set([1, 3, 5].map { geometry.rows * $0 / 6 }).sorted()
        return rows.map {
            GridWindow(column: (geometry.columns - columns) / 2, row: $0, columns: columns, rows: 1)
        }
    }

    private static func values(of field: WeatherField, _ windows: [GridWindow]) throws(FormatError) -> [Double] {
        var values: [Double] = []
        for window in windows {
            var buffer = [Double](repeating: .nan, count: window.count)
            try field.read(window, into: &buffer)
            values += buffer
        }
        return values
    }
}
