import CGEOS

/// A GEOS context: one a task, since it must not be shared between threads.
///
/// Its geometries must not outlive it.
struct Engine: ~Copyable {
    let context: OpaquePointer

    init() {
        guard let made = GEOS_init_r() else { fatalError("GEOS could not be started: out of memory") }
        context = made
    }

    deinit { GEOS_finish_r(context) }
}

/// A geometry of GEOS, destroyed with its owner.
struct Geometry: ~Copyable {
    let context: OpaquePointer
    let handle: OpaquePointer
    /// The shape that it was made from was not valid.
    let isMended: Bool

    init?(_ context: OpaquePointer, _ handle: OpaquePointer?, isMended: Bool = false) {
        guard let handle else { return nil }
        self.context = context
        self.handle = handle
        self.isMended = isMended
    }

    deinit { GEOSGeom_destroy_r(context, handle) }

    /// Gives the handle to GEOS, which will destroy it.
    consuming func release() -> OpaquePointer {
        let kept = handle
        discard self
        return kept
    }
}

extension Engine {
    func point(_ point: PlanarPoint) -> Geometry? {
        Geometry(context, GEOSGeom_createPointFromXY_r(context, point.x, point.y))
    }

    func line(_ points: [PlanarPoint]) -> Geometry? {
        guard let sequence = sequence(points) else { return nil }
        return Geometry(context, GEOSGeom_createLineString_r(context, sequence))
    }

    /// - Parameter rings: Closed, the exterior first.
    func polygon(_ rings: [[PlanarPoint]]) -> Geometry? {
        guard let first = rings.first, let exterior = ring(first) else { return nil }
        var holes: [OpaquePointer?] = []
        for points in rings.dropFirst() { if let hole = ring(points) { holes.append(hole) } }
        return Geometry(
            context, GEOSGeom_createPolygon_r(context, exterior, &holes, UInt32(holes.count)))
    }

    func collection(_ handles: [OpaquePointer], type: UInt32) -> Geometry? {
        var handles = handles.map(Optional.some)
        return Geometry(
            context, GEOSGeom_createCollection_r(context, Int32(type), &handles, UInt32(handles.count)))
    }

    func multiPolygon(_ shape: PlanarShape) -> Geometry? {
        var handles: [OpaquePointer] = []
        for rings in shape.polygons {
            if let part = polygon(rings) { handles.append(part.release()) }
        }
        return collection(handles, type: GEOS_MULTIPOLYGON.rawValue)
    }

    /// `nil` for points that are no closed ring.
    private func ring(_ points: [PlanarPoint]) -> OpaquePointer? {
        guard let sequence = sequence(points) else { return nil }
        return GEOSGeom_createLinearRing_r(context, sequence)
    }

    private func sequence(_ points: [PlanarPoint]) -> OpaquePointer? {
        let flat = points.flatMap { [$0.x, $0.y] }
        return GEOSCoordSeq_copyFromBuffer_r(context, flat, UInt32(points.count), 0, 0)
    }
}
