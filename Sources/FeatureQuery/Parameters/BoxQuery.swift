public import Geo

/// The parameter `bbox`: the box that features must touch.
///
/// - Source: OGC17-069r4, /req/core/fc-bbox-definition and /req/core/fc-bbox-response.
public struct BoxQuery: Equatable, Sendable {
    /// `west > east` crosses the antimeridian.
    public let box: BoundingBox
    /// Bounds of the third axis; features here have no heights, so that it excludes none.
    public let heights: ClosedRange<Double>?
    private let literal: SpatialLiteral

    /// - Parameter parameter: Four or six numbers with commas between: west, south, east, north in degrees of WGS 84, with the
    ///   lowest height before east and the highest after north.
    public init(parameter: String) throws(FilterError) {
        guard parameter.utf8.count <= 1_000 else {
            throw FilterError(offset: 1_000, expected: "at most 1000 bytes", found: "more")
        }
        var (numbers, offsets, offset): ([Double], [Int], Int) = ([], [], 0)
        for part in parameter.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = DecimalNumber.read(part) else {
                throw FilterError(offset: offset, expected: "a number", found: part.isEmpty ? "nothing" : part)
            }
            numbers.append(number)
            offsets.append(offset)
            offset += part.utf8.count + 1
        }
        (box, heights) = try Self.box(numbers, at: offsets, end: parameter.utf8.count)
        literal = SpatialLiteral(.box(box))
    }

    /// Whether the feature touches the box, or lies nowhere.
    public func matches(_ feature: some QueryableFeature) -> Bool {
        feature.geometry.map(literal.intersects) ?? true
    }

    /// - Parameters:
    ///   - offsets: Of each number.
    ///   - end: Offset behind them.
    static func box(
        _ numbers: [Double], at offsets: [Int], end: Int
    ) throws(FilterError) -> (box: BoundingBox, heights: ClosedRange<Double>?) {
        guard numbers.count == 4 || numbers.count == 6 else {
            throw FilterError(offset: end, expected: "four or six numbers", found: "\(numbers.count)")
        }
        let half = numbers.count / 2
        for (index, limit) in [(0, 180.0), (1, 90), (half, 180), (half + 1, 90)] where abs(numbers[index]) > limit {
            throw FilterError(
                offset: offsets[index], expected: "degrees within -\(Int(limit))…\(Int(limit))",
                found: numbers[index].jsonText)
        }
        for axis in 1..<half where numbers[axis] > numbers[half + axis] {
            throw FilterError(
                offset: offsets[half + axis], expected: "\(numbers[axis].jsonText) or more",
                found: numbers[half + axis].jsonText)
        }
        let box = BoundingBox(west: numbers[0], south: numbers[1], east: numbers[half], north: numbers[half + 1])
        return (box, half == 3 ? numbers[2]...numbers[5] : nil)
    }
}
