import Tables

/// Why a request is not answered, as RFC 9457 writes it.
struct Problem: Error, Equatable {
    var status: Int
    var title: String
    /// What was expected, what was found, what to do.
    var detail: String

    static func badRequest(_ detail: String) -> Problem {
        Problem(status: 400, title: "Bad request", detail: detail)
    }

    static func notFound(_ detail: String) -> Problem { Problem(status: 404, title: "Not found", detail: detail) }

    static let wrongMethod = Problem(
        status: 405, title: "Method not allowed", detail: "expected GET or HEAD: the server changes nothing")

    static let notReady = Problem(
        status: 503, title: "Not ready", detail: "the store is being read; try again in a second")

    static let fault = Problem(
        status: 500, title: "Fault of the server", detail: "the request could not be answered; the log says why")

    var answer: Answer {
        var answer = Answer(
            [
                "type": "about:blank", "status": .integer(status), "title": .string(title), "detail": .string(detail),
            ], .problem, status: status)
        if status == 405 { answer.headers = [("Allow", "GET, HEAD")] }
        if status == 503 { answer.headers = [("Retry-After", "1")] }
        return answer
    }
}
