import Tables

/// Why a request is not answered, as RFC 9457 writes it.
struct Problem: Error, Equatable {
    var status: Int
    var title: String
    /// What was expected, what was found, what to do.
    var detail: String
    /// Seconds after which it may be different.
    var retryAfter: Int?
    /// Methods that the path takes.
    var allowed: String?
    /// Why a rule refuses an act, in one word of its own; see ``EmergencyResponse/Refusal``.
    var refusal: String?

    static func badRequest(_ detail: String) -> Problem {
        Problem(status: 400, title: "Bad request", detail: detail)
    }

    static func notFound(_ detail: String) -> Problem { Problem(status: 404, title: "Not found", detail: detail) }

    static func wrongMethod(allowing methods: [String]) -> Problem {
        let allowed = methods.joined(separator: ", ")
        return Problem(
            status: 405, title: "Method not allowed",
            detail: "expected \(allowed) at this path; /api lists what each takes",
            allowed: allowed)
    }

    static let notReady = Problem(
        status: 503, title: "Not ready", detail: "the store is being read; try again in a second", retryAfter: 1)

    static let busy = Problem(
        status: 503, title: "Busy", detail: "too much of this waits already; try again in a few seconds", retryAfter: 5)

    static let tooLong = Problem(
        status: 503, title: "Takes too long",
        detail:
            "the filter was looked at for two seconds; ask for a smaller box or a shorter time, or for a simpler geometry"
    )

    /// - Parameters:
    ///   - done: Days that are worked out.
    ///   - all: Days that were asked for.
    static func workingOut(days done: Int, of all: Int) -> Problem {
        Problem(
            status: 503, title: "Being worked out",
            detail:
                "\(done) of \(all) days are worked out; ask for a shorter time (datetime), or again in a few seconds",
            retryAfter: 2)
    }

    static let fault = Problem(
        status: 500, title: "Fault of the server", detail: "the request could not be answered; the log says why")

    var answer: Answer {
        let members: [JSON.Member] = [
            .init("type", "about:blank"), .init("status", .integer(status)), .init("title", .string(title)),
            .init("detail", .string(detail)),
        ]
        let further = refusal.map { [JSON.Member("refusal", .string($0))] } ?? []
        var answer = Answer(.object(members + further), .problem, status: status)
        if let allowed { answer.headers = [("Allow", allowed)] }
        if status == 401 { answer.headers = [("WWW-Authenticate", "Bearer realm=\"zarevo\"")] }
        if let retryAfter { answer.headers.append(("Retry-After", String(retryAfter))) }
        return answer
    }
}
