import Formats
import Rasters
import Tables

extension Routes {
    /// Grids as numbers, as files, and as STAC lists them.
    static let rasters: [Route] = [
        Route(path: "/data/grids", summary: "The grids of danger, behaviour and smoke: layers and times") {
            call, snapshot in
            try QueryReader(call).end(known: [])
            return Answer(RasterList(base: call.base, library: snapshot.rasters).json)
        },
        Route(
            path: "/data/grids/{layer}/{step}", summary: "A layer at a time as numbers", types: [.columns],
            isHeavy: true
        ) { call, snapshot in
            try QueryReader(call).end(known: [])
            return Answer(try snapshot.grid(call.parameter("layer"), call.parameter("step")), .columns)
        },
        Route(
            path: "/data/rasters/{source}", summary: "A file of grids", types: [.netCDF, .geoTIFF], isHeavy: true
        ) { call, snapshot in
            try QueryReader(call).end(known: [])
            let source = try snapshot.rasters.source(call.parameter("source"))
            var answer = Answer(.plain(try snapshot.rasters.file(of: source)), source.mediaType)
            let name = source.id + (source.mediaType == .netCDF ? ".nc" : ".tif")
            answer.headers = [("Content-Disposition", "attachment; filename=\"\(name)\"")]
            return answer
        },
        stac("/stac", "The catalog of grids (STAC)") { list, _ in list.catalog },
        stac("/stac/collections", "The collections of grids") { list, _ in list.collections },
        stac("/stac/collections/{kind}", "One collection of grids") { list, call in
            try list.collection(call.parameter("kind"))
        },
        stac("/stac/collections/{kind}/items", "The files of a collection", .geoJSON) { list, call in
            try list.items(of: call.parameter("kind"))
        },
        stac("/stac/collections/{kind}/items/{source}", "One file", .geoJSON) { list, call in
            try list.item(call.parameter("source"), of: call.parameter("kind"))
        },
    ]

    private static func stac(
        _ path: String, _ summary: String, _ type: MediaType = .json,
        _ json: @escaping @Sendable (RasterCatalog, Call) throws -> JSON
    ) -> Route {
        Route(path: path, summary: summary, types: [type]) { call, snapshot in
            try QueryReader(call).end(known: [])
            return Answer(try json(RasterCatalog(base: call.base, library: snapshot.rasters), call), type)
        }
    }
}

extension Snapshot {
    /// The cells of the largest grid that is sent as numbers; larger ones are there as files.
    static let largestGrid = 16_000_000

    /// - Parameters:
    ///   - name: The source and the layer, a point between them.
    ///   - step: One of the layer's times.
    fileprivate func grid(_ name: String, _ step: String) throws -> Body {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let source = try rasters.source(parts.first ?? "")
        guard let layer = source.layers.layers.first(where: { $0.name == parts.dropFirst().first }) else {
            let known = source.layers.layers.map(\.name).joined(separator: ", ")
            throw Problem.notFound("layer \(quoted(name)): expected \(source.id). and one of \(known)")
        }
        guard layer.steps.contains(step) else {
            throw Problem.notFound(
                "step \(quoted(step)): expected one of the \(layer.steps.count) times from \(layer.steps.first ?? "") to "
                    + (layer.steps.last ?? ""))
        }
        guard source.layers.geometry.count <= Self.largestGrid else {
            throw Problem.badRequest("a grid of \(source.layers.geometry.count) cells is there as a file alone")
        }
        return try kept.answer("grid \(source.fingerprint) \(layer.name) \(step)") {
            let values = try rasters.withFile(of: source) { try source.layers.values(layer, step, path: $0) }
            guard let values else { throw Problem.notFound("step \(quoted(step)): expected values, found none") }
            return GridBytes.bytes(source, layer, step, values)
        }
    }
}

extension RasterLibrary {
    /// Larger files are not sent, since they would have to be held in memory.
    static let largestFile = 64 << 20

    fileprivate func file(of source: RasterSource) throws -> [UInt8] {
        try withFile(of: source) { path in
            let bytes = try InputFile(path).bytes
            guard bytes.count <= Self.largestFile else {
                throw Problem.badRequest("a file of \(bytes.count) bytes is not sent; its layers are at /data/grids")
            }
            return bytes
        }
    }
}
