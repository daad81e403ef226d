import FireEvents
import Geo
public import Tables

/// Writes fires as layers by the names and in the units of FEDS, for notebooks that were made for it.
public enum FEDSWriter {
    public enum Format: String, Sendable, CaseIterable {
        /// One file with the layers `perimeter`, `fireline` and `newfirepix`.
        case gpkg
        /// A file a layer, `fires_perimeter.fgb` and so on for `fires.fgb`: FlatGeobuf holds one layer.
        case fgb
    }

    /// Writes one snapshot. Each file appears whole or not at all.
    ///
    /// - Parameters:
    ///   - fires: Those without outline, active edge or new pixels are left out of the layer of these.
    ///   - region: What the columns `region` and `primarykey` say.
    /// - Returns: The paths of the files written.
    /// - Throws: ``FormatError`` of kind `access` when a file cannot be written.
    @discardableResult
    public static func write(
        _ fires: [FEDSFire], region: String, format: Format, to path: String
    ) throws(FormatError) -> [String] {
        let instant = fires.map(\.snapshotAt).max() ?? Instant(seconds: 0)
        let layers = layers(fires, region: region)
        switch format {
        case .gpkg:
            try VectorDataset.write(layers, .gpkg, showing: instant, to: path)
            return [path]
        case .fgb:
            let paths = layers.map { stem(of: path) + "_" + $0.name + ".fgb" }
            for (layer, path) in zip(layers, paths) {
                try VectorDataset.write([layer], .fgb, showing: instant, to: path)
            }
            return paths
        }
    }

    private static func stem(of path: String) -> String {
        path.hasSuffix(".fgb") ? String(path.dropLast(4)) : path
    }

    private static func layers(_ fires: [FEDSFire], region: String) -> [VectorLayer] {
        let (full, plain) = (FEDSColumns.perimeter(region: region), FEDSColumns.plain(region: region))
        return [
            layer("perimeter", "Land burned so far", .polygons, full, fires) { .polygons($0.event.perimeter) },
            layer("fireline", "Edge of the active land", .lines, plain, fires) { .lines($0.activeEdge) },
            layer("newfirepix", "Pixels of the last 12 hours", .points, plain, fires) {
                .points($0.newDetections.map(\.coordinate))
            },
        ]
    }

    private static func layer(
        _ name: String, _ meaning: String, _ geometry: VectorLayer.Geometry, _ columns: [FEDSColumn],
        _ fires: [FEDSFire], _ shape: @escaping (FEDSFire) -> VectorShape
    ) -> VectorLayer {
        let kept = fires.filter { !shape($0).isEmpty }
        return VectorLayer(
            name: name, meaning: meaning, geometry: geometry,
            fields: columns.map { VectorField(name: $0.name, kind: $0.kind, isZoneless: true) }, count: kept.count
        ) { index in
            VectorFeature(values: columns.map { $0.value(kept[index]) }, shape: shape(kept[index]))
        }
    }
}
