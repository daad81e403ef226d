import ArgumentParser

/// Numbers of options that must lie within a range: the refusal repeats what was given.
enum OptionRange {
    /// - Parameters:
    ///   - value: What was given, if anything was.
    ///   - allowed: The range in words, as in "0 to 101".
    static func require(
        _ option: String, _ value: (some Comparable & CustomStringConvertible)?, _ allowed: String, _ isAllowed: Bool
    ) throws {
        guard let value, !isAllowed else { return }
        throw ValidationError("\(option) \(value) is not \(allowed)")
    }

    static func require<Value: Comparable & CustomStringConvertible>(
        _ option: String, _ value: Value?, in range: ClosedRange<Value>, _ unit: String = ""
    ) throws {
        let words = "\(range.lowerBound) to \(range.upperBound)" + (unit.isEmpty ? "" : " " + unit)
        try require(option, value, words, value.map(range.contains) ?? true)
    }

    /// - Parameter isZeroAllowed: Whether 0 is, too.
    static func requirePositive(_ option: String, _ value: Double?, isZeroAllowed: Bool = false) throws {
        let isAllowed = value.map { $0.isFinite && (isZeroAllowed ? $0 >= 0 : $0 > 0) } ?? true
        try require(option, value, isZeroAllowed ? "0 or more" : "above 0", isAllowed)
    }
}
