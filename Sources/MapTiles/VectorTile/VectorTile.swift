/// A tile of layers in the Mapbox Vector Tile format, version 2.1 (`application/vnd.mapbox-vector-tile`).
///
/// - Source: MapboxVectorTile21.
public struct VectorTile: Sendable {
    public static let mediaType = "application/vnd.mapbox-vector-tile"

    private let layers: [VectorTileLayer]

    /// - Parameter layers: With names that differ.
    public init(_ layers: [VectorTileLayer]) {
        precondition(Set(layers.map(\.name)).count == layers.count, "two layers have one name")
        self.layers = layers
    }

    /// Layers without a feature are left out: a tile without anything is empty.
    public var bytes: [UInt8] {
        var tile = ProtocolBuffer()
        for layer in layers where layer.featureCount > 0 { tile.append(field: 3, layer.message.bytes) }
        return tile.bytes
    }
}
