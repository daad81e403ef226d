public import Geo

/// An instant with the offset that clocks at the place show, as CAP 1.2 writes it: `2019-07-31T01:00:00+07:00`.
///
/// Never `Z`, never a fraction of a second; UTC is `-00:00`.
public struct AlertTime: Hashable, Sendable {
    public let instant: Instant
    /// East of UTC, −840…840.
    public let offsetMinutes: Int

    /// - Parameter offsetMinutes: Brought into −840…840.
    public init(_ instant: Instant, offsetMinutes: Int = 0) {
        self.instant = instant
        self.offsetMinutes = min(840, max(-840, offsetMinutes))
    }

    /// Reads the form of CAP alone.
    ///
    /// - Source: CAP12, section 3.3.2.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 25, bytes[10] == UInt8(ascii: "T"), bytes[22] == UInt8(ascii: ":"),
            let instant = Instant(iso8601: text), let offset = Self.offset(text.suffix(6))
        else { return nil }
        self.init(instant, offsetMinutes: offset)
    }

    /// `nil` for `+00:00`, which CAP writes `-00:00`.
    private static func offset(_ text: Substring) -> Int? {
        guard let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), minutes < 60,
            hours * 60 + minutes <= 840, text != "+00:00"
        else { return nil }
        return (text.first == "-" ? -1 : 1) * (hours * 60 + minutes)
    }

    /// Year, month, day, hour and minute on the clocks of the place.
    public var local: Instant { Instant(seconds: instant.seconds + Int64(offsetMinutes * 60)) }

    public func adding(hours: Double) -> AlertTime {
        AlertTime(instant.adding(hours: hours), offsetMinutes: offsetMinutes)
    }
}

extension AlertTime: CustomStringConvertible {
    public var description: String {
        let size = offsetMinutes.magnitude
        return local.description.dropLast() + (offsetMinutes > 0 ? "+" : "-") + Self.twoDigits(size / 60) + ":"
            + Self.twoDigits(size % 60)
    }

    static func twoDigits(_ value: UInt) -> String { (value < 10 ? "0" : "") + String(value) }
}

extension AlertTime: Comparable {
    public static func < (a: AlertTime, b: AlertTime) -> Bool {
        (a.instant, a.offsetMinutes) < (b.instant, b.offsetMinutes)
    }
}

extension AlertTime: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = AlertTime(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a time of CAP 1.2, found \(text)"))
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
