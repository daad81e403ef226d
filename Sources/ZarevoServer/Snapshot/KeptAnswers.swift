import Synchronization

/// Answers that cost something to make, the longest unused forgotten first.
final class KeptAnswers: Sendable {
    private struct Kept {
        var bytes: [UInt8]
        var used: Int
    }

    private struct State {
        var answers: [String: Kept] = [:]
        var byteCount = 0
        var clock = 0
    }

    private let state = Mutex(State())
    private let byteLimit: Int

    init(byteLimit: Int) { self.byteLimit = byteLimit }

    /// The answer of a name, made where it is not kept.
    func answer(_ name: String, _ make: () throws -> [UInt8]) rethrows -> [UInt8] {
        if let known = find(name) { return known }
        let made = try make()
        keep(made, as: name)
        return made
    }

    private func find(_ name: String) -> [UInt8]? {
        state.withLock { state in
            state.clock += 1
            state.answers[name]?.used = state.clock
            return state.answers[name]?.bytes
        }
    }

    private func keep(_ bytes: [UInt8], as name: String) {
        guard bytes.count <= byteLimit / 4 else { return }
        state.withLock { state in
            state.byteCount += bytes.count - (state.answers[name]?.bytes.count ?? 0)
            state.answers[name] = Kept(bytes: bytes, used: state.clock)
            while state.byteCount > byteLimit, let oldest = state.answers.min(by: { $0.value.used < $1.value.used }) {
                state.answers[oldest.key] = nil
                state.byteCount -= oldest.value.bytes.count
            }
        }
    }
}
