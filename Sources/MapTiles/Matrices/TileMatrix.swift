public import Geo

/// One zoom of a set, as its JSON describes it.
public struct TileMatrix: Sendable, Equatable {
    /// `id` in JSON: the zoom.
    public let identifier: String
    public let scaleDenominator: Double
    /// Metres of the projection; `cellSize` in JSON. The cells are pixels of a picture, not those of ``ThinnedTile``.
    public let cellSizeMeters: Double
    public let cornerOfOrigin = "topLeft"
    public let pointOfOrigin: PlanarPoint
    public let tileWidth = 256
    public let tileHeight = 256
    public let matrixWidth: Int
    public let matrixHeight: Int
}

extension TileMatrixSet {
    /// Side of a pixel that scale denominators are defined by, metres.
    /// - Source: OGC17083, 6.1.1.
    private static let pixelMeters = 0.000_28

    /// - Throws: ``TileError/zoomOutOfRange(_:)``.
    public func matrix(zoom: Int) throws(TileError) -> TileMatrix {
        guard Tile.zooms.contains(zoom) else { throw .zoomOutOfRange(zoom) }
        return matrix(zoom)
    }

    /// By zoom.
    public var matrices: [TileMatrix] { Tile.zooms.map { matrix($0) } }

    private func matrix(_ zoom: Int) -> TileMatrix {
        let cellSizeMeters = sideMeters / Double(256 << zoom)
        return TileMatrix(
            identifier: String(zoom), scaleDenominator: cellSizeMeters / Self.pixelMeters,
            cellSizeMeters: cellSizeMeters, pointOfOrigin: pointOfOrigin, matrixWidth: 1 << zoom,
            matrixHeight: 1 << zoom)
    }
}
