/// Heights above ground that winds are kept at.
public struct WindLevels: Sendable, Equatable {
    /// Metres above ground, rising.
    public let metersAboveGround: [Float]
    /// The level below each height, in steps of ``binMeters``.
    let levelOfBin: [UInt8]
    let binMeters: Float

    /// - Parameter heights: 2…200 heights in metres above ground, strictly rising from 0 or more, at least 1 m apart.
    public init(metersAboveGround heights: [Float]) {
        precondition((2...200).contains(heights.count) && heights[0] >= 0, "2…200 levels from the ground up")
        let thicknesses = zip(heights.dropFirst(), heights).map { $0 - $1 }
        let thinnest = thicknesses.min() ?? 0
        precondition(thinnest >= 1, "levels rise by 1 m or more")
        metersAboveGround = heights
        binMeters = thinnest
        var level = 0
        levelOfBin = (0...Int((heights[heights.count - 1] - heights[0]) / thinnest) + 1).map { bin in
            while level + 2 < heights.count, heights[0] + Float(bin) * thinnest >= heights[level + 1] { level += 1 }
            return UInt8(level)
        }
    }

    /// Levels that follow the ground: dense in the boundary layer, up to 25 km.
    public static let standard = WindLevels(metersAboveGround: [
        10, 40, 80, 150, 250, 400, 600, 800, 1_000, 1_250, 1_500, 1_750, 2_000, 2_300, 2_600, 3_000, 3_500, 4_000,
        4_500,
        5_000, 5_500, 6_000, 6_500, 7_000, 7_500, 8_000, 8_500, 9_000, 9_500, 10_000, 10_500, 11_000, 11_500, 12_000,
        13_000, 14_000, 15_000, 16_500, 18_000, 20_000, 22_500, 25_000,
    ])

    public var count: Int { metersAboveGround.count }

    /// The lower of the two levels about a height and the weight of the upper one; constant beyond the ends.
    @inline(__always)
    func bracket(_ height: Float) -> (level: Int, upperWeight: Float) {
        let above = height - metersAboveGround[0]
        guard above > 0 else { return (0, 0) }
        let bin = min(Int(above / binMeters), levelOfBin.count - 1)
        var level = Int(levelOfBin[bin])
        if level + 2 < count, height >= metersAboveGround[level + 1] { level += 1 }
        let low = metersAboveGround[level]
        return (level, min(1, (height - low) / (metersAboveGround[level + 1] - low)))
    }
}
