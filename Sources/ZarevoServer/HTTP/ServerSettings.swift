public import Feeds

/// How a server is run.
public struct ServerSettings: Sendable {
    public var host: String
    public var port: Int
    /// Certificate chain and key, PEM; `nil` for plain HTTP.
    public var tls: (certificate: String, key: String)?
    /// Where clients find the server, such as `https://fires.example.org`; by default what their requests say.
    public var publicAddress: String?
    /// The folder of what pages in a browser load; without it pages are plain HTML.
    public var webFolder: String?
    /// Whether everybody reads, also once there are accounts.
    public var isReadingPublic = false
    /// A folder with results of `danger`, `behavior` and `smoke` that are served; `nil` for none.
    public var gridsFolder: String?
    /// Bytes of a file of detections at most, as it is sent.
    public var ingestByteLimit = 256 << 20
    /// A folder whose files of detections are taken up as they come.
    public var watchedFolder: String?
    /// What is fetched by itself, and whom to tell; `nil` for nothing.
    public var feeds: FeedSettings?
    /// Draws the pauses between attempts of feeds and webhooks.
    public var seed: UInt64 = 0
    /// Time as feeds see it.
    public var feedClock = FeedClock.system
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    public var trustedProxies: Set<String> = []
    public var connectionLimit = 1_000
    /// Seconds without a byte after which a connection is closed.
    public var idleSeconds = 60
    /// Seconds in which a client must take an answer.
    public var transferSeconds = 600
    /// How much disk the fires of instants may take that are worked out before somebody asks; 0 for none.
    public var statesAheadBytes = 1 << 30

    public init(
        host: String = "127.0.0.1", port: Int = 8080, tls: (certificate: String, key: String)? = nil,
        publicAddress: String? = nil
    ) {
        (self.host, self.port, self.tls, self.publicAddress) = (host, port, tls, publicAddress)
    }
}
