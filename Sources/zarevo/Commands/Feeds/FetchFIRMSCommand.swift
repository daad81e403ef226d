import ArgumentParser
import Chronology
import Feeds
import Foundation
import Geo
import Operations
import Store
import Tables

struct FetchFIRMSCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "firms",
        abstract: "Detections of days from FIRMS, by its area or country interface.",
        discussion: """
            Takes the days into the store, or writes a file a day and product with --out. Each day is tried five times with \
            growing pauses. --archive asks for the standard product, which replaces the near-real-time rows of the store.

            Example:
              ZAREVO_FIRMS_KEY=… ZAREVO_FIRMS_AREA=-125,32,-114,42 \\
                zarevo fetch firms --store season.gpkg
            """)

    @Option(help: "The first day, UTC (default: yesterday).")
    var from: Instant?
    @Option(help: "The last day, UTC (default: today).")
    var to: Instant?
    @Flag(help: "The archive (standard product) instead of near-real-time rows.")
    var archive = false
    @Option(help: "Write files into this folder and take nothing up.", completion: .directory)
    var out: String?
    @Option(help: "How often each day is tried.")
    var attempts = 5
    @OptionGroup var feeds: FeedOptions
    @OptionGroup var store: StoreOptions

    func validate() throws { try OptionRange.require("--attempts", attempts, in: 1...20) }

    func run() async throws {
        let (settings, clock) = (try feeds.firms(), try FeedOptions.clock())
        let days = try days(at: clock.now(), settings)
        try await FeedOptions.withClient(clock) { client in
            let feed = FIRMSFeed(client, settings)
            for day in days { try await fetch(day, feed, clock) }
        }
        if out == nil, try store.session(.create).store().span() != nil {
            try FeedIngest.refresh(store.session(.readWrite))
        }
    }

    private func days(at now: Instant, _ settings: FIRMSSettings) throws -> [FIRMSDay] {
        let last = to?.dayNumber ?? now.dayNumber
        let first = from?.dayNumber ?? min(last, now.dayNumber - 1)
        guard first <= last, last - first < 366 else {
            throw ValidationError("--from and --to: expected at most 366 days, the first before the last")
        }
        return (first...last).flatMap { number in
            settings.products.flatMap { product in
                settings.partNumbers.map { part in
                    FIRMSDay(
                        product: archive ? product.archive : product, day: CalendarDay(daysSince1970: number),
                        part: part)
                }
            }
        }
    }

    private func fetch(_ day: FIRMSDay, _ feed: FIRMSFeed, _ clock: FeedClock) async throws {
        Console.progress("Fetching \(day.name)")
        let table = try await FeedPatience(attempts: attempts, clock: clock).run(day.name) { error in
            Console.note("zarevo: \(error)")
        } attempt: { () async throws(FeedError) in
            try await feed.table(of: day)
        }
        Console.endProgress()
        guard let table else { return }
        let name = feed.fileName(of: day)
        if let out {
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
            try OutputFile.write(table.bytes, as: .csv, to: out + "/" + name)
            try Console.print("\(name): \(table.rowCount) rows, SHA-256 \(table.digest)")
        } else if table.rowCount == 0 {
            try Console.print("\(name): 0 read")
        } else {
            let taken = try FeedIngest.takeUp(table.bytes, as: name, into: store.session(.create))
            for line in taken.rejections { Console.note("\(name): \(line)") }
            try Console.print("\(name): \(taken.text)")
        }
    }
}
