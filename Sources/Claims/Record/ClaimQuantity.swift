/// A number as it was said, and the interval that its rounding and its hedge leave open.
public struct ClaimQuantity: Sendable, Equatable {
    /// In ``unit``; the lowest value that the words allow.
    public var low: Double
    /// In ``unit``; the highest value that the words allow.
    public var high: Double
    /// The number as said, in ``unit``.
    public var stated: Double
    public var unit: Unit
    /// The digits or words, as they stand in the text.
    public var rawNumber: String
    /// The unit, as it stands in the text; empty where it was left out.
    public var rawUnit: String
    public var precision: Precision
    public var hedge: Hedge?

    /// Canonical units; land is always in hectares.
    public enum Unit: String, Sendable, Codable {
        case hectares, fires, people, vehicles, aircraft, buildings, settlements, regions, districts

        /// More of it there is not: the surface of the Earth in hectares, and of all else more than people on it.
        public var largest: Double { self == .hectares ? 51_100_000_000 : 10_000_000_000 }
    }

    /// Whether the numbers are in order, not below zero, and not more than there is of what they count.
    public var isPossible: Bool {
        low.isFinite && high.isFinite && stated.isFinite && low >= 0 && low <= high && stated >= 0
            && max(high, stated) <= unit.largest
    }

    /// The range that ``isPossible`` asks for, in words.
    public var possibleRange: String { "0 to \(Int(unit.largest)) \(unit.rawValue)" }

    public enum Precision: String, Sendable, Codable {
        /// Said to the last digit.
        case exact
        /// Half a unit of the last significant digit on either side.
        case rounded
        /// The digits come from converting a rounder number.
        case converted
        /// "About", "nearly", "more than".
        case hedged
        /// The size of a country.
        case compared
    }

    public enum Hedge: String, Sendable, Codable {
        case about, nearly, over, atLeast, upTo, under
    }

    public init(
        low: Double, high: Double, stated: Double, unit: Unit, rawNumber: String, rawUnit: String,
        precision: Precision, hedge: Hedge? = nil
    ) {
        self.low = low
        self.high = high
        self.stated = stated
        self.unit = unit
        self.rawNumber = rawNumber
        self.rawUnit = rawUnit
        self.precision = precision
        self.hedge = hedge
    }
}
