extension Span<Double> {
    /// Four cells from `start`; NaN beyond the end.
    @inline(__always)
    func lanes(at start: Int) -> Lanes {
        if start + 4 <= count {
            return bytes.unsafeLoadUnaligned(fromByteOffset: start * 8, as: Lanes.self)
        }
        var lanes = Lanes(repeating: .nan)
        for lane in 0..<(count - start) { lanes[lane] = self[start + lane] }
        return lanes
    }
}

extension MutableSpan<Double> {
    /// Writes four cells from `start`, as many as there are.
    @inline(__always)
    mutating func store(_ lanes: Lanes, at start: Int) {
        if start + 4 <= count {
            var target = mutableBytes
            target.storeBytes(of: lanes, toByteOffset: start * 8, as: Lanes.self)
        } else {
            for lane in 0..<(count - start) { self[start + lane] = lanes[lane] }
        }
    }
}
