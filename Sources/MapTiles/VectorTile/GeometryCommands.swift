/// A place in a tile: units from its north-west corner, east and south.
public struct TilePoint: Sendable, Hashable {
    public var x: Int32
    public var y: Int32

    public init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }
}

/// The geometry of a feature: commands and steps of a cursor.
///
/// - Source: MapboxVectorTile21, 4.3.
struct GeometryCommands {
    private(set) var buffer = ProtocolBuffer()
    private var cursor = TilePoint(x: 0, y: 0)

    private enum Command: UInt64 { case moveTo = 1, lineTo = 2, closePath = 7 }

    mutating func removeAll() {
        buffer.removeAll()
        cursor = TilePoint(x: 0, y: 0)
    }

    /// - Parameter points: At least one.
    mutating func append(points: some Collection<TilePoint>) {
        append(.moveTo, count: points.count)
        for point in points { move(to: point) }
    }

    /// - Parameter ring: At least three corners, the first not repeated.
    mutating func append(ring: [TilePoint]) {
        append(points: ring.prefix(1))
        append(.lineTo, count: ring.count - 1)
        for point in ring.dropFirst() { move(to: point) }
        append(.closePath, count: 1)
    }

    private mutating func append(_ command: Command, count: Int) {
        buffer.append(varint: command.rawValue | UInt64(count) << 3)
    }

    private mutating func move(to point: TilePoint) {
        buffer.append(varint: UInt64(ProtocolBuffer.zigzag(point.x - cursor.x)))
        buffer.append(varint: UInt64(ProtocolBuffer.zigzag(point.y - cursor.y)))
        cursor = point
    }
}
