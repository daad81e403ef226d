/// Values by the cases of an enumeration whose raw values count them from 0: looked up once or more a row of a table, without hashing.
struct CaseTable<Key: CaseIterable & RawRepresentable<UInt8>, Value> {
    private var values: [Value?] = Array(repeating: nil, count: Key.allCases.count)

    subscript(key: Key) -> Value? {
        @inline(__always) get { values[Int(key.rawValue)] }
        set { values[Int(key.rawValue)] = newValue }
    }

    var isEmpty: Bool { values.allSatisfy { $0 == nil } }
}

extension CaseTable: Sendable where Value: Sendable {}
