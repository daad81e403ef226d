import Synchronization

/// Bodies that cost something to make, packed, the longest unused forgotten first.
final class KeptAnswers: Sendable {
    fileprivate struct Kept {
        var body: Body
        var used: Int
    }

    fileprivate struct State {
        var answers: [String: Kept] = [:]
        var byteCount = 0
        var clock = 0
    }

    private let state = Mutex(State())
    private let byteLimit: Int

    init(byteLimit: Int) { self.byteLimit = byteLimit }

    /// The body of a name, made where it is not kept.
    func answer(_ name: String, _ make: () throws -> [UInt8]) rethrows -> Body {
        if let known = find(name) { return known }
        let made = Body(packing: try make())
        keep(made, as: name)
        return made
    }

    private func find(_ name: String) -> Body? {
        state.withLock { state in
            state.clock += 1
            state.answers[name]?.used = state.clock
            return state.answers[name]?.body
        }
    }

    private func keep(_ body: Body, as name: String) {
        guard body.byteCount <= byteLimit / 4 else { return }
        state.withLock { state in
            state.byteCount += body.byteCount - (state.answers[name]?.body.byteCount ?? 0)
            state.answers[name] = Kept(body: body, used: state.clock)
            if state.byteCount > byteLimit { state.forgetOldest(downTo: byteLimit / 4 * 3) }
        }
    }
}

extension KeptAnswers.State {
    fileprivate mutating func forgetOldest(downTo limit: Int) {
        for (name, kept) in answers.sorted(by: { $0.value.used < $1.value.used }) where byteCount > limit {
            answers[name] = nil
            byteCount -= kept.body.byteCount
        }
    }
}
