import Logging
import Tables
import Wording

/// Makes the answer to a call: the snapshot of the moment, what is known of it already, and refusals as problems.
struct Responder: Sendable {
    let keeper: SnapshotKeeper
    let metrics: ServerMetrics
    let logger: Logger

    /// What the client says that it knows and takes.
    struct Terms: Sendable {
        /// Tags of `If-None-Match`.
        var known: String?
        var takesGzip = false

        /// Whether the client holds what a tag stands for.
        func knows(_ tag: String) -> Bool { known.map { $0 == "*" || $0.contains(tag) } ?? false }
    }

    func answer(_ route: Routes.Route, _ call: Call, _ terms: Terms) -> Answer {
        let start = ContinuousClock.now
        let answer = made(route, call, terms)
        metrics.note(route.path, status: answer.status, seconds: (ContinuousClock.now - start) / .seconds(1))
        return answer
    }

    private func made(_ route: Routes.Route, _ call: Call, _ terms: Terms) -> Answer {
        guard let snapshot = keeper.snapshot else { return Problem.notReady.answer }
        do {
            let tag = "W/\"\(route.tag?(call, snapshot) ?? snapshot.tag)\""
            if terms.knows(tag) {
                var answer = Answer([], .text, status: 304)
                answer.headers = [("ETag", tag)]
                return answer
            }
            var answer = try route.handler(call, snapshot)
            answer.headers += [
                ("ETag", tag), ("Cache-Control", "no-cache"), ("Vary", "Accept, Accept-Encoding, Accept-Language"),
            ]
            return terms.takesGzip ? answer.packed : answer.unpacked
        } catch let problem as Problem {
            return problem.answer
        } catch {
            logger.error("fault", metadata: ["path": "\(call.path)", "reason": "\(error)"])
            return Problem.fault.answer
        }
    }
}
