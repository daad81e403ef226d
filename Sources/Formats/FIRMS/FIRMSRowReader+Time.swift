import Geo
import Tables

extension FIRMSRowReader {
    @inline(__always)
    mutating func observedAt(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Instant {
        let date = field(columns.date, bytes)
        guard let day = dates.value(of: date, in: bytes, reading: { Instant(firmsDate: $0) }) else {
            throw .value(.date, expected: "a day from 1999 to 2100 such as 2020-08-15")
        }
        guard let minute = Self.minuteOfDay(field(columns.time, bytes), in: bytes) else {
            throw .value(.time, expected: "a time in UTC such as 0535 or 05:35")
        }
        return Instant(seconds: day.seconds &+ Int64(minute &* 60))
    }

    /// Reads `0535`, `535`, `5` (five past midnight: leading zeros get lost), `05:35` or `05:35:00`.
    @inline(__always)
    static func minuteOfDay(_ field: ByteField, in bytes: Span<UInt8>) -> Int? {
        guard let digits = bytes.wholeNumber(field) else { return minuteOfClock(field, in: bytes) }
        return field.count <= 4 ? minutes(hour: digits / 100, minute: digits % 100) : nil
    }

    @inline(__always)
    private static func minutes(hour: Int, minute: Int) -> Int? {
        hour <= 23 && minute <= 59 ? hour &* 60 &+ minute : nil
    }

    private static func minuteOfClock(_ field: ByteField, in bytes: Span<UInt8>) -> Int? {
        var colon = field.start
        while colon < field.end, bytes[colon] != ASCII.colon { colon += 1 }
        let minutesEnd = min(field.end, colon + 3)
        guard let hour = bytes.wholeNumber(ByteField(start: field.start, end: colon)), colon - field.start <= 2,
            let minute = bytes.wholeNumber(ByteField(start: colon + 1, end: minutesEnd)), minutesEnd == colon + 3
        else { return nil }
        if minutesEnd < field.end {
            guard field.end - minutesEnd == 3, bytes[minutesEnd] == ASCII.colon,
                let second = bytes.wholeNumber(ByteField(start: minutesEnd + 1, end: field.end)), second <= 59
            else { return nil }
        }
        return minutes(hour: hour, minute: minute)
    }

    /// What the file says; where it does not say, day is from 6 to 18 o'clock local solar time (UTC + longitude / 15).
    @inline(__always)
    func isDaytime(_ place: Coordinate, _ time: Instant, _ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Bool {
        let field = field(columns.daynight, bytes)
        if field.isEmpty { return Self.isSolarDay(place, time) }
        switch bytes[field.start] | 0x20 {
        case UInt8(ascii: "d") where field.count == 1 || Self.text(field, bytes, is: "day"): return true
        case UInt8(ascii: "n") where field.count == 1 || Self.text(field, bytes, is: "night"): return false
        default: throw .value(.daynight, expected: "D or N, or nothing")
        }
    }

    private static func text(_ field: ByteField, _ bytes: Span<UInt8>, is word: String) -> Bool {
        bytes.string(field).lowercased() == word
    }

    static func isSolarDay(_ place: Coordinate, _ time: Instant) -> Bool {
        let hour = Double(time.seconds % 86_400) / 3_600 + place.longitude / 15
        let wrapped = hour < 0 ? hour + 24 : (hour >= 24 ? hour - 24 : hour)
        return wrapped >= 6 && wrapped < 18
    }
}
