import FeatureQuery
import Geo
import MapTiles
import Tables

/// Answers a request for a vector tile of a collection.
struct TileAnswer {
    private let collection: any FeatureCollection
    private let snapshot: Snapshot
    private let set: TileMatrixSet
    private let tile: Tile
    private let time: TimeQuery?

    init(_ call: Call, _ snapshot: Snapshot) throws(Problem) {
        self.snapshot = snapshot
        collection = try snapshot.collections.find(call.parameter("collectionId"))
        set = try TilePages.set(call)
        tile = try Self.tile(call)
        var query = QueryReader(call)
        var time: TimeQuery?
        if let text = try query.take("datetime") {
            do throws(FilterError) { time = try TimeQuery(parameter: text) } catch {
                throw .badRequest("datetime: \(error)")
            }
        }
        self.time = time
        try query.end(known: ["datetime"])
    }

    private static func tile(_ call: Call) throws(Problem) -> Tile {
        let numbers = ["tileMatrix", "tileRow", "tileCol"].map { Int(call.parameter($0)) }
        guard let zoom = numbers[0], let row = numbers[1], let column = numbers[2] else {
            throw .notFound("tile: expected three whole numbers, found \(quoted(call.path))")
        }
        do throws(TileError) { return try Tile(zoom: zoom, column: column, row: row) } catch {
            throw .notFound("\(error)")
        }
    }

    func answer() throws(Problem) -> Answer {
        let (first, last) = window
        if collection.id != "detections" { try collection.makeReady(during: window) }
        let window = "\(first?.description ?? "")/\(last?.description ?? "")"
        let name = "tile \(collection.id) \(set.identifier) \(tile.zoom) \(tile.column) \(tile.row) \(window)"
        let body = snapshot.kept.answer(name) {
            collection.id == "detections" ? points() : shapes(atMost: Self.mostBytes)
        }
        return Answer(body, .vectorTile)
    }

    private var window: (from: Instant?, to: Instant?) {
        time.map { ($0.firstInstant, $0.lastInstant) } ?? collection.usualTime
    }

    /// Detections thinned on a grid of squares, each counted once.
    private func points() -> [UInt8] {
        let first = time?.firstInstant ?? Instant(seconds: .min / 2)
        let last = time?.lastInstant ?? Instant(seconds: .max / 2)
        guard first <= last else { return [] }
        return snapshot.tiles.index(of: set).thinned(tile, window: first...last).encoded().bytes
    }

    /// What a tile holds at most.
    static let mostBytes = 500_000

    /// - Parameter limit: Bytes; where there would be more, features have their id and no other property.
    func shapes(atMost limit: Int) -> [UInt8] {
        let whole = shapes(attributes)
        return whole.count <= limit ? whole : shapes(identity)
    }

    private func shapes(_ attributes: (Int) -> [(key: String, value: AttributeValue)]) -> [UInt8] {
        var layer = VectorTileLayer(name: collection.id)
        collection.forEachRow(
            from: 0, during: window, within: set.geographicBounds(of: tile)
        ) { row in
            switch collection.geometry(of: row) {
            case .none: break
            case .point(let place):
                if let point = set.point(of: place, in: tile) {
                    layer.add(points: [point], attributes: attributes(row))
                }
            case .shape(let shape):
                layer.add(polygons: TilePolygons(shape, in: tile, of: set), attributes: attributes(row))
            }
            return true
        }
        return VectorTile([layer]).bytes
    }

    private func identity(of row: Int) -> [(key: String, value: AttributeValue)] {
        [("id", .string(collection.identifier(of: row)))]
    }

    private func attributes(of row: Int) -> [(key: String, value: AttributeValue)] {
        identity(of: row)
            + collection.properties.indices.compactMap { index in
                collection.value(of: index, in: row).attribute.map { (collection.properties[index].name, $0) }
            }
    }
}

extension FieldValue {
    /// `nil` where it is missing.
    fileprivate var attribute: AttributeValue? {
        switch self {
        case .missing: nil
        case .text(let text): .string(text)
        case .integer(let number): .integer(Int64(number))
        case .decimal(let number, let places): .double(FieldValue.rounded(number, places: places))
        case .instant(let instant): .string(instant.description)
        }
    }
}
