/// How sure the detection algorithm was: a class (VIIRS) or a percentage (MODIS).
public struct Confidence: Sendable, Hashable {
    public enum Level: UInt8, Sendable, CaseIterable, Comparable {
        case low, nominal, high
        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    public let level: Level
    /// 0…100 where the sensor gives a percentage.
    public let percent: UInt8?

    public init(_ level: Level) {
        self.level = level
        percent = nil
    }

    /// Below 30 is low, from 80 on high, as the MODIS fire product classes them.
    ///
    /// - Parameter percent: 0…100.
    /// - Source: Giglio2020MOD14, p. 31, Table 8.
    public init(percent: UInt8) {
        precondition(percent <= 100)
        level = percent < 30 ? .low : (percent < 80 ? .nominal : .high)
        self.percent = percent
    }
}
