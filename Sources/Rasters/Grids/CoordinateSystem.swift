package import CGDAL

/// A coordinate system of GDAL, alive as long as this is.
package final class CoordinateSystem {
    package let handle: OGRSpatialReferenceH

    /// - Parameter wellKnownText: Empty for longitude and latitude on WGS 84.
    /// - Returns: `nil` for a text that GDAL cannot read.
    package init?(wellKnownText: String) {
        _ = GDALLibrary.isReady
        guard let handle = OSRNewSpatialReference(nil) else { return nil }
        self.handle = handle
        let status = OSRSetFromUserInput(handle, wellKnownText.isEmpty ? "WGS84" : wellKnownText)
        guard status == OGRERR_NONE else { return nil }
        OSRSetAxisMappingStrategy(handle, OAMS_TRADITIONAL_GIS_ORDER)
    }

    /// The longitudes and latitudes that a projected system is made from, on the same figure of the Earth: weather models give
    /// theirs on a sphere and mean them as they are.
    package init?(geographicBaseOf other: CoordinateSystem) {
        guard let handle = OSRCloneGeogCS(other.handle) else { return nil }
        self.handle = handle
        OSRSetAxisMappingStrategy(handle, OAMS_TRADITIONAL_GIS_ORDER)
    }

    deinit { OSRDestroySpatialReference(handle) }

    package var isGeographic: Bool { OSRIsGeographic(handle) == 1 }

    /// Whether its axes run east and north everywhere: longitude and latitude, and not those about a pole of a model's own.
    package var hasTrueNorth: Bool { isGeographic && OSRIsDerivedGeographic(handle) == 0 }

    /// A parameter of the projection by its name of WKT 1; 0 where it has none.
    package func parameter(_ name: String) -> Double { OSRGetNormProjParm(handle, name, 0, nil) }

    /// The projection's name of WKT 1, such as `Lambert_Conformal_Conic_2SP`.
    package var projection: String? { OSRGetAttrValue(handle, "PROJECTION", 0).map { String(cString: $0) } }

    /// Semi-major axis, metres, and the inverse of the flattening, 0 on a sphere.
    package var figure: (semiMajorMeters: Double, inverseFlattening: Double) {
        (OSRGetSemiMajor(handle, nil), OSRGetInvFlattening(handle, nil))
    }

    /// Metres a unit of the axes, 1 for degrees.
    package var metersPerUnit: Double { isGeographic ? 1 : OSRGetLinearUnits(handle, nil) }

    /// Whether two texts mean one system; an empty one agrees with every geographic one.
    static func agree(_ text: String, _ other: String) -> Bool {
        if text == other { return true }
        guard let first = CoordinateSystem(wellKnownText: text), let second = CoordinateSystem(wellKnownText: other)
        else { return false }
        if text.isEmpty || other.isEmpty { return first.isGeographic && second.isGeographic }
        return OSRIsSame(first.handle, second.handle) == 1
    }

    /// The text of 2019 of what GDAL holds.
    package static func wellKnownText(of handle: OGRSpatialReferenceH?) -> String {
        guard let handle else { return "" }
        var text: UnsafeMutablePointer<CChar>?
        let options = GDALOptions([("FORMAT", "WKT2_2019")])
        let pointer = options.list.map { UnsafeRawPointer($0).assumingMemoryBound(to: UnsafePointer<CChar>?.self) }
        let isWritten = OSRExportToWktEx(handle, &text, pointer) == OGRERR_NONE
        defer { VSIFree(text) }
        return isWritten ? text.map { String(cString: $0) } ?? "" : ""
    }
}
