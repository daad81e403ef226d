/// The bytes of an answer, plain or packed with gzip.
enum Body: Sendable, Equatable {
    case plain([UInt8])
    case gzip([UInt8])

    /// Packed where that saves something.
    init(packing bytes: [UInt8], level: Int32 = 6) {
        self = bytes.count > 1_000 ? Gzip.packed(bytes, level: level).map { .gzip($0) } ?? .plain(bytes) : .plain(bytes)
    }

    var byteCount: Int {
        switch self {
        case .plain(let bytes), .gzip(let bytes): bytes.count
        }
    }

    /// The bytes as they were before packing.
    var bytes: [UInt8] {
        switch self {
        case .plain(let bytes): bytes
        case .gzip(let bytes): Gzip.unpacked(bytes)
        }
    }
}
