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

/// Fires that were worked out, in a file that nobody else sees and that goes with the process: they take no memory.
///
/// A fire is found by its detections and the minutes in which it is as it is. What cannot be written or read is not kept, which
/// costs time and nothing else.
public final class FireArchive: Sendable {
    private struct Entry {
        var minutes: ClosedRange<Int32>
        var offset: Int
        var count: Int
    }

    private let entries: Mutex<[FireKey: [Entry]]>
    private let file: any ScratchBytes
    public let coding: any FireCoding

    public convenience init(_ file: any ScratchBytes, coding: any FireCoding) { self.init(file, [:], coding) }

    private init(_ file: any ScratchBytes, _ entries: [FireKey: [Entry]], _ coding: any FireCoding) {
        (self.file, self.coding) = (file, coding)
        self.entries = Mutex(entries)
    }

    /// An archive with the fires that are of the first rows alone, for detections that begin with the same rows; what is kept in
    /// either from now on is not in the other.
    ///
    /// - Parameters:
    ///   - count: How many of the first rows are the same.
    ///   - coding: Reads what this one wrote.
    /// - Returns: `nil` where what was forgotten takes so much of the file that a new one is better.
    public func continued(first count: Int, coding: any FireCoding) -> FireArchive? {
        guard file.byteCount < file.limitBytes / 2 else { return nil }
        let kept = entries.withLock { $0.filter { $0.key.isOf(first: count) } }
        return FireArchive(file, kept, coding)
    }

    /// How many fires are kept.
    public var count: Int { entries.withLock { $0.values.reduce(0) { $0 + $1.count } } }

    /// What the file takes.
    public var byteCount: Int { file.byteCount }

    /// Whether nothing more will be kept.
    var isFull: Bool { file.byteCount >= file.limitBytes }

    func holds(_ key: FireKey, at minute: Int32) -> Bool { entry(of: key, at: minute) != nil }

    private func entry(of key: FireKey, at minute: Int32) -> Entry? {
        entries.withLock { $0[key]?.first { $0.minutes.contains(minute) } }
    }

    /// - Parameter rows: Those that the fire's pixels are of, as they were when it was kept.
    func fire(_ key: FireKey, at minute: Int32, _ rows: [Detection]) -> (TrackedFire, ClosedRange<Int32>)? {
        guard let entry = entry(of: key, at: minute), let bytes = file.read(entry.count, at: entry.offset),
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
        guard let offset = file.add(bytes) else { return }
        entries.withLock {
            $0[key, default: []].append(Entry(minutes: minutes, offset: offset, count: bytes.count))
        }
    }
}
