import Formats
import Foundation
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import Reports
import Tables

extension Call {
    init(_ request: Request, parameters: Parameters, base: String) {
        self.init(path: request.uri.path, base: base)
        for (name, value) in parameters {
            self.parameters[String(name)] = String(value).removingPercentEncoding ?? String(value)
        }
        query = Self.query(request.uri.query ?? "")
        accept = request.headers[.accept] ?? ""
        acceptLanguage = request.headers[.acceptLanguage] ?? ""
    }
}

extension Responder.Terms {
    init(_ request: Request) {
        known = request.headers[.ifNoneMatch]
        takesGzip = request.headers[.acceptEncoding]?.contains("gzip") ?? false
    }
}

extension Body {
    fileprivate var buffer: ByteBuffer {
        switch self {
        case .plain(let bytes), .gzip(let bytes): ByteBuffer(bytes: bytes)
        }
    }
}

extension Answer {
    var response: Response {
        var fields = HTTPFields()
        if status != 304 { fields[.contentType] = contentType.rawValue }
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        return Response(
            status: .init(code: status), headers: fields,
            body: status == 304 ? .init() : .init(byteBuffer: body.buffer))
    }
}

/// Headers that keep browsers from taking answers for something else, and requests that are refused as problems.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    /// Whether browsers are told to come over TLS from now on.
    var hasTLS = false

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let methods = ChangeRoutes.methods(of: request.uri.path) ?? ["GET", "HEAD"]
        guard methods.contains(request.method.rawValue) else {
            return Problem.wrongMethod(allowing: methods).answer.response
        }
        var response: Response
        do { response = try await next(request, context) } catch let error as any HTTPResponseError {
            response = Problem(error).answer.response
        }
        response.headers[.contentSecurityPolicy] =
            request.uri.path == RoomAddress.mapFilePath ? Self.drawingPolicy : Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
        if hasTLS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }

    /// A drawing brings its style along, and loads nothing.
    private static var drawingPolicy: String {
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    }

    /// Pages load what this server serves, and nothing that stands in the page itself is run.
    private static var policy: String {
        """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
        """
    }
}

extension Problem {
    fileprivate init(_ error: any HTTPResponseError) {
        self.init(
            status: error.status.code, title: error.status.reasonPhrase,
            detail: error.status == .notFound
                ? "there is nothing at this path; / lists what there is" : "the request is refused")
    }
}
