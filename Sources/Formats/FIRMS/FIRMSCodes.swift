import Chronology
import FireEvents
import Geo
import Tables

/// A satellite as a FIRMS file writes it.
struct SatelliteCode {
    let satellite: Satellite
    /// `1` and `2` stand for NOAA-20 and NOAA-21, and only in rows of VIIRS.
    let isDigit: Bool

    /// Reads a code or name in any case, with or without hyphens and spaces.
    init?(_ text: String) {
        switch text.lowercased().filter({ $0 != "-" && $0 != " " && $0 != "_" }) {
        case "t", "terra": satellite = .terra
        case "a", "aqua": satellite = .aqua
        case "n", "npp", "snpp", "suominpp": satellite = .suomiNPP
        case "1", "n20", "noaa20", "j1", "jpss1": satellite = .noaa20
        case "2", "n21", "noaa21", "j2", "jpss2": satellite = .noaa21
        default: return nil
        }
        isDigit = text == "1" || text == "2"
    }
}

extension Satellite.Instrument {
    init?(firms text: String) { self.init(rawValue: text.uppercased()) }
}

extension Confidence.Level {
    init?(firms text: String) {
        switch text.lowercased() {
        case "l", "low": self = .low
        case "n", "nominal": self = .nominal
        case "h", "high": self = .high
        default: return nil
        }
    }
}

extension ProductVersion {
    /// What a row without version counts as: near real time, and replaced by any numbered edition.
    static let unknown = ProductVersion(stream: .nearRealTime, hundredths: 0)

    /// Reads a number of at most two decimals followed by nothing (archive), `NRT`, `RT` or `URT`.
    init?(firms text: String) {
        let number = text.prefix { $0.isASCII && ($0.isWholeNumber || $0 == ".") }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ UInt32($0) }), whole < 10_000_000, parts.count <= 2,
            let stream = Stream(firms: text[number.endIndex...])
        else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= 2, let hundredths = UInt32(fraction + String(repeating: "0", count: 2 - fraction.count))
        else { return nil }
        self.init(stream: stream, hundredths: whole * 100 + hundredths)
    }
}

extension ProductVersion.Stream {
    fileprivate init?(firms suffix: Substring) {
        switch suffix.uppercased() {
        case "": self = .standard
        case "NRT": self = .nearRealTime
        case "RT": self = .realTime
        case "URT": self = .ultraRealTime
        default: return nil
        }
    }
}

extension Instant {
    static let firstFIRMSYear = 1999
    static let lastFIRMSYear = 2100

    /// Reads the first instant of a day written `2020-08-15` or `2020/08/15`, or as ``StationTime`` reads days, such as `14.07.2026`,
    /// `20260714` and `2026-07-14T00:00:00`.
    init?(firmsDate text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == bytes[7], bytes[4] == ASCII.dash || bytes[4] == ASCII.slash else {
            guard text.utf8.count >= 8, let time = StationTime(text), time.minute ?? 0 == 0,
                time.minutesAheadOfUTC ?? 0 == 0, (Self.firstFIRMSYear...Self.lastFIRMSYear).contains(time.day.year)
            else { return nil }
            self.init(year: time.day.year, month: time.day.month, day: time.day.day)
            return
        }
        func number(_ range: Range<Int>) -> Int? {
            bytes.span.wholeNumber(ByteField(start: range.lowerBound, end: range.upperBound))
        }
        guard let year = number(0..<4), (Self.firstFIRMSYear...Self.lastFIRMSYear).contains(year),
            let month = number(5..<7), let day = number(8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
