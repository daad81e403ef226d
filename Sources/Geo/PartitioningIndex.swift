extension RandomAccessCollection {
    /// The first index from which on a condition holds; the end where it holds for no element.
    ///
    /// - Parameter isAfter: Holds for no element before one for which it holds.
    /// - Complexity: O(log n) calls.
    @inlinable
    public func partitioningIndex(where isAfter: (Element) throws -> Bool) rethrows -> Index {
        var (low, rest) = (startIndex, count)
        while rest > 0 {
            let half = rest / 2
            let middle = index(low, offsetBy: half)
            if try isAfter(self[middle]) {
                rest = half
            } else {
                low = index(after: middle)
                rest -= half + 1
            }
        }
        return low
    }
}
