import HTTPTypes
import Hummingbird
import NIOCore

extension Visitor {
    /// - Parameter base: Where the server is found.
    init(_ request: Request, _ context: ServerContext, base: String) {
        address = context.address
        isSecure = base.hasPrefix("https://")
        self.base = base
        authorization = request.headers[.authorization]
        cookies = request.headers[.cookie]
        origin = request.headers[.origin]
        fetchSite = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        formToken = HTTPField.Name("X-CSRF-Token").flatMap { request.headers[$0] }
    }
}

/// Lets those read who may.
struct ReadingGate: RouterMiddleware {
    let gate: Gate
    let base: @Sendable (Request) -> String
    /// The page for signing in.
    let signIn: @Sendable (Problem, Request) -> [UInt8]

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        guard !Self.isOpen(request.uri.path) else { return try await next(request, context) }
        do { try gate.requireReading(Visitor(request, context, base: base(request))) } catch {
            let isPage = error.status == 401 && request.wantsPage
            return isPage ? error.page(signIn(error, request)).response : error.answer.response
        }
        var response = try await next(request, context)
        if !gate.isOpenForReading {
            response.headers[.cacheControl] =
                response.headers[.cacheControl].map { "private, " + $0 } ?? "private, no-cache"
            response.headers[.vary] = (response.headers[.vary].map { $0 + ", " } ?? "") + "Authorization, Cookie"
        }
        return response
    }

    /// What checks for itself, what watches the server, and the style of the page for signing in.
    private static func isOpen(_ path: String) -> Bool {
        ChangeRoutes.methods(of: path) != nil || ["/health", "/data/people/me", "/web/zarevo.css"].contains(path)
    }
}

extension Request {
    var wantsPage: Bool { headers[.accept]?.contains("text/html") ?? false }
}

extension Problem {
    func page(_ bytes: [UInt8]) -> Answer {
        var answer = Answer(bytes, .html, status: status)
        answer.headers = self.answer.headers + [("Cache-Control", "no-store")]
        return answer
    }
}

extension ZarevoServer {
    /// Signing in, rights, the first administrator.
    func addPeople(to router: Router<ServerContext>) {
        router.get("session") { request, context in
            answer(request, context) { visitor in
                let next = pages(request).frame.asked("next")
                return try people.session(
                    visitor, page: request.wantsPage ? { pages(request).signIn(nil, next: next) } : nil)
            }
        }
        router.get("data/people/me") { request, context in
            answer(request, context) { try people.me($0) }
        }
        router.post("session") { request, context in
            await answer(
                request, context, upTo: PeopleDesk.byteLimit,
                page: { pages(request).signIn($0, next: $1?.text("next")) }
            ) { body, visitor in
                try await people.signIn(body, visitor)
            }
        }
        router.post("session/end") { request, context in
            await answer(request, context, upTo: PeopleDesk.byteLimit) { body, visitor in
                try people.signOut(body, visitor)
            }
        }
        router.delete("session") { request, context in
            answer(request, context) { try people.signOut(nil, $0) }
        }
        router.get("first/:link") { request, context in
            answer(request, context) { visitor in
                try people.firstPage(context.parameters.get("link") ?? "", visitor) { pages(request).first(nil) }
            }
        }
        router.post("first/:link") { request, context in
            await answer(
                request, context, upTo: PeopleDesk.byteLimit, page: { problem, _ in pages(request).first(problem) }
            ) {
                body, visitor in
                try await people.claim(context.parameters.get("link") ?? "", body, visitor)
            }
        }
    }

    /// The pages for signing in, in the language that is asked for.
    func pages(_ request: Request) -> PeoplePage {
        PeoplePage(frame: DeskFrame(call(request), nil, people.gate))
    }

    /// Acts for the ledger.
    func addActs(to router: Router<ServerContext>) {
        router.post("acts/:family/:command") { request, context in
            let kind = Self.kind(context)
            let key = HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] }
            return await answer(request, context, upTo: ActDesk.byteLimit) { body, visitor in
                let answer = try await acts.record(kind, body, key: key, visitor)
                return body.isForm ? .redirect(to: body.text("next")) : answer
            }
        }
    }

    /// Pages for those who act.
    func addDesk(to router: Router<ServerContext>) {
        router.get("desk") { request, _ in
            Answer.redirect(to: DeskFrame(call(request), nil, people.gate).link(to: .situation)).response
        }
        router.get("desk/:page") { request, context in
            let visitor = Visitor(request, context, base: base(of: request))
            return await heavy(request, context) { snapshot in
                guard let page = DeskPages(rawValue: context.parameters.get("page") ?? "") else {
                    throw Problem.notFound(
                        "expected a page of " + DeskPages.allCases.map(\.rawValue).joined(separator: ", "))
                }
                return try desk.page(page, call(request), visitor, snapshot)
            }
        }
        router.get("desk/act/:family/:command") { request, context in
            answer(request, context) { try desk.form(Self.kind(context), call(request), $0) }
        }
        router.post("desk/act/:family/:command") { request, context in
            await answer(request, context, upTo: ActDesk.byteLimit) { body, visitor in
                try desk.confirmation(Self.kind(context), body, call(request), visitor)
            }
        }
    }

    private static func kind(_ context: ServerContext) -> String {
        (context.parameters.get("family") ?? "") + "." + (context.parameters.get("command") ?? "")
    }

    /// What may take longer, beside everything else.
    private func heavy(
        _ request: Request, _ context: ServerContext, _ make: @escaping @Sendable (Snapshot) throws -> Answer
    ) async -> Response {
        let start = ContinuousClock.now
        var answer: Answer
        do {
            guard let snapshot = keeper.snapshot else { throw Problem.notReady }
            answer = try await heavyWork.run { try make(snapshot) }
        } catch {
            let problem = Problem(error, logger)
            answer = problem.page(pages(request).problem(problem, back: nil))
        }
        note(context, answer, since: start)
        return answer.response
    }

    /// The page that says why: that for signing in where nobody is.
    private func page(_ problem: Problem, _ body: SentBody?, _ request: Request) -> [UInt8] {
        let pages = pages(request)
        if problem.status == 401 { return pages.signIn(problem, next: pages.frame.address) }
        return pages.problem(problem, back: body?.text("next"))
    }

    /// Files of detections.
    func addIngest(to router: Router<ServerContext>) {
        router.post("ingest") { request, context in
            let start = ContinuousClock.now
            let visitor = Visitor(request, context, base: base(of: request))
            let length = request.headers[.contentLength].flatMap { Int($0) }
            let answer: Answer
            do { answer = try await ingest.takeUp(request.body, length: length, visitor) } catch {
                answer = Problem(error, logger).answer
            }
            note(context, answer, since: start)
            return answer.response
        }
    }

    private func note(_ context: ServerContext, _ answer: Answer, since start: ContinuousClock.Instant) {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        metrics.note(context.endpointPath ?? "", status: answer.status, seconds: seconds)
    }

    private func answer(
        _ request: Request, _ context: ServerContext, _ make: (Visitor) throws -> Answer
    ) -> Response {
        noted(request, context) {
            do { return try make(Visitor(request, context, base: base(of: request))) } catch {
                let problem = Problem(error, logger)
                return request.wantsPage ? problem.page(page(problem, nil, request)) : problem.answer
            }
        }
    }

    /// - Parameter page: The page that a form gets where it is refused.
    private func answer(
        _ request: Request, _ context: ServerContext, upTo limit: Int,
        page: ((Problem, SentBody?) -> [UInt8])? = nil, _ make: (SentBody, Visitor) async throws -> Answer
    ) async -> Response {
        let start = ContinuousClock.now
        var isForm = false
        var sent: SentBody?
        var answer: Answer
        do {
            isForm = try SentBody.isForm(request.headers[.contentType])
            let buffer = try await Self.collected(request, upTo: limit)
            let body = try SentBody(Array(buffer.readableBytesView), contentType: request.headers[.contentType])
            sent = body
            var visitor = Visitor(request, context, base: base(of: request))
            if body.isForm { visitor.formToken = body.text("csrf") }
            answer = try await make(body, visitor)
        } catch {
            let problem = Problem(error, logger)
            let make = page ?? { self.page($0, $1, request) }
            answer = isForm ? problem.page(make(problem, sent)) : problem.answer
        }
        note(context, answer, since: start)
        return answer.response
    }

    private static func collected(_ request: Request, upTo limit: Int) async throws -> ByteBuffer {
        do { return try await request.body.collect(upTo: limit) } catch is NIOTooManyBytesError {
            throw Problem(
                status: 413, title: "Too large", detail: "expected a body of at most \(limit) bytes, found more")
        }
    }

    private func noted(_ request: Request, _ context: ServerContext, _ make: () -> Answer) -> Response {
        let start = ContinuousClock.now
        let answer = make()
        note(context, answer, since: start)
        return answer.response
    }
}
