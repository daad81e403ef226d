#if canImport(Glibc)
    import Glibc
#endif

/// Asks for memory in large pieces, which are made ready with a fraction of the work.
package enum LargePages {
    private static let bytes = 2 << 20

    /// - Parameters:
    ///   - start: Memory that will soon be filled; less than a piece is left as it is.
    package static func use(_ start: UnsafeMutableRawPointer?, byteCount: Int) {
        guard let start else { return }
        let first = (Int(bitPattern: start) + bytes - 1) & ~(bytes - 1)
        let length = (Int(bitPattern: start) + byteCount - first) & ~(bytes - 1)
        guard length > 0 else { return }
        // What the system does not grant costs speed only.
        _ = madvise(UnsafeMutableRawPointer(bitPattern: first), length, MADV_HUGEPAGE)
    }
}

extension Array {
    /// Room for so many elements; what is not filled takes no memory.
    package mutating func reserveInLargePages(_ count: Int) {
        reserveCapacity(count)
        withUnsafeMutableBytes { LargePages.use($0.baseAddress, byteCount: count * MemoryLayout<Element>.stride) }
    }
}
