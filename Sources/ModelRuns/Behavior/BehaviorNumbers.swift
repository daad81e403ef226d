/// The numbers that one row of a table gives, without a place of their own in memory: nothing where a field is empty.
struct BehaviorNumbers {
    private var values = InlineArray<27, Double>(repeating: .nan)

    subscript(input: BehaviorInput) -> Double? {
        @inline(__always) get {
            let value = values[Int(input.rawValue)]
            return value.isNaN ? nil : value
        }
        @inline(__always) set { values[Int(input.rawValue)] = newValue ?? .nan }
    }
}
