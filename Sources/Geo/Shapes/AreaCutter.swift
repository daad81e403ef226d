import CGEOS

/// Cuts shapes along the outlines of areas: by polygon, not by centre.
public struct AreaCutter: ~Copyable {
    private let engine = Engine()
    private let areas: [Area]
    private let boxes: [BoundingBox?]
    private var outlines: [OpaquePointer?]
    private var prepared: [OpaquePointer?]

    /// - Parameter areas: Areas without an outline are never found.
    public init(_ areas: [Area]) {
        self.areas = areas
        boxes = areas.map(\.shape.boundingBox)
        outlines = Array(repeating: nil, count: areas.count)
        prepared = Array(repeating: nil, count: areas.count)
    }

    deinit {
        for handle in prepared { if let handle { GEOSPreparedGeom_destroy_r(engine.context, handle) } }
        for handle in outlines { if let handle { GEOSGeom_destroy_r(engine.context, handle) } }
    }

    /// The areas that a shape touches, as indices, and the share of its land in each, above 0 and up to 1.
    public mutating func shares(of shape: MultiPolygon) -> [(area: Int, fraction: Double)] {
        guard let box = shape.boundingBox, let cut = engine.validMultiPolygon(shape.planar) else { return [] }
        let whole = shape.areaSquareMeters
        var shares: [(area: Int, fraction: Double)] = []
        for index in areas.indices where boxes[index]?.overlaps(box) ?? false {
            guard let ready = prepare(index) else { continue }
            if GEOSPreparedContains_r(engine.context, ready, cut.handle) == 1 {
                shares.append((index, 1))
            } else if GEOSPreparedIntersects_r(engine.context, ready, cut.handle) == 1 {
                let part = squareMeters(of: cut.handle, in: index, box: box)
                if part > 0, whole > 0 { shares.append((index, min(1, part / whole))) }
            }
        }
        return shares
    }

    private mutating func prepare(_ index: Int) -> OpaquePointer? {
        if let ready = prepared[index] { return ready }
        guard let outline = engine.validMultiPolygon(areas[index].shape.planar)?.release() else { return nil }
        outlines[index] = outline
        prepared[index] = GEOSPrepare_r(engine.context, outline)
        return prepared[index]
    }

    private func squareMeters(of cut: OpaquePointer, in index: Int, box: BoundingBox) -> Double {
        let margin = 0.01
        let near = Geometry(
            engine.context,
            GEOSClipByRect_r(
                engine.context, outlines[index], box.west - margin, box.south - margin, box.east + margin,
                box.north + margin))
        if let near, GEOSisValid_r(engine.context, near.handle) == 1,
            let common = Geometry(engine.context, GEOSIntersection_r(engine.context, near.handle, cut))
        {
            return common.shape.degreesAreaSquareMeters
        }
        return Geometry(engine.context, GEOSIntersection_r(engine.context, outlines[index], cut))?
            .shape.degreesAreaSquareMeters ?? 0
    }
}

extension PlanarShape {
    /// The area of a shape whose x and y are degrees of longitude and latitude.
    fileprivate var degreesAreaSquareMeters: Double {
        MultiPolygon(
            polygons.map { rings in
                let turned = rings.map { $0.map { Coordinate(clampingLatitude: $0.y, longitude: $0.x) } }
                return Polygon(exterior: turned.first ?? [], holes: Array(turned.dropFirst()))
            }
        ).areaSquareMeters
    }
}
