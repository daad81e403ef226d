@testable import EmergencyResponse

/// Numbers from a seed and a counter (SplitMix64): the same on every machine.
struct Counter: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0xD1B5_4A32_D192_ED03 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(next() % UInt64(elements.count))]
    }

    mutating func chance(_ percent: UInt64) -> Bool { next() % 100 < percent }

    mutating func json(depth: Int) -> CanonicalJSON {
        switch next() % (depth > 0 ? 6 : 4) {
        case 0: .null
        case 1: .bool(chance(50))
        case 2: .integer(Int(truncatingIfNeeded: next() >> 11) - 1 << 52)
        case 3: .string(text())
        case 4: .array((0..<next() % 4).map { _ in json(depth: depth - 1) })
        default: .members((0..<next() % 5).map { _ in .init("m\(next() % 100)", json(depth: depth - 1)) })
        }
    }

    private mutating func text() -> String {
        String(
            (0..<next() % 12).map { _ in pick(["a", "\"", "\\", "\n", "\u{1}", "ж", "🔥", "/", "<", "й"]) as Character })
    }
}
