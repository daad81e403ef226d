/// Numbers spread evenly over a range, the same in every language: the fractions of multiples of an irrational number.
public struct Spread: Sendable {
    private let root: Double

    /// - Parameter prime: The numbers follow the fractions of n √prime.
    public init(prime: Double) { root = prime.squareRoot() }

    /// The number of a place, counted from 0, within a range.
    public func value(_ place: Int, _ low: Double, _ high: Double) -> Double {
        let multiple = Double(place + 1) * root
        return low + (high - low) * (multiple - multiple.rounded(.down))
    }

    /// So many numbers.
    public func values(_ count: Int, _ low: Double, _ high: Double) -> [Double] {
        (0..<count).map { value($0, low, high) }
    }
}
