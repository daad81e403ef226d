import ArgumentParser
import Feeds
import Glibc
import Logging
import Operations
import ServiceLifecycle
import UnixSignals
import ZarevoServer

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Keeps a store current from its feeds, until it is ended.",
        discussion: """
            Asks for detections after each pass that the orbits predict, fills days that are missing, takes what comes late, \
            then the archive; says when nothing comes, and tells webhooks. The state lies in STORE.feeds. One process \
            watches a store; zarevo serve --watch does the same within the server.

            Example:
              zarevo watch --feeds feeds.json --store season.gpkg
            """)

    @Flag(help: "Ask once for all that is due, and end: for a job that is started by the clock.")
    var once = false
    @OptionGroup var feeds: FeedOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
        _ = try feeds.firms()
        let (logger, clock) = (Logger(label: "zarevo"), try FeedOptions.clock())
        let work = try FeedWork(
            feeds.settings(), ofStore: store.resolved, clock: clock, logger: logger, seed: FeedOptions.seed
        ) { [store] in
            store.session($0, clock: clock.now)
        } work: { work in
            try await Task.detached { try work() }.value
        }
        if once { return try await runOnce(work) }
        try await ServiceGroup(
            services: [UntilShutdown { await work.run() }], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
        ).run()
    }

    private func runOnce(_ work: FeedWork) async throws {
        let failed = await work.watch?.runOnce() ?? 0
        guard failed == 0 else {
            throw OperationError.missing("\(failed) requests failed; the log says why, and they are tried again")
        }
    }
}
