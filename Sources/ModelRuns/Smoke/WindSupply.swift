public import Geo
public import Smoke
public import Tables

/// Hands a run the winds of each stretch of its time.
public final class WindSupply {
    private let file: WindFile
    private let start: Instant
    private let end: Instant
    private let month: Int?
    private let change: WindChange
    private var kept: [(time: Instant, frame: WindFrame)] = []
    private var field: WindField?

    /// - Parameters:
    ///   - start, end: Of the run, in the order of time.
    ///   - month: Which month of a climatology; that of the start where not given.
    ///   - change: By which the wind differs from that of the file.
    /// - Throws: ``FormatError`` that names the time that the winds lack.
    public init(
        _ file: WindFile, from start: Instant, to end: Instant, month: Int? = nil, change: WindChange = WindChange()
    ) throws(FormatError) {
        self.change = change
        (self.file, self.start, self.end) = (file, start, max(end, start.adding(hours: 1.0 / 60)))
        let wanted = month ?? Int(start.description.dropFirst(5).prefix(2)) ?? 1
        self.month = file.months.isEmpty ? nil : wanted
        if !file.months.isEmpty {
            guard file.months.contains(wanted) else {
                throw FormatError(
                    source: file.source, expected: "winds of month \(wanted)",
                    found: "months " + file.months.map { "\($0)" }.joined(separator: ", ") + "; choose one with --month"
                )
            }
        } else if file.times.count > 1, let first = file.times.first, let last = file.times.last {
            guard start >= first, end <= last else {
                throw FormatError(
                    source: file.source, expected: "winds from \(start) to \(end)", found: "\(first) to \(last)")
            }
        }
    }

    /// Whether the same wind blows all the time.
    public var isSteady: Bool { file.times.count <= 1 }

    /// Mean time between two winds, s; 6 h for steady ones.
    public var intervalSeconds: Double {
        guard let first = file.times.first, let last = file.times.last, file.times.count > 1 else { return 21_600 }
        return Double(last.seconds - first.seconds) / Double(file.times.count - 1)
    }

    /// The winds of the stretch that an instant lies in.
    ///
    /// - Parameter backward: At a border, the stretch before it.
    public func field(at instant: Instant, backward: Bool = false) throws(FormatError) -> WindField {
        if let field,
            backward ? instant > field.start && instant <= field.end : instant >= field.start && instant < field.end
        {
            return field
        }
        let made = try makeField(instant, backward)
        field = made
        return made
    }

    private func makeField(_ instant: Instant, _ backward: Bool) throws(FormatError) -> WindField {
        if isSteady {
            let frame = try steadyFrame().changed(by: change)
            return WindField(from: frame, at: start, to: frame, at: end)
        }
        let times = file.times
        let after = backward ? times.firstIndex { $0 >= instant } : times.firstIndex { $0 > instant }
        let upper = min(times.count - 1, max(1, after ?? times.count - 1))
        let (first, second) = (try frame(times[upper - 1]), try frame(times[upper]))
        return WindField(from: first, at: times[upper - 1], to: second, at: times[upper])
    }

    private func steadyFrame() throws(FormatError) -> WindFrame {
        if let month { return try file.frame(ofMonth: month, on: start) }
        guard let time = file.times.first else { return try file.onlyFrame(on: start) }
        return try file.frame(at: time)
    }

    /// The last two frames are kept: the next stretch begins where this one ends.
    private func frame(_ time: Instant) throws(FormatError) -> WindFrame {
        if let known = kept.first(where: { $0.time == time }) { return known.frame }
        let frame = try file.frame(at: time).changed(by: change)
        kept = kept.suffix(1) + [(time, frame)]
        return frame
    }
}

extension WindFile {
    /// All files, for errors.
    public var source: String { sources.joined(separator: ", ") }
}
