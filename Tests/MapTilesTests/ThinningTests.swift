import Geo
import Testing

@testable import MapTiles

@Suite("Detections thinned to the squares of a tile")
struct ThinningTests {
    /// Clusters and lone points all over the Earth, the poles and ±180° among them.
    private static let detections: [TileDetection] = {
        var random = SeededNumbers(seed: 3)
        return (0..<4_000).map { number in
            let isClustered = number % 4 != 0
            return TileDetection(
                longitude: isClustered ? random.next(in: 100...100.4) : random.next(in: -180...180),
                latitude: isClustered ? random.next(in: 60...60.2) : random.next(in: -90...90),
                fireRadiativePowerMegawatts: number % 7 == 0 ? .nan : random.next(in: 0...900),
                observedAt: Instant(seconds: Int64(1_500_000_000 + 60 * number)))
        }
            + [(-180.0, 10.0), (180, 10), (0, 90), (0, -90), (0, 0), (180, 66)].map {
                TileDetection(
                    longitude: $0.0, latitude: $0.1, fireRadiativePowerMegawatts: 5,
                    observedAt: Instant(seconds: 1_600_000_000))
            }
    }()

    private func index(_ set: TileMatrixSet, _ rows: [TileDetection] = detections) -> DetectionTileIndex {
        DetectionTileIndex(set, count: rows.count) { rows[$0] }
    }

    private func tiles(_ zoom: Int) throws -> [Tile] {
        try (0..<1 << zoom).flatMap { row in
            try (0..<1 << zoom).map { try Tile(zoom: zoom, column: $0, row: row) }
        }
    }

    private func isInside(_ detection: TileDetection, _ set: TileMatrixSet) throws -> Bool {
        let place = try Coordinate(latitude: detection.latitude, longitude: detection.longitude)
        return try set.tile(holding: place, zoom: 0) != nil
    }

    @Test(
        "the counts of all tiles of a zoom sum to the detections within the set", arguments: TileMatrixSet.all,
        [0, 1, 3, 5])
    func everyDetectionOnce(set: TileMatrixSet, zoom: Int) throws {
        let index = index(set)
        let inside = try Self.detections.count { try isInside($0, set) }
        #expect(inside > 3_000 && inside < Self.detections.count)
        #expect(try tiles(zoom).reduce(0) { $0 + index.thinned($1).count } == inside)
        #expect((index.count, index.outsideCount) == (inside, Self.detections.count - inside))
    }

    @Test("a cell has the count, strongest and newest of the detections that it holds", arguments: TileMatrixSet.all)
    func cells(set: TileMatrixSet) throws {
        for tile in try tiles(2) {
            var expected: [[Int]: [TileDetection]] = [:]
            for detection in Self.detections {
                let place = try Coordinate(latitude: detection.latitude, longitude: detection.longitude)
                guard let point = set.point(of: place, in: tile) else { continue }
                expected[[Int(point.x) / 4, Int(point.y) / 4], default: []].append(detection)
            }
            let cells = index(set).thinned(tile).cells
            #expect(cells.count == expected.count)
            for cell in cells {
                let held = try #require(expected[[cell.column, cell.row]])
                #expect(cell.count == held.count)
                #expect(cell.lastSeen == held.map(\.observedAt).max())
                let powers = held.map(\.fireRadiativePowerMegawatts).filter(\.isFinite)
                #expect(cell.maximumFireRadiativePowerMegawatts == powers.max())
            }
        }
    }

    @Test(
        "a tile's cells are the cells of its four children, two by two", arguments: TileMatrixSet.all,
        [0, 4, 9, 14, 22, 23])
    func nesting(set: TileMatrixSet, zoom: Int) throws {
        let index = index(set)
        let place = try Coordinate(latitude: Self.detections[1].latitude, longitude: Self.detections[1].longitude)
        let tile = try #require(try set.tile(holding: place, zoom: zoom))
        var sums: [[Int]: Int] = [:]
        for (number, child) in tile.children.enumerated() {
            for cell in index.thinned(child).cells {
                sums[[512 * (number % 2) + cell.column / 2, 512 * (number / 2) + cell.row / 2], default: 0] +=
                    cell.count
            }
        }
        let cells = index.thinned(tile).cells
        #expect(!cells.isEmpty)
        #expect(Dictionary(uniqueKeysWithValues: cells.map { ([$0.column, $0.row], $0.count) }) == sums)
    }

    @Test("squares of twice the side are what a coarser grid would have been")
    func coarser() throws {
        let index = index(.webMercatorQuad)
        let tile = try Tile(zoom: 1, column: 1, row: 0)
        var thinned = index.thinned(tile)
        for side in [512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 1] {
            thinned = thinned.coarser()
            #expect(thinned == index.thinned(tile, cellsPerSide: side))
        }
        #expect(thinned.cells.count == 1)
    }

    @Test("the order of the rows decides nothing", arguments: TileMatrixSet.all)
    func order(set: TileMatrixSet) throws {
        let (forward, backward) = (index(set), index(set, Self.detections.reversed()))
        for tile in try tiles(3) { #expect(forward.thinned(tile).encoded() == backward.thinned(tile).encoded()) }
    }

    @Test("a window of time holds both of its ends, and its parts sum to the whole")
    func window() throws {
        let tile = try Tile(zoom: 0, column: 0, row: 0)
        let index = index(.webMercatorQuad)
        let (first, last) = (Instant(seconds: 1_500_000_060), Instant(seconds: 1_500_000_120))
        #expect(index.thinned(tile, window: first...last).count == 2)
        #expect(index.thinned(tile, window: first...first).cells.map(\.lastSeen) == [first])
        let before = index.thinned(tile, window: Instant(seconds: .min)...first).count
        let after = index.thinned(tile, window: first.adding(hours: 0.001)...Instant(seconds: .max)).count
        #expect(before + after == index.thinned(tile).count)
        #expect(index.thinned(tile, window: Instant(seconds: 0)...Instant(seconds: 1)).cells.isEmpty)
    }

    @Test("rows that are nowhere on the Earth are counted as outside, and hurt nothing", arguments: TileMatrixSet.all)
    func hostile(set: TileMatrixSet) throws {
        let wrong: [(Double, Double)] = [
            (.nan, 0), (0, .nan), (.infinity, 0), (0, -.infinity), (180.1, 0), (0, 90.1), (1e308, -1e308),
        ]
        let rows =
            wrong.map {
                TileDetection(
                    longitude: $0.0, latitude: $0.1, fireRadiativePowerMegawatts: 1, observedAt: Instant(seconds: 0))
            } + [
                TileDetection(
                    longitude: 10, latitude: 50, fireRadiativePowerMegawatts: .infinity,
                    observedAt: Instant(seconds: .min))
            ]
        let index = index(set, rows)
        #expect((index.count, index.outsideCount) == (1, wrong.count))
        let cell = try #require(index.thinned(try Tile(zoom: 0, column: 0, row: 0)).cells.first)
        #expect(cell.maximumFireRadiativePowerMegawatts == nil)
    }

    @Test("no rows make empty tiles of no bytes", arguments: TileMatrixSet.all, [0, 24])
    func empty(set: TileMatrixSet, zoom: Int) throws {
        let thinned = index(set, []).thinned(try Tile(zoom: zoom, column: 0, row: 0))
        #expect(thinned.cells.isEmpty)
        #expect(thinned.encoded().bytes.isEmpty)
    }

    @Test("a tile with too many squares gets fewer and larger ones, and counts every detection still")
    func byteLimit() throws {
        let tile = try Tile(zoom: 0, column: 0, row: 0)
        let thinned = index(.webMercatorQuad).thinned(tile)
        var last = Int.max
        for limit in [500_000, 20_000, 5_000, 1_000, 1] {
            let (bytes, side) = thinned.encoded(byteLimit: limit)
            #expect(side <= last && (bytes.count <= limit || side == 1))
            last = side
            let features = try #require(try DecodedTile(bytes).layers.first).features
            #expect(features.reduce(0) { $0 + ($1.attributes["count"]?.integer ?? 0) } == Int64(thinned.count))
        }
        #expect(last == 1)
    }

    @Test("codes of rows and columns come apart as they were put together")
    func morton() {
        for (column, row) in [(0, 0), (1, 0), (0, 1), (0xffff_ffff, 0), (0x1234_5678, 0x9abc_def0)]
            as [(UInt32, UInt32)]
        {
            let code = MortonCode.spread(column) | MortonCode.spread(row) << 1
            #expect(MortonCode.gather(code) == column)
            #expect(MortonCode.gather(code >> 1) == row)
        }
        #expect(MortonCode.spread(0b11) == 0b101)
    }
}
