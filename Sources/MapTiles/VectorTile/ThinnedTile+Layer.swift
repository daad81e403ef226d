import Geo

extension ThinnedTile {
    /// Largest tile that is handed out.
    public static let standardByteLimit = 500_000

    /// A point in the middle of each square, with `count`, `frpMax` (megawatts, left out where it is not known) and
    /// `lastSeen` (seconds since 1970-01-01T00:00:00Z).
    ///
    /// - Parameter extent: Twice the squares per side, or a greater power of two.
    public func layer(
        named name: String = "detections", extent: Int = VectorTileLayer.standardExtent
    )
        -> VectorTileLayer
    {
        var layer = VectorTileLayer(name: name, extent: extent)
        add(to: &layer, byteLimit: .max)
        return layer
    }

    /// Stops where the features alone exceed a limit of bytes.
    private func add(to layer: inout VectorTileLayer, byteLimit: Int) {
        precondition(layer.extent % (2 * cellsPerSide) == 0)
        let side = layer.extent / cellsPerSide
        var numbers = CellNumbers()
        for cell in cells where layer.featureByteCount <= byteLimit {
            let point = TilePoint(x: Int32(cell.column * side + side / 2), y: Int32(cell.row * side + side / 2))
            layer.add(point: point, tags: numbers.tags(of: cell, in: &layer.attributes))
        }
    }

    /// A tile of one layer within a limit of bytes: where there are too many squares, of squares of twice the side, or four
    /// times, and so on, so that every detection stays counted.
    ///
    /// - Returns: The bytes, and the squares per side that they have.
    public func encoded(
        layerName: String = "detections", byteLimit: Int = standardByteLimit
    ) -> (bytes: [UInt8], cellsPerSide: Int) {
        var layer = VectorTileLayer(name: layerName)
        add(to: &layer, byteLimit: cellsPerSide == 1 ? .max : byteLimit)
        if layer.featureByteCount <= byteLimit || cellsPerSide == 1 {
            let bytes = VectorTile([layer]).bytes
            if bytes.count <= byteLimit || cellsPerSide == 1 { return (bytes, cellsPerSide) }
        }
        return coarser().encoded(layerName: layerName, byteLimit: byteLimit)
    }
}

/// The numbers of cells' keys and values in a layer.
private struct CellNumbers {
    private var counts: [Int: UInt64] = [:]
    private var powers: [UInt64: UInt64] = [:]
    private var times: [Int64: UInt64] = [:]

    mutating func tags(of cell: TileCell, in table: inout AttributeTable) -> [UInt64] {
        let seconds = cell.lastSeen.seconds
        var tags = [
            table.number(ofKey: "count"), Self.number(cell.count, &counts, .integer(Int64(cell.count)), &table),
            table.number(ofKey: "lastSeen"), Self.number(seconds, &times, .integer(seconds), &table),
        ]
        if let power = cell.maximumFireRadiativePowerMegawatts {
            tags.append(table.number(ofKey: "frpMax"))
            tags.append(Self.number(power.bitPattern, &powers, .double(power), &table))
        }
        return tags
    }

    /// A number that is known by itself is found in a third of the time that its value takes.
    private static func number<Key: Hashable>(
        _ key: Key, _ known: inout [Key: UInt64], _ value: AttributeValue, _ table: inout AttributeTable
    ) -> UInt64 {
        if let number = known[key] { return number }
        let number = table.number(of: value)
        known[key] = number
        return number
    }
}
