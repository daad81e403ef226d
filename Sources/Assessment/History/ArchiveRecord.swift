import FireEvents

/// The head of a record of an archive: of a fire, or of the label that the fires after it are kept under.
///
/// Numbers of 32 bits, little-endian: kind; for a fire its key and minutes, for a label how many rows of the label before are the
/// same, then zeros; how many bytes follow the head. Then three of 64 bits: where the label of a fire lies, the fingerprint of what
/// follows, and that of the head up to here.
struct ArchiveRecord {
    enum Kind: Equatable {
        case label(first: Int32)
        case fire(FireKey, ClosedRange<Int32>)
    }

    static let headBytes = 48
    private static let labelMark: UInt32 = 0x4C52_415A
    private static let fireMark: UInt32 = 0x4652_415A

    let kind: Kind
    let labelOffset: Int
    /// Of the bytes after the head.
    let count: Int
    let fingerprint: UInt64

    init(kind: Kind, labelOffset: Int, content: [UInt8]) {
        (self.kind, self.labelOffset, count) = (kind, labelOffset, content.count)
        fingerprint = Fingerprint(of: content).value
    }

    static func label(_ label: [UInt8], first count: Int) -> [UInt8] {
        ArchiveRecord(kind: .label(first: Int32(clamping: count)), labelOffset: 0, content: label).bytes + label
    }

    var bytes: [UInt8] {
        var bytes = words.flatMap { Self.bytes(UInt64($0), 4) }
        bytes += Self.bytes(UInt64(labelOffset), 8) + Self.bytes(fingerprint, 8)
        return bytes + Self.bytes(Fingerprint(of: bytes).value, 8)
    }

    private var words: [UInt32] {
        switch kind {
        case .label(let first): [Self.labelMark, UInt32(bitPattern: first), 0, 0, 0, UInt32(count)]
        case .fire(let key, let minutes):
            [Self.fireMark]
                + [key.last, key.part, minutes.lowerBound, minutes.upperBound].map { UInt32(bitPattern: $0) }
                + [UInt32(count)]
        }
    }

    /// - Returns: `nil` where the bytes are not a head, or damaged.
    init?(bytes: [UInt8]) {
        guard bytes.count == Self.headBytes,
            Self.number(bytes[40..<48]) == Fingerprint(of: Array(bytes[..<40])).value
        else { return nil }
        let words = (0..<6).map { UInt32(Self.number(bytes[4 * $0..<4 * $0 + 4])) }
        let numbers = words.map { Int32(bitPattern: $0) }
        switch words[0] {
        case Self.labelMark: kind = .label(first: numbers[1])
        case Self.fireMark where numbers[3] <= numbers[4]:
            kind = .fire(FireKey(last: numbers[1], part: numbers[2]), numbers[3]...numbers[4])
        default: return nil
        }
        count = Int(words[5])
        labelOffset = Int(truncatingIfNeeded: Self.number(bytes[24..<32]))
        fingerprint = Self.number(bytes[32..<40])
    }

    private static func bytes(_ number: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// Where a fire lies in the file of an archive.
struct ArchiveEntry {
    let minutes: ClosedRange<Int32>
    let offset: Int
    let count: Int
    let fingerprint: UInt64

    /// - Parameter offset: Of the head.
    init(_ head: ArchiveRecord, _ minutes: ClosedRange<Int32>, at offset: Int) {
        (self.minutes, self.offset) = (minutes, offset + ArchiveRecord.headBytes)
        (count, fingerprint) = (head.count, head.fingerprint)
    }
}
