import Geo
import Testing

@testable import MapTiles

@Suite("Tile matrix sets")
struct TileMatrixSetTests {
    /// Rows of `registry/json` of the OGC's 2D-Tile-Matrix-Set: zoom, scale denominator, cell size, matrix width, and half
    /// of the last printed digit of both.
    private static let registry: [(set: TileMatrixSet, zoom: Int, scale: Double, cell: Double, width: Int)] = [
        (.webMercatorQuad, 0, 559_082_264.028717, 156_543.033928041, 1),
        (.webMercatorQuad, 4, 34_942_641.5017948, 9_783.93962050256, 16),
        (.webMercatorQuad, 10, 545_978.773465544, 152.874056570352, 1_024),
        (.webMercatorQuad, 24, 33.3238997476528, 0.0093306919293428, 16_777_216),
        (.upsArcticWGS84Quad, 0, 458_726_544.4, 128_443.4324, 1),
        (.upsArcticWGS84Quad, 4, 28_670_409.02, 8_027.714526, 16),
        (.upsArcticWGS84Quad, 10, 447_975.141, 125.4330395, 1_024),
        (.upsArcticWGS84Quad, 24, 27.34223273, 0.007655825, 16_777_216),
    ]

    @Test("agree with the registry to the printed digit", arguments: registry)
    func registered(set: TileMatrixSet, zoom: Int, scale: Double, cell: Double, width: Int) throws {
        let matrix = try set.matrix(zoom: zoom)
        let digits = set == .webMercatorQuad ? 1e-14 : 1e-7
        #expect(abs(matrix.scaleDenominator / scale - 1) < digits)
        #expect(abs(matrix.cellSizeMeters / cell - 1) < digits)
        #expect(matrix.identifier == String(zoom))
        #expect((matrix.matrixWidth, matrix.matrixHeight) == (width, width))
        #expect((matrix.tileWidth, matrix.tileHeight, matrix.cornerOfOrigin) == (256, 256, "topLeft"))
    }

    @Test("begin where the registry says and are found by its names")
    func origins() {
        let mercator = TileMatrixSet.webMercatorQuad
        #expect(abs(mercator.pointOfOrigin.x + 20_037_508.3427892) < 1e-7)
        #expect(abs(mercator.pointOfOrigin.y - 20_037_508.3427892) < 1e-7)
        let arctic = TileMatrixSet.upsArcticWGS84Quad
        #expect(arctic.pointOfOrigin == PlanarPoint(x: -14_440_759.350252, y: 18_440_759.350252))
        #expect(TileMatrixSet.named("UPSArcticWGS84Quad") == arctic)
        #expect(TileMatrixSet.named("upsarcticwgs84quad") == nil)
        #expect(arctic.crs == "http://www.opengis.net/def/crs/EPSG/0/5041")
        #expect(arctic.uri == "http://www.opengis.net/def/tilematrixset/OGC/1.0/UPSArcticWGS84Quad")
        #expect(arctic.matrices.count == 25)
    }

    @Test("refuse numbers that name no tile, and say which there are")
    func refusals() throws {
        #expect(throws: TileError.zoomOutOfRange(25)) { try Tile(zoom: 25, column: 0, row: 0) }
        #expect(throws: TileError.zoomOutOfRange(-1)) { try Tile(zoom: -1, column: 0, row: 0) }
        #expect(throws: TileError.columnOutOfRange(1, zoom: 0)) { try Tile(zoom: 0, column: 1, row: 0) }
        #expect(throws: TileError.rowOutOfRange(-1, zoom: 3)) { try Tile(zoom: 3, column: 0, row: -1) }
        #expect(throws: TileError.columnOutOfRange(.max, zoom: 24)) { try Tile(zoom: 24, column: .max, row: 0) }
        #expect(TileError.rowOutOfRange(8, zoom: 3).description.contains("0…7"))
        #expect(throws: TileError.zoomOutOfRange(99)) { try TileMatrixSet.webMercatorQuad.matrix(zoom: 99) }
        _ = try Tile(zoom: 24, column: (1 << 24) - 1, row: (1 << 24) - 1)
    }

    @Test("part each tile into its four children", arguments: TileMatrixSet.all)
    func children(set: TileMatrixSet) throws {
        let tile = try Tile(zoom: 5, column: 9, row: 30)
        let bounds = set.bounds(of: tile)
        let parts = tile.children.map(set.bounds)
        #expect(tile.children.allSatisfy { $0.parent == tile })
        #expect(parts.map(\.west).min() == bounds.west && parts.map(\.east).max() == bounds.east)
        #expect(parts.map(\.south).min() == bounds.south && parts.map(\.north).max() == bounds.north)
        #expect(try Tile(zoom: 0, column: 0, row: 0).parent == nil)
        #expect(try Tile(zoom: 24, column: 0, row: 0).children.isEmpty)
    }

    @Test(
        "find the tile that holds a place, within its bounds in the map and on the Earth", arguments: TileMatrixSet.all)
    func holding(set: TileMatrixSet) throws {
        var random = SeededNumbers(seed: 7)
        for _ in 0..<2_000 {
            let place = try Coordinate(latitude: random.next(in: -85...90), longitude: random.next(in: -180...180))
            let zoom = Int(random.next(in: 0...24.99))
            guard let tile = try set.tile(holding: place, zoom: zoom), let image = set.project(place) else { continue }
            let (bounds, box) = (set.bounds(of: tile), set.geographicBounds(of: tile))
            let slack = 1e-7 * 20_000_000
            #expect(image.x > bounds.west - slack && image.x < bounds.east + slack)
            #expect(image.y > bounds.south - slack && image.y < bounds.north + slack)
            #expect(place.latitude > box.south - 1e-7 && place.latitude < box.north + 1e-7)
            let east = (place.longitude - box.west).truncatingRemainder(dividingBy: 360)
            let width = box.west <= box.east ? box.east - box.west : box.east - box.west + 360
            #expect((east < -1e-7 ? east + 360 : east) <= width + 1e-6 || abs(place.latitude) > 89.999)
        }
    }

    @Test("bound a tile as narrowly as it lies on the Earth, at the edges of the map too")
    func narrowBounds() throws {
        let mercator = TileMatrixSet.webMercatorQuad
        for zoom in 1...24 {
            let last = (1 << zoom) - 1
            let width = 360 / Double(1 << zoom)
            let west = mercator.geographicBounds(of: try Tile(zoom: zoom, column: 0, row: 0))
            let east = mercator.geographicBounds(of: try Tile(zoom: zoom, column: last, row: last))
            #expect(west.west == -180 && abs(west.east - (width - 180)) < 1e-9)
            #expect(east.east == 180 && abs(east.west - (180 - width)) < 1e-9)
            #expect(abs(west.north - 85.0511287798066) < 1e-9 && abs(east.south + 85.0511287798066) < 1e-9)
        }
        // The quarters around the pole begin and end at multiples of 90°, the one in the north-east of the map at 90° and 180°.
        let quarter = TileMatrixSet.upsArcticWGS84Quad.geographicBounds(of: try Tile(zoom: 1, column: 1, row: 0))
        #expect(abs(quarter.north - 90) < 1e-9)
        #expect(abs(quarter.west - 90) < 1e-9 && abs(quarter.east - 180) < 1e-9)
    }

    @Test("name every tile that a box reaches", arguments: TileMatrixSet.all)
    func ranges(set: TileMatrixSet) throws {
        var random = SeededNumbers(seed: 11)
        for _ in 0..<300 {
            let (a, b) = (random.next(in: -90...90), random.next(in: -90...90))
            let box = BoundingBox(
                west: random.next(in: -180...180), south: min(a, b), east: random.next(in: -180...180), north: max(a, b)
            )
            let width = box.west <= box.east ? box.east - box.west : box.east - box.west + 360
            let zoom = Int(random.next(in: 0...9.99))
            let ranges = try set.ranges(of: box, zoom: zoom)
            for _ in 0..<30 {
                let place = Coordinate(
                    wrappingLatitude: random.next(in: box.south...box.north),
                    longitude: box.west + random.next(in: 0...width))
                guard let tile = try set.tile(holding: place, zoom: zoom) else { continue }
                #expect(ranges.count { $0.contains(tile) } == 1)
            }
        }
    }

    @Test("name no more tiles than a box reaches in Mercator, once each, also across ±180°")
    func exactRanges() throws {
        let set = TileMatrixSet.webMercatorQuad
        let across = BoundingBox(west: 170, south: 60, east: -170, north: 65)
        let ranges = try set.ranges(of: across, zoom: 4)
        #expect(ranges.map(\.columns) == [0...0, 15...15])
        #expect(try set.ranges(of: across, zoom: 0).flatMap(\.tiles).count == 1)
        #expect(try set.ranges(of: across, zoom: 1).flatMap(\.tiles).count == 2)
        #expect(try set.ranges(of: BoundingBox(west: 1, south: 1, east: 2, north: 2), zoom: 3).map(\.count) == [1])
        #expect(
            try set.ranges(of: BoundingBox(west: -180, south: -90, east: 180, north: 90), zoom: 3).map(\.count) == [64])
    }

    @Test("name no tile for a box beyond the set, or for what is no box", arguments: TileMatrixSet.all)
    func noRanges(set: TileMatrixSet) throws {
        let beyond = BoundingBox(west: -180, south: -90, east: 180, north: -86)
        #expect(try set.ranges(of: beyond, zoom: 5).isEmpty)
        for box in [
            BoundingBox(west: .nan, south: 0, east: 1, north: 1), BoundingBox(west: 0, south: 2, east: 1, north: 1),
            BoundingBox(west: 0, south: 0, east: .infinity, north: 1),
            BoundingBox(west: 0, south: 0, east: 1, north: .nan),
        ] { #expect(try set.ranges(of: box, zoom: 5).isEmpty) }
    }
}

/// Numbers that follow from a seed and a counter alone (SplitMix64).
struct SeededNumbers {
    private let seed: UInt64
    private var counter: UInt64 = 0

    init(seed: UInt64) { self.seed = seed }

    mutating func next(in range: ClosedRange<Double>) -> Double {
        counter += 1
        var mixed = seed &* 0xd1b5_4a32_d192_ed03 &+ counter &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        mixed ^= mixed >> 31
        return range.lowerBound + (range.upperBound - range.lowerBound) * Double(mixed >> 11) * 0x1p-53
    }
}
