import Dispatch

extension Array where Element: Sendable {
    /// Like `map`, on all cores; what comes out does not depend on how many there are.
    public func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
        let values = [Value?](unsafeUninitializedCapacity: count) { buffer, filled in
            buffer.initialize(repeating: nil)
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: count) { slots[$0] = transform(self[$0]) }
            filled = count
        }
        return values.compactMap(\.self)
    }
}
