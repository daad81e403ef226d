import ArgumentParser
import EmergencyResponse
import Geo
import Operations
import ResponseFormats
import Store
import Tables

extension AlertsCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes each message that has gone out as a CAP file, and feed.atom with those that hold.",
            discussion: """
                With a key and its certificate the messages are signed (XML-DSig, RSA or P-256, SHA-256). The feed \
                lists the last message of each warning until it ends, a cancellation for the 24 hours that it is \
                told. Messages that receivers shall not show are left out of the feed: exercises, unless --exercises \
                is given.

                Example:
                  zarevo alerts export --out alerts --address https://example.org/alerts/
                  zarevo alerts export --out alerts --key key.pem \\
                    --certificate certificate.pem
                """)

        @Option(help: "The folder to write into; made where it is missing.", completion: .directory)
        var out: String
        @Option(help: "The instant asked about (default: now).")
        var at: Instant?
        @OptionGroup var insisting: InsistOption
        @Option(help: "A private key in PEM, to sign with.", completion: .file())
        var key: String?
        @Option(help: "The certificate of the key, PEM.", completion: .file())
        var certificate: String?
        @Option(help: "Where the folder will be found, for the links of the feed.")
        var address = ""
        @Option(help: "The name of the feed.")
        var title = "Wildfire warnings"
        @Flag(help: "List exercises in the feed too.")
        var exercises = false
        @Flag(help: "Drafts in the place of messages that have gone out, to be read before they are approved; no feed.")
        var drafts = false
        @Flag(help: "Print the names of the files as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func validate() throws {
            if (key == nil) != (certificate == nil) { throw ValidationError("--key and --certificate go together") }
        }

        func run() throws {
            let session = store.session(.readOnly)
            try insisting.check([("--at", at)], in: session)
            let at = at ?? Instant.now
            let records = Array(try session.ledger().state(at: at).alerts)
            let alerts = drafts ? records.filter { $0.state == .draft }.map(\.draft.alert) : records.flatMap(\.sent)
            let signer = try signer()
            var files = try alerts.map { alert in
                (path: AlertFeed.fileName(alert), contents: try signer?.text(alert) ?? CAPWriter.text(alert))
            }
            if !drafts {
                let feed = AlertFeed(title: title, address: address, updated: at)
                files.append(("feed.atom", feed.text(records.compactMap { listed($0, at) })))
            }
            let names = try OutputFolder(out, kind: "alerts").replace(by: files)
            try Console.print(
                json
                    ? JSON.object([.init("files", .array(names.map { .string(out + "/" + $0) }))]).text
                    : "\(alerts.count) messages in \(out). Check: zarevo alerts check \(out)/*.xml")
        }

        private func signer() throws -> AlertSigner? {
            guard let key, let certificate else { return nil }
            return try AlertSigner(key: InputFile(key), certificate: InputFile(certificate))
        }

        /// The last message, as long as it is to be seen.
        private func listed(_ record: AlertRecord, _ at: Instant) -> Alert? {
            guard let last = record.sent.last, last.expires.map({ at < $0.instant }) ?? true else { return nil }
            return exercises || last.status == .actual ? last : nil
        }
    }
}
