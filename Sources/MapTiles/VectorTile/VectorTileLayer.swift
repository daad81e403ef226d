/// A named layer of a vector tile: features with attributes.
///
/// - Source: MapboxVectorTile21, 4.1 and 4.2.
public struct VectorTileLayer: Sendable {
    public let name: String
    /// Units along each side of a tile.
    public let extent: Int
    public private(set) var featureCount = 0
    private var features = ProtocolBuffer()
    var attributes = AttributeTable()
    private var geometry = GeometryCommands()
    private var tags = ProtocolBuffer()
    private var feature = ProtocolBuffer()

    public static let standardExtent = 4_096

    var featureByteCount: Int { features.count }

    private enum GeometryType: UInt64 { case point = 1, polygon = 3 }

    public init(name: String, extent: Int = standardExtent) {
        precondition(extent > 0 && extent <= 1 << 24)
        self.name = name
        self.extent = extent
    }

    /// Adds one feature of one or more points; nothing where there are none.
    ///
    /// - Parameters:
    ///   - identifier: Unique in the layer.
    ///   - attributes: In this order; of one key the first. A number that is not finite is left out.
    public mutating func add(
        points: some Collection<TilePoint>, identifier: UInt64? = nil,
        attributes: [(key: String, value: AttributeValue)] = []
    ) {
        guard !points.isEmpty else { return }
        geometry.removeAll()
        geometry.append(points: points)
        add(.point, identifier, attributes)
    }

    /// Adds one feature of polygons; nothing where there are none.
    ///
    /// - Parameters:
    ///   - identifier: Unique in the layer.
    ///   - attributes: As those of points.
    public mutating func add(
        polygons: TilePolygons, identifier: UInt64? = nil, attributes: [(key: String, value: AttributeValue)] = []
    ) {
        guard !polygons.isEmpty else { return }
        geometry.removeAll()
        for ring in polygons.polygons.joined() { geometry.append(ring: ring) }
        add(.polygon, identifier, attributes)
    }

    private mutating func add(
        _ type: GeometryType, _ identifier: UInt64?, _ pairs: [(key: String, value: AttributeValue)]
    ) {
        tags.removeAll()
        for (index, pair) in pairs.enumerated() where pair.value.isKnown {
            guard !pairs[..<index].contains(where: { $0.key == pair.key && $0.value.isKnown }) else { continue }
            tags.append(varint: attributes.number(ofKey: pair.key))
            tags.append(varint: attributes.number(of: pair.value))
        }
        addFeature(type, identifier)
    }

    /// Adds a point whose keys and values have numbers already.
    mutating func add(point: TilePoint, tags numbers: some Sequence<UInt64>) {
        geometry.removeAll()
        geometry.append(points: CollectionOfOne(point))
        tags.removeAll()
        for number in numbers { tags.append(varint: number) }
        addFeature(.point, nil)
    }

    private mutating func addFeature(_ type: GeometryType, _ identifier: UInt64?) {
        feature.removeAll()
        if let identifier { feature.append(field: 1, varint: identifier) }
        if tags.count > 0 { feature.append(field: 2, tags.bytes) }
        feature.append(field: 3, varint: type.rawValue)
        feature.append(field: 4, geometry.buffer.bytes)
        features.append(field: 2, feature.bytes)
        featureCount += 1
    }

    /// As a `Layer` message of the format.
    var message: ProtocolBuffer {
        var layer = ProtocolBuffer()
        layer.append(field: 15, varint: 2)
        layer.append(field: 1, name.utf8)
        layer.append(fields: features)
        for key in attributes.keys { layer.append(field: 3, key.utf8) }
        for value in attributes.values { layer.append(field: 4, value.message.bytes) }
        layer.append(field: 5, varint: UInt64(extent))
        return layer
    }
}
