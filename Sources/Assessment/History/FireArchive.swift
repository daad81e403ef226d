import FireEvents
import Geo
import Synchronization

/// Turns fires into bytes and back, exactly.
public protocol FireCoding: Sendable {
    func bytes(of fire: TrackedFire) -> [UInt8]
    /// - Returns: `nil` where the bytes are damaged.
    func fire(of bytes: [UInt8]) -> TrackedFire?
}

/// Bytes that are kept somewhere, and found again by where they lie.
public protocol ScratchBytes: Sendable {
    var byteCount: Int { get }
    /// How many it holds at most.
    var limitBytes: Int { get }
    /// - Returns: Where the bytes lie; `nil` where they are not kept.
    func add(_ bytes: [UInt8]) -> Int?
    /// - Returns: `nil` where not all of it can be read.
    func read(_ count: Int, at offset: Int) -> [UInt8]?
}

/// Fires that were worked out, in a file: they take no memory.
///
/// A fire is found by its detections and the minutes in which it is as it is. What cannot be written or read is not kept, which
/// costs time and nothing else. The file is one record after the other, each with a check of its own, so that another process finds
/// what was kept, however this one ends: see ``ArchiveContents``.
public final class FireArchive: Sendable {
    private let entries: Mutex<[FireKey: [ArchiveEntry]]>
    private let file: any ScratchBytes
    private let label: [UInt8]
    /// Where the label lies: the record of a fire names it.
    private let labelOffset: Int
    public let coding: any FireCoding

    /// - Parameter label: Tells of which detections the fires are; whoever reads the file later compares it.
    /// - Returns: `nil` where nothing can be written.
    public convenience init?(_ file: any ScratchBytes, coding: any FireCoding, label: [UInt8] = []) {
        guard let offset = file.add(ArchiveRecord.label(label, first: 0)) else { return nil }
        self.init(file, [:], coding, label, at: offset)
    }

    /// What a file holds.
    public convenience init(_ file: any ScratchBytes, _ contents: ArchiveContents, coding: any FireCoding) {
        self.init(file, contents.entries, coding, contents.label, at: contents.labelOffset)
    }

    private init(
        _ file: any ScratchBytes, _ entries: [FireKey: [ArchiveEntry]], _ coding: any FireCoding, _ label: [UInt8],
        at labelOffset: Int
    ) {
        (self.file, self.coding, self.label, self.labelOffset) = (file, coding, label, labelOffset)
        self.entries = Mutex(entries)
    }

    /// An archive with the fires that are of the first rows alone, for detections that begin with the same rows; what is kept in
    /// either from now on is not in the other, unless the label is the same.
    ///
    /// - Parameters:
    ///   - count: How many of the first rows are the same.
    ///   - coding: Reads what this one wrote.
    ///   - label: Of the detections that begin with these rows.
    /// - Returns: `nil` where what was forgotten takes so much of the file that a new one is better, or nothing can be written.
    public func continued(first count: Int, coding: any FireCoding, label: [UInt8] = []) -> FireArchive? {
        let kept = entries.withLock { $0.filter { $0.key.isOf(first: count) } }
        let keptBytes = kept.values.joined().reduce(0) { $0 + ArchiveRecord.headBytes + $1.count }
        guard file.byteCount - keptBytes < file.limitBytes / 2 else { return nil }
        if label == self.label, !label.isEmpty { return FireArchive(file, kept, coding, label, at: labelOffset) }
        return file.add(ArchiveRecord.label(label, first: count)).map {
            FireArchive(file, kept, coding, label, at: $0)
        }
    }

    /// How many fires are kept.
    public var count: Int { entries.withLock { $0.values.reduce(0) { $0 + $1.count } } }

    /// What the file takes.
    public var byteCount: Int { file.byteCount }

    /// Whether nothing more will be kept.
    var isFull: Bool { file.byteCount >= file.limitBytes }

    func holds(_ key: FireKey, at minute: Int32) -> Bool { entry(of: key, at: minute) != nil }

    private func entry(of key: FireKey, at minute: Int32) -> ArchiveEntry? {
        entries.withLock { $0[key]?.first { $0.minutes.contains(minute) } }
    }

    /// - Parameter rows: Those that the fire's pixels are of, as they were when it was kept.
    func fire(_ key: FireKey, at minute: Int32, _ rows: [Detection]) -> (TrackedFire, ClosedRange<Int32>)? {
        guard let entry = entry(of: key, at: minute), let bytes = file.read(entry.count, at: entry.offset),
            Fingerprint(of: bytes).value == entry.fingerprint,
            let packed = PackedFire(bytes: bytes), let fire = coding.fire(of: packed.fire)
        else { return nil }
        return packed.unpacked(fire, rows).map { ($0, entry.minutes) }
    }

    /// - Parameter members: The rows that the fire is of, ascending.
    func keep(
        _ fire: TrackedFire, _ key: FireKey, _ minutes: ClosedRange<Int32>, _ members: [Int32], _ rows: [Detection]
    ) {
        guard let packed = PackedFire(fire, members, rows, coding) else { return }
        let bytes = packed.bytes
        let head = ArchiveRecord(kind: .fire(key, minutes), labelOffset: labelOffset, content: bytes)
        guard let offset = file.add(head.bytes + bytes) else { return }
        entries.withLock { $0[key, default: []].append(ArchiveEntry(head, minutes, at: offset)) }
    }
}
