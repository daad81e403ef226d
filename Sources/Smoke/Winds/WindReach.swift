public import Geo

extension WindField {
    /// Between which heights above ground the wind over a place is known.
    ///
    /// - Returns: Metres; to infinity for winds without a top, and `nil` outside the grid or the time.
    public func reach(over place: SphericalPosition, at instant: Instant) -> ClosedRange<Double>? {
        guard instant >= start, instant <= end else { return nil }
        let late = Float(Double(instant.seconds - start.seconds) / Double(end.seconds - start.seconds))
        return withReader { reader in
            let cells = reader.finder.cells(
                x: Lanes(repeating: Float(place.x)), y: Lanes(repeating: Float(place.y)),
                z: Lanes(repeating: Float(place.z)))
            let ends = reader.reach(cells, 0, late)
            guard
                reader.winds(cells, heights: Lanes(repeating: min(ends.x, reader.commonTop)), timeWeight: late).x[0]
                    .isFinite
            else { return nil }
            return Double(ends.x)...Double(max(ends.x, ends.y))
        }
    }
}

extension WindReader {
    /// Lowest and highest height with wind over one of four places.
    func reach(_ cells: WindCells, _ lane: Int, _ late: Float) -> SIMD2<Float> {
        guard let reach else { return SIMD2(0, .infinity) }
        let south = reach + Int(cells.node[lane])
        let north = south + columns
        let sides =
            (south[0] * cells.southWest[lane] + south[1] * cells.southEast[lane])
            + (north[0] * cells.northWest[lane] + north[1] * cells.northEast[lane])
        return sides.lowHalf + (sides.highHalf - sides.lowHalf) * late
    }

    /// Winds above their top are not known.
    @inline(never)
    func cut(_ stretch: inout Lanes, _ cells: WindCells, _ heights: Lanes, _ late: Float) {
        for lane in 0..<4 where heights[lane] > reach(cells, lane, late).y { stretch[lane] = .nan }
    }
}
