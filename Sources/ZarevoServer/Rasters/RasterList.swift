import Formats
import Geo
import Rasters
import Reports
import Tables

/// What grids there are, for pages.
struct RasterList {
    let base: String
    let library: RasterLibrary

    var json: JSON {
        ["grids": .array(library.sources.flatMap { source in source.layers.layers.map { layer($0, of: source) } })]
    }

    private func layer(_ layer: RasterLayers.Layer, of source: RasterSource) -> JSON {
        let box = source.layers.box
        let id = source.id + "." + layer.name
        return [
            "id": .string(id), "kind": .string(source.kind.rawValue), "source": .string(source.id),
            "name": .string(layer.name), "title": .string(layer.title), "unit": .string(layer.unit),
            "columns": .integer(source.layers.geometry.columns), "rows": .integer(source.layers.geometry.rows),
            "bbox": .array([box.west, box.south, box.east, box.north].map { .decimal($0, places: 5) }),
            "times": .array(layer.steps.map { .string($0) }), "notes": .string(source.layers.comment),
            "href": .string(base + "/data/grids/" + id.percentEncoded + "/{time}"),
        ]
    }
}
