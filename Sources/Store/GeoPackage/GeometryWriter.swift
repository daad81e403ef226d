import Geo

/// Geometries in the form of a GeoPackage: a header, then well-known binary, all of it little-endian.
///
/// - Source: OGC12-128r17, clause 2.1.3.
struct GeometryWriter {
    private(set) var bytes: [UInt8] = []

    static func point(_ point: Coordinate) -> [UInt8] {
        var writer = GeometryWriter()
        writer.appendHeader(flags: 0b0000_0001)
        writer.appendStart(type: 1)
        writer.append(point)
        return writer.bytes
    }

    /// - Returns: `nil` for the empty shape.
    static func multiPolygon(_ shape: MultiPolygon) -> [UInt8]? {
        guard !shape.isEmpty else { return nil }
        var reach = Reach()
        reach.include(shape)
        var writer = GeometryWriter()
        writer.appendHeader(flags: 0b0000_0011)
        for edge in [reach.west, reach.east, reach.south, reach.north] { writer.append(edge.bitPattern) }
        writer.appendStart(type: 6)
        writer.append(UInt32(shape.polygons.count))
        for polygon in shape.polygons { writer.append(polygon) }
        return writer.bytes
    }

    private mutating func append(_ polygon: Polygon) {
        appendStart(type: 3)
        append(UInt32(polygon.rings.count))
        for ring in polygon.rings {
            append(UInt32(ring.count))
            for point in ring { append(point) }
        }
    }

    private mutating func appendHeader(flags: UInt8) {
        bytes += [0x47, 0x50, 0, flags]
        append(UInt32(bitPattern: GeoPackage.spatialReference))
    }

    private mutating func appendStart(type: UInt32) {
        bytes.append(1)
        append(type)
    }

    private mutating func append(_ point: Coordinate) {
        append(point.longitude.bitPattern)
        append(point.latitude.bitPattern)
    }

    private mutating func append<Value: FixedWidthInteger>(_ value: Value) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
