import Assessment
import Formats
import Geo
import Operations
import Reports
import Synchronization
import Wording

/// The report of an instant as a page, or printed.
struct ReportAnswer {
    let call: Call
    let snapshot: Snapshot

    /// What is asked for.
    private struct Request {
        var at: Instant?
        var area: String?
        var language: Language

        var name: String { [at?.description ?? "", area ?? "", language.rawValue].joined(separator: " ") }
    }

    /// A page of this server, whose style is a file of its own.
    func html() throws -> Answer {
        try inWords { request in
            Answer(
                try snapshot.kept.answer("report " + request.name) {
                    Array(try page(request, stylesheet: "/web/zarevo.css").utf8)
                }, .html)
        }
    }

    /// - Parameter printing: A browser without a window, which prints one page at a time.
    func pdf(_ printing: Printing) throws -> Answer {
        try inWords { request in
            let body = try snapshot.kept.answer("report pdf " + request.name) {
                try printing.print { try page(request, stylesheet: nil) }
            }
            return Answer(body, .pdf)
        }
    }

    private func inWords(_ answer: (Request) throws -> Answer) throws -> Answer {
        do {
            var query = QueryReader(call)
            let request = Request(
                at: try query.takeInstant("at"), area: try query.take("area"),
                language: try query.takeChoice("lang", Language.self) ?? call.language)
            try query.end(known: ["at", "area", "lang"])
            return try answer(request)
        } catch let problem as Problem {
            return page(problem)
        } catch let error as OperationError {
            return page(Problem(status: 503, title: "Not ready", detail: "\(error)"))
        }
    }

    private func page(_ problem: Problem) -> Answer {
        let html = RoomPage.problem(problem.detail, language: call.language)
        var answer = Answer(Array(html.utf8), .html, status: problem.status)
        if problem.status == 503 { answer.headers = [("Retry-After", "5")] }
        return answer
    }

    private func page(_ request: Request, stylesheet: String?) throws -> String {
        let session = snapshot.session()
        defer { session.closeQuietly() }
        let season = try RoomState(snapshot: snapshot).season(at: request.at)
        let known = FireSearch(snapshot: snapshot, season: season).known
        let situation = try known.situationWithSeries(try snapshot.area(meant: request.area))
        let picture = try session.responsePicture(of: situation, in: known, ReportRequest(language: request.language))
        return Report.page(
            for: situation, areas: known.areas, places: known.places, language: request.language, response: picture,
            stylesheet: stylesheet)
    }
}

/// Prints one page at a time.
final class Printing: Sendable {
    private let isBusy = Mutex(false)

    /// - Throws: ``Problem`` where another page is being printed, `OperationError` where no browser is there.
    func print(_ page: () throws -> String) throws -> [UInt8] {
        let isFree = isBusy.withLock { isBusy in
            defer { isBusy = true }
            return !isBusy
        }
        guard isFree else {
            throw Problem(
                status: 503, title: "Busy", detail: "another report is being printed; try again in a few seconds")
        }
        defer { isBusy.withLock { $0 = false } }
        let html = try page()
        return try Browser.find().pdf(of: html)
    }
}
