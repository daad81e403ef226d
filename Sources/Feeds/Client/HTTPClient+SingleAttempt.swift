import AsyncHTTPClient
import NIOCore

extension HTTPClient.Configuration {
    /// No redirects, HTTP/1.1, and one attempt to connect: by itself the client goes on trying until the time for connecting is over, and
    /// tells only then that nobody was there; whoever asked has pauses of its own.
    static func singleAttempt(connectSeconds: Int64, readSeconds: Int64) -> Self {
        var configuration = Self()
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: .seconds(connectSeconds), read: .seconds(readSeconds))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }
}
