import ArgumentParser
import Feeds
import Logging
import Operations
import Store
import ZarevoServer

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves a store over HTTP: an open API, data for pages, a stream of changes.",
        discussion: """
            Without accounts everybody reads and nobody changes anything; `zarevo users` makes accounts, whose people record \
            acts. What other commands take up is served within two seconds. docs/operations.md tells how to set it up.

            Example:
              zarevo serve --store season.gpkg --port 8080
            """)

    @Option(help: "The address to listen on; 0.0.0.0 for all.")
    var host = "127.0.0.1"
    @Option(help: "The port to listen on; 0 for any that is free.")
    var port = 8080
    @Option(help: "The certificate chain, PEM; with --tls-key.", completion: .file())
    var tlsCertificate: String?
    @Option(help: "The private key, PEM.", completion: .file())
    var tlsKey: String?
    @Option(help: "Where clients find the server, such as https://fires.example.org (default: as they ask).")
    var address: String?
    @Option(
        help: "The folder of the page in the browser (default: ZAREVO_WEB, or what is installed with the program).",
        completion: .directory)
    var web: String?
    @Flag(help: "Let everybody read, also once there are accounts.")
    var publicRead = false
    @Option(
        help: "A folder with results of danger, behavior and smoke (netCDF, GeoTIFF) to serve.", completion: .directory)
    var grids: String?
    @Option(help: "How much disk the states of instants may take that are worked out ahead, megabytes; 0 for none.")
    var statesAhead = 1_024
    @Option(
        help:
            "Seconds in which the head of a request, and each 64 KB of its body, must come; and of silence, after which a connection is closed."
    )
    var patience = 60
    @Option(help: "A folder whose files of detections are taken up as they come.", completion: .directory)
    var watchFolder: String?
    @Flag(help: "Keep the store current from its feeds and tell webhooks: as zarevo watch, within the server.")
    var watch = false
    @Option(
        help:
            "The address of a proxy whose X-Forwarded-For is believed; repeat it for several. Attempts are counted for what it names then."
    )
    var trustedProxy: [String] = []
    @OptionGroup var feeds: FeedOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        try OptionRange.require("--patience", patience, in: 1...3_600)
        try OptionRange.require("--states-ahead", statesAhead, in: 0...1_000_000)
        try OptionRange.require("--port", port, in: 0...65_535)
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key go together")
        }
    }

    func run() async throws {
        let tls = tlsCertificate.flatMap { certificate in tlsKey.map { (certificate, $0) } }
        var settings = ServerSettings(host: host, port: port, tls: tls, publicAddress: address)
        settings.webFolder = try Self.webFolder(web)
        settings.isReadingPublic = publicRead
        settings.statesAheadBytes = statesAhead << 20
        settings.gridsFolder = grids
        settings.idleSeconds = patience
        settings.watchedFolder = watchFolder
        settings.trustedProxies = Set(trustedProxy)
        (settings.feedClock, settings.seed) = (try FeedOptions.clock(), FeedOptions.seed)
        if watch { settings.feeds = try feeds.settingsToWatch() }
        try await Self.serve(store, settings)
    }

    /// - Parameter asked: The folder that the command line names.
    /// - Returns: `nil` where none is asked for and none is there: pages are plain HTML then.
    static func webFolder(_ asked: String? = nil) throws(OperationError) -> String? {
        if let asked { return try ProjectFolder.web.required(at: asked) }
        do { return try ProjectFolder.web.find() } catch {
            Console.note("zarevo: pages without map: \(error)")
            return nil
        }
    }

    /// Serves until the process is asked to end.
    static func serve(_ store: StoreOptions, _ settings: ServerSettings) async throws {
        let session = store.session(.readOnly)
        _ = try session.store()
        try session.close()
        let server = ZarevoServer(settings, logger: Logger(label: "zarevo")) { store.session($0) }
        let address = (settings.tls == nil ? "http" : "https") + "://" + settings.host
        try await server.run { port in
            Console.note("zarevo: listening on \(address):\(port)")
            tellOfAccounts(server, settings, "\(address):\(port)")
        }
    }

    /// Says who may read and change, and how the first account is made.
    private static func tellOfAccounts(_ server: ZarevoServer, _ settings: ServerSettings, _ address: String) {
        if let link = server.makeFirstLink() {
            Console.note(
                "zarevo: there are no accounts: everybody who reaches the port reads, and nobody changes anything")
            Console.note(
                "zarevo: the first administrator, once and within an hour: \(settings.publicAddress ?? address)\(link)")
        } else if settings.isReadingPublic {
            Console.note("zarevo: everybody who reaches the port reads; changes need an account")
        }
        let isPrivate = settings.tls != nil || settings.publicAddress?.hasPrefix("https://") ?? false
        if !isPrivate {
            Console.note("zarevo: without TLS passwords and tokens are taken from this computer alone")
        }
    }
}
