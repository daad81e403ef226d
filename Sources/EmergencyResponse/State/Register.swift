/// Values under their ids, in the order in which they first came.
public struct Register<Value: Equatable & Sendable>: Equatable, Sendable, Sequence {
    private var ids: [String] = []
    private var values: [String: Value] = [:]

    public var count: Int { ids.count }

    public internal(set) subscript(id: String) -> Value? {
        get { values[id] }
        _modify {
            let isNew = values[id] == nil
            yield &values[id]
            if isNew, values[id] != nil { ids.append(id) }
        }
    }

    public func makeIterator() -> some IteratorProtocol<Value> { ids.lazy.compactMap { values[$0] }.makeIterator() }
}
