public import Geo

/// Text in the making, as bytes: numbers in their shortest form, with a point, whatever the locale.
public struct TextBuffer {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func reserve(_ count: Int) { bytes.reserveInLargePages(count) }

    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    public mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    public mutating func append(ascii character: Unicode.Scalar) {
        bytes.append(UInt8(truncatingIfNeeded: character.value))
    }

    package mutating func append(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

    public mutating func append(byte: UInt8) { bytes.append(byte) }

    public mutating func append(_ value: Int) {
        append(DecimalDigits(UInt64(value.magnitude), places: 0, isNegative: value < 0))
    }

    mutating func append(_ digits: DecimalDigits) { digits.withCharacters { bytes.append(contentsOf: $0) } }

    /// A number rounded half away from zero to at most so many decimals, without zeros at the end.
    ///
    /// - Parameter value: Finite.
    public mutating func append(_ value: Double, places: Int) {
        guard let units = Self.units(value, places: places) else { return append("\(value)") }
        append(DecimalDigits(units.magnitude, places: places, isNegative: units < 0))
    }

    /// The number that ``append(_:places:)`` writes.
    package static func rounded(_ value: Double, places: Int) -> Double {
        units(value, places: places).map { Double($0) / Double(scale(places)) } ?? value
    }

    /// The value in units of the last decimal; `nil` where that is no exact whole number.
    private static func units(_ value: Double, places: Int) -> Int64? {
        let scaled = (value * Double(scale(places))).rounded()
        return abs(scaled) < 9e15 ? Int64(scaled) : nil
    }

    /// Ten to the power of the decimals.
    private static func scale(_ places: Int) -> UInt64 {
        switch places {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1_000
        case 5: 100_000
        default: (0..<places).reduce(1) { scale, _ in scale * 10 }
        }
    }

    /// ISO 8601 in UTC, as `2019-07-31T18:00:00Z`.
    public mutating func append(_ instant: Instant) { append(instant.description) }
}
