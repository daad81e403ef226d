import HTTPTypes
import Hummingbird
import NIOCore

/// The client's address behind a proxy: what `X-Forwarded-For` says is believed of a proxy that was named, and of nobody else.
struct ForwardedAddress: RouterMiddleware {
    let proxies: Set<String>

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let header = HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0].joined(separator: ",") }
        context.address = Self.client(header, from: context.address, proxies)
        return try await next(request, context)
    }

    /// The last address of the list that is no proxy: those before it are what the client says itself.
    ///
    /// - Parameter peer: Where the connection comes from.
    static func client(_ header: String?, from peer: String, _ proxies: Set<String>) -> String {
        guard proxies.contains(plain(peer)), let header else { return peer }
        let hops = header.split(separator: ",").map { plain($0.trimmingBlanks) }
        guard let client = hops.last(where: { !proxies.contains($0) }), isAddress(client) else { return peer }
        return client
    }

    /// An address of version 4 that is written as one of version 6 is the same.
    private static func plain(_ address: String) -> String {
        address.hasPrefix("::ffff:") ? String(address.dropFirst("::ffff:".count)) : address
    }

    private static func isAddress(_ text: String) -> Bool {
        do { return try SocketAddress(ipAddress: text, port: 0).ipAddress != nil } catch { return false }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
