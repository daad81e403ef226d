import Tables

extension Routes {
    /// OGC API – Tiles.
    static let tiles: [Route] = [
        Route(path: "/tileMatrixSets", summary: "The tile matrix sets") { call, _ in
            try bare(call) { TilePages(base: call.base).sets }
        },
        Route(path: "/tileMatrixSets/{tileMatrixSetId}", summary: "One tile matrix set") { call, _ in
            let set = try TilePages.set(call)
            return try bare(call) { TilePages(base: call.base).set(set) }
        },
        Route(path: "/collections/{collectionId}/tiles", summary: "The tile sets of a collection") { call, snapshot in
            let collection = try snapshot.collections.find(call.parameter("collectionId"))
            return try bare(call) { TilePages(base: call.base).tileSets(of: collection) }
        },
        Route(path: "/collections/{collectionId}/tiles/{tileMatrixSetId}", summary: "One tile set") { call, snapshot in
            let collection = try snapshot.collections.find(call.parameter("collectionId"))
            let set = try TilePages.set(call)
            return try bare(call) { TilePages(base: call.base).tileSet(set, of: collection) }
        },
        Route(
            path: "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            summary: "A vector tile",
            parameters: [
                Parameter(
                    name: "datetime",
                    meaning: "An instant, or an interval with / in it; perimeters: by default of the newest day",
                    schema: ["type": .string("string")])
            ], types: [.vectorTile]
        ) { call, snapshot in try TileAnswer(call, snapshot).answer() },
    ]

    /// A page without parameters.
    private static func bare(_ call: Call, _ json: () -> JSON) throws -> Answer {
        try QueryReader(call).end(known: [])
        return Answer(json())
    }
}
