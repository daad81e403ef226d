import AsyncHTTPClient
public import Geo
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix

#if canImport(Glibc)
    import Glibc
#endif

/// Asks sources over HTTP: no redirects, no cookies, and no address in any text.
public struct FeedClient: Sendable {
    private let client: HTTPClient
    private let now: @Sendable () -> Instant

    /// - Parameter now: Our clock.
    public init(now: @escaping @Sendable () -> Instant) {
        self.now = now
        var configuration = HTTPClient.Configuration.singleAttempt(connectSeconds: 20, readSeconds: 60)
        configuration.decompression = .enabled(limit: .size(256 << 20))
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Ends all connections; nothing can be asked afterwards.
    public func close() async {
        do { try await client.shutdown() } catch {
            // Nothing is left to be closed.
            return
        }
    }

    /// - Throws: ``FeedError`` for whatever is no success.
    func answer(to request: FeedRequest) async throws(FeedError) -> FeedAnswer {
        do {
            let sent = try Self.sent(request)
            let response = try await client.execute(sent, timeout: .seconds(request.seconds))
            return try await read(response, request)
        } catch let error as FeedError {
            throw error
        } catch {
            throw Self.failure(error, request.subject)
        }
    }

    private static func sent(_ request: FeedRequest) throws(FeedError) -> HTTPClientRequest {
        var sent = HTTPClientRequest(url: request.address)
        sent.headers.add(name: "User-Agent", value: "zarevo")
        if let range = request.range { sent.headers.add(name: "Range", value: range) }
        // A range of a packed body would be a range of something else.
        sent.headers.add(name: "Accept-Encoding", value: request.range == nil ? "gzip" : "identity")
        if let tag = request.knownTag { sent.headers.add(name: "If-None-Match", value: tag) }
        return sent
    }

    private func read(_ response: HTTPClientResponse, _ request: FeedRequest) async throws -> FeedAnswer {
        let status = Int(response.status.code)
        var answer = FeedAnswer(status: status)
        answer.tag = response.headers.first(name: "ETag")
        answer.contentRange = response.headers.first(name: "Content-Range")
        answer.date = response.headers.first(name: "Date")
        guard [200, 206, 304].contains(status) else {
            let words = Self.glance(try await response.body.collect(upTo: 1 << 20))
            throw refusal(response, status, words, request.subject)
        }
        if status != 304 {
            let buffer = try await response.body.collect(upTo: request.byteLimit)
            answer.body = Array(buffer.readableBytesView)
            try Self.check(length: response.headers.first(name: "Content-Length"), answer, response, request.subject)
        }
        return answer
    }

    /// A body that is not packed has the length that was announced.
    private static func check(
        length: String?, _ answer: FeedAnswer, _ response: HTTPClientResponse, _ subject: String
    ) throws(FeedError) {
        let isPacked = response.headers.first(name: "Content-Encoding") != nil
        guard !isPacked, let length = length.flatMap({ Int($0) }), length != answer.body.count else { return }
        throw FeedError(.cutShort, subject, found: "\(answer.body.count) of \(length) bytes")
    }

    private static func glance(_ buffer: ByteBuffer) -> [UInt8] { Array(buffer.readableBytesView.prefix(2_000)) }

    /// The status decides, but words of a key or a limit are believed whatever the status.
    private func refusal(
        _ response: HTTPClientResponse, _ status: Int, _ words: [UInt8], _ subject: String
    ) -> FeedError {
        let wanted = HTTPDate.retryAfterSeconds(
            response.headers.first(name: "Retry-After"), date: response.headers.first(name: "Date"), now: now())
        var kind = StatusKind.of(status)
        if case .failure(let told, _) = FIRMSAnswer(words), [.keyRefused, .quotaSpent].contains(told) { kind = told }
        return FeedError(kind, subject, found: "status \(status)", retryAfterSeconds: wanted)
    }

    /// Errors of the system where nobody was reached.
    private static let unreachable = [ECONNREFUSED, ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, ETIMEDOUT]

    private static func failure(_ error: any Error, _ subject: String) -> FeedError {
        if let error = error as? HTTPClientError {
            switch error {
            case .remoteConnectionClosed:
                return FeedError(.cutShort, subject, found: "a connection that was closed before the end")
            case .readTimeout, .deadlineExceeded:
                return FeedError(.unavailable, subject, found: "no answer in time")
            case .connectTimeout: return FeedError(.offline, subject, found: "no connection in time")
            case .invalidURL, .emptyScheme, .emptyHost:
                return FeedError(.requestRefused, subject, found: "an address that is none")
            default: break
            }
        }
        if error is HTTPParserError {
            return FeedError(.cutShort, subject, found: "an answer that does not end as it should")
        }
        if error is NIOTooManyBytesError {
            return FeedError(.notWhatWasAsked, subject, found: "more bytes than can be meant")
        }
        if error is NIOConnectionError { return FeedError(.offline, subject, found: "no connection") }
        if let error = error as? IOError {
            return unreachable.contains(error.errnoCode)
                ? FeedError(.offline, subject, found: "no connection")
                : FeedError(.cutShort, subject, found: "a connection that broke")
        }
        if error is ChannelError { return FeedError(.cutShort, subject, found: "a connection that broke") }
        // The text of a foreign error may hold the address: its type alone is told.
        return FeedError(.unavailable, subject, found: "a failure of the connection (\(type(of: error)))")
    }
}

/// What a status of HTTP means for whoever asked.
enum StatusKind {
    static func of(_ status: Int) -> FeedError.Kind {
        switch status {
        case 301, 302, 303, 307, 308: .requestRefused
        case 401, 403: .keyRefused
        case 404, 410: .notThere
        case 416: .notThere
        case 429: .quotaSpent
        case 400..<500: .requestRefused
        default: .unavailable
        }
    }
}
