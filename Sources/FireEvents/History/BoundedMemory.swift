/// Values by key, up to so many bytes: then those that were used longest ago are forgotten.
public struct BoundedMemory<Key: Hashable, Value> {
    private struct Entry {
        var value: Value
        var bytes: Int
        var lastUse: Int
    }
    private var entries: [Key: Entry] = [:]
    private let limitBytes: Int
    private var uses = 0
    /// As told by whoever kept the values.
    public private(set) var bytes = 0

    public init(limitBytes: Int) { self.limitBytes = limitBytes }

    public var count: Int { entries.count }

    public mutating func value(of key: Key) -> Value? {
        guard let slot = entries.index(forKey: key) else { return nil }
        uses += 1
        entries.values[slot].lastUse = uses
        return entries.values[slot].value
    }

    public mutating func keep(_ value: Value, of key: Key, bytes size: Int) {
        uses += 1
        bytes += size - (entries[key]?.bytes ?? 0)
        entries[key] = Entry(value: value, bytes: size, lastUse: uses)
        if bytes > limitBytes { forgetOldest() }
    }

    /// Down to three quarters, so that it is seldom done.
    private mutating func forgetOldest() {
        for (key, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard bytes > limitBytes / 4 * 3 else { return }
            entries[key] = nil
            bytes -= entry.bytes
        }
    }
}
