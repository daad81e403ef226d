import Glibc
import Tables

/// Which clock the times of a table go by, and who says so.
public struct StationClock: Sendable, Equatable {
    /// A clock.
    public enum Zone: Sendable, Hashable {
        /// So many minutes ahead of UTC.
        case aheadOfUTC(minutes: Int)
        /// Local standard time of the station.
        case localStandard

        /// Reads `UTC`, `GMT`, `Z`, `local`, `LST`, `+07:00`, `-8`, `UTC+3`.
        public init?(named text: String) {
            var name = text.filter { $0 != " " }.lowercased()
            if name.hasPrefix("etc/") { name = String(name.dropFirst(4)) }
            if ["local", "lst", "localstandard", "localstandardtime"].contains(name) {
                self = .localStandard
                return
            }
            for prefix in ["utc", "gmt"] where name.hasPrefix(prefix) { name = String(name.dropFirst(3)) }
            if ["", "z", "zulu"].contains(name) {
                self = .aheadOfUTC(minutes: 0)
            } else if let minutes = ZoneAbbreviation.minutesAheadOfUTC(name) {
                self = .aheadOfUTC(minutes: minutes)
            } else if let minutes = Self.minutes(name) {
                self = .aheadOfUTC(minutes: minutes)
            } else {
                return nil
            }
        }

        private static func minutes(_ text: String) -> Int? {
            guard let sign = text.first, "+-−".contains(sign) || sign.isNumber else { return nil }
            let digits = sign.isNumber ? text : String(text.dropFirst())
            guard let minutes = StationTime.minutes(ofClock: digits), minutes <= 14 * 60 else { return nil }
            return sign == "-" || sign == "−" ? -minutes : minutes
        }

        /// For people.
        public var text: String {
            switch self {
            case .localStandard: return "local standard time"
            case .aheadOfUTC(0): return "UTC"
            case .aheadOfUTC(let minutes):
                let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
                return "UTC" + (minutes < 0 ? "−" : "+") + String(hours) + (rest > 0 ? ":" + String(rest) : "")
            }
        }
    }

    /// Who says which clock it is.
    public enum Authority: Sendable, Equatable {
        case option
        /// A column or a line of the file, in its words.
        case file(String)
        /// The kind of source, known by its columns.
        case source(String)
        case assumed
    }

    public let zone: Zone
    public let authority: Authority

    /// Such as `UTC (by "Time Zone -> Etc/UTC")`.
    public var text: String {
        switch authority {
        case .option: "\(zone.text) (--time-zone)"
        case .file(let words): "\(zone.text) (by \"\(words)\")"
        case .source(let name): "\(zone.text) (\(name) writes it so)"
        case .assumed: "\(zone.text) assumed: the file names no zone, --time-zone says another"
        }
    }
}

extension StationClock {
    /// By the option, else the names of the columns of time, else a column of zones, else lines before the header, else the kind of source.
    ///
    /// - Throws: ``FormatError`` for a zone by name, whose summer time only a table of zones knows.
    init(
        _ option: Zone?, _ headings: [String], _ table: DelimitedTable, _ source: StationSource?
    ) throws(FormatError) {
        if let option {
            self.init(zone: option, authority: .option)
        } else if let (zone, words) = Self.zone(inHeadings: headings) {
            self.init(zone: zone, authority: .file(words))
        } else if let (zone, words) = Self.zone(inColumnOf: table) {
            self.init(zone: zone, authority: .file(words))
        } else if let (zone, words) = try Self.zone(inRemarks: table.remarks, table.source) {
            self.init(zone: zone, authority: .file(words))
        } else if let source, let zone = source.zone {
            self.init(zone: zone, authority: .source(source.name))
        } else {
            self.init(zone: .localStandard, authority: .assumed)
        }
    }

    private static func zone(inHeadings headings: [String]) -> (Zone, String)? {
        for heading in headings {
            let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber && !"+-−:".contains($0) }.map(
                String.init)
            let key = ColumnHeading.key(heading)
            if let offset = words.first(where: { isOffset($0) }), let zone = Zone(named: offset) {
                return (zone, heading)
            }
            if let minutes = words.lazy.compactMap(ZoneAbbreviation.minutesAheadOfUTC).first {
                return (.aheadOfUTC(minutes: minutes), heading)
            }
            if ["utc", "gmt", "гринвич"].contains(where: key.contains) {
                return (.aheadOfUTC(minutes: 0), heading)
            }
            if words.contains("lst") || words.contains("hnl") || ["local", "местн"].contains(where: key.contains) {
                return (.localStandard, heading)
            }
        }
        return nil
    }

    /// `utc+3`, `gmt-03:00`, `+07:00`.
    private static func isOffset(_ word: String) -> Bool {
        if "+-−".contains(word.first ?? " "), word.count > 2 {
            return word.dropFirst().allSatisfy { $0.isNumber || $0 == ":" }
        }
        return (word.hasPrefix("utc") || word.hasPrefix("gmt")) && word.count > 4
            && "+-−".contains(word.dropFirst(3).first ?? " ")
    }

    private static func zone(
        inRemarks remarks: [(name: String, value: String)], _ file: String
    ) throws(FormatError) -> (Zone, String)? {
        var named: (name: String, value: String)?
        for remark in remarks where !remark.name.isEmpty {
            let key = ColumnHeading.key(remark.name)
            if key.hasSuffix("utcoffsetseconds"), let seconds = Double(remark.value), seconds.magnitude <= 50_400 {
                return (.aheadOfUTC(minutes: Int(seconds / 60)), "\(remark.name) \(remark.value)")
            }
            guard key.hasSuffix("timezone") || key == "tz" || key.hasSuffix("utcoffset") else { continue }
            if let zone = Zone(named: remark.value) { return (zone, "\(remark.name) -> \(remark.value)") }
            named = named ?? remark
        }
        if named == nil { return zone(inSentences: remarks.map { "\($0.name) \($0.value)" }) }
        guard let named else { return nil }
        throw FormatError(
            source: file, expected: "a zone as UTC or +07:00; --time-zone says it, or ask the archive for times in UTC",
            found: "\(named.name) -> \(named.value)")
    }
}

extension StationClock {
    /// `Times are in UTC`, `All times are specified in Local Standard Time (LST)`: a sentence about times that names one zone.
    static func zone(inSentences sentences: [String]) -> (Zone, String)? {
        for sentence in sentences {
            let words = sentence.lowercased().split { !$0.isLetter && !$0.isNumber && !"+-−:".contains($0) }.map(
                String.init)
            guard words.contains(where: aboutTimes.contains), !words.contains(where: aboutTheFile.contains) else {
                continue
            }
            var zones = Set(words.compactMap(ZoneAbbreviation.minutesAheadOfUTC).map { Zone.aheadOfUTC(minutes: $0) })
            zones.formUnion(words.filter(isOffset).compactMap { Zone(named: $0) })
            if words.contains("lst") || sentence.lowercased().contains("local standard time") {
                zones.insert(.localStandard)
            }
            if zones.count == 1, let zone = zones.first {
                return (zone, sentence.trimmingPrefix { $0 == " " }.prefix(80).description)
            }
        }
        return nil
    }

    private static let aboutTimes: Set<String> = ["times", "dates", "hours", "timestamps", "время", "времени", "сроки"]
    /// When the file was made says nothing of its times.
    private static let aboutTheFile: Set<String> = [
        "downloaded", "created", "generated", "retrieved", "issued", "accessed",
    ]

    /// By a column of zones, such as `tz` or `utc_offset`, that says one for all rows.
    static func zone(inColumnOf table: DelimitedTable) -> (Zone, String)? {
        let keys = table.columns.map { ColumnHeading($0).key }
        guard let column = keys.firstIndex(where: ["timezone", "tz", "utcoffset", "gmtoffset"].contains) else {
            return nil
        }
        let texts = Set(
            table.rows.indices.lazy.filter { !table.isMissing(row: $0, column: column) }.map {
                table.text(row: $0, column: column)
            })
        guard texts.count == 1, let text = texts.first, let zone = Zone(named: text) else { return nil }
        return (zone, "\(table.columns[column]): \(text)")
    }
}

/// Daily course of the temperature by a table's clock: noon cannot be where the nights are warmest.
struct TemperatureCourse {
    /// Hour of local standard time at which the first harmonic of the day is highest.
    let warmestHour: Double
    /// Of that harmonic, °C.
    let amplitude: Double

    /// `nil` for less than two days, for fewer than six hours of the day, and for a course too weak to tell.
    init?(_ observations: [StationObservation]) {
        var (sums, counts) = ([Double](repeating: 0, count: 24), [Int](repeating: 0, count: 24))
        for observation in observations {
            guard let temperature = observation.temperatureCelsius, let minute = observation.minuteOfDay else {
                continue
            }
            sums[minute / 60 % 24] += temperature
            counts[minute / 60 % 24] += 1
        }
        let hours = (0..<24).filter { counts[$0] > 1 }
        guard hours.count >= 6, let gap = Self.widestGap(hours), gap <= 6 else { return nil }
        let means = hours.map { sums[$0] / Double(counts[$0]) }
        let mean = means.reduce(0, +) / Double(means.count)
        var (cosine, sine) = (0.0, 0.0)
        for (hour, value) in zip(hours, means) {
            let angle = (Double(hour) + 0.5) / 24 * 2 * Double.pi
            cosine += (value - mean) * cos(angle)
            sine += (value - mean) * sin(angle)
        }
        amplitude = 2 * (cosine * cosine + sine * sine).squareRoot() / Double(hours.count)
        guard amplitude >= 1.5 else { return nil }
        let hour = atan2(sine, cosine) / (2 * Double.pi) * 24
        warmestHour = hour < 0 ? hour + 24 : hour
    }

    /// Hours by which the warmest part of the day is off its place, three hours after noon.
    var displacement: Double {
        let distance = abs(warmestHour - 15)
        return min(distance, 24 - distance)
    }

    private static func widestGap(_ hours: [Int]) -> Int? {
        guard let first = hours.first, let last = hours.last else { return nil }
        return zip(hours, hours.dropFirst()).map { $1 - $0 }.reduce(first + 24 - last, max)
    }
}
