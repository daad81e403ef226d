import Geo

/// Cubes that fill the space around the Earth, numbered by their place.
struct CellSpan {
    /// In Earth radii.
    let side: Double

    private static let bits: Int64 = 21
    private static let middle: Int64 = 1 << 20

    func cell(_ point: UnitVector) -> Int64 { Self.pack(step(point.x), step(point.y), step(point.z)) }

    private func step(_ value: Double) -> Int64 { Int64((value / side).rounded(.down)) + Self.middle }

    private static func pack(_ x: Int64, _ y: Int64, _ z: Int64) -> Int64 { (x << (2 * bits)) | (y << bits) | z }

    /// The cell itself and half of the 26 around it, so that each pair of neighbours comes up once.
    func neighborsNotBefore(_ cell: Int64) -> [Int64] {
        let mask = (Int64(1) << Self.bits) - 1
        let (x, y, z) = (cell >> (2 * Self.bits), (cell >> Self.bits) & mask, cell & mask)
        var found: [Int64] = []
        for dx in -1...1 as ClosedRange<Int64> {
            for dy in -1...1 as ClosedRange<Int64> {
                for dz in -1...1 as ClosedRange<Int64> where (dx, dy, dz) >= (0, 0, 0) {
                    found.append(Self.pack(x + dx, y + dy, z + dz))
                }
            }
        }
        return found
    }
}
