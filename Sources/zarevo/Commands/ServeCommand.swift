import ArgumentParser
import Logging
import Operations
import Store
import ZarevoServer

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves a store over HTTP: an open API, data for pages, a stream of changes.",
        discussion: """
            Reads the store and changes nothing; what other commands take up is served within two seconds. \
            docs/server.md tells how to set it up.

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
    @OptionGroup var store: StoreOptions

    func validate() throws {
        try OptionRange.require("--port", port, in: 0...65_535)
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key go together")
        }
    }

    func run() async throws {
        let session = store.session(.readOnly)
        _ = try session.store()
        try session.close()
        let settings = ServerSettings(
            host: host, port: port, tls: tlsCertificate.flatMap { certificate in tlsKey.map { (certificate, $0) } },
            publicAddress: address)
        let server = ZarevoServer(settings, logger: Logger(label: "zarevo")) { [store] in store.session(.readOnly) }
        let scheme = tlsKey == nil ? "http" : "https"
        try await server.run { [host] port in Console.note("zarevo: listening on \(scheme)://\(host):\(port)") }
    }
}
