import ArgumentParser
import Feeds
import Geo
import Glibc
import Operations
import Tables

/// What is fetched, from where, and whom to tell.
struct FeedOptions: ParsableArguments {
    @Option(
        help:
            "The file of feeds, JSON, for its owner alone (default: $ZAREVO_FEEDS); docs/feeds.md says what it holds.",
        completion: .file())
    var feeds: String?

    func settings() throws(FormatError) -> FeedSettings {
        try FeedSettings(path: feeds ?? Self.variable("ZAREVO_FEEDS"), environment: Self.variable)
    }

    /// - Throws: ``OperationError`` where they name nothing to fetch and nobody to tell.
    func settingsToWatch() throws -> FeedSettings {
        let settings = try settings()
        if settings.webhooks.isEmpty { _ = try firms() }
        return settings
    }

    /// - Throws: ``OperationError`` where no source of detections is named.
    func firms() throws -> FIRMSSettings {
        guard let firms = try settings().firms else {
            throw OperationError.missing(
                "no key of FIRMS: set \(FeedSettings.keyVariable), or name a file with --feeds; "
                    + "the source gives a key at https://firms.modaps.eosdis.nasa.gov/api/map_key/")
        }
        return firms
    }

    /// Runs what asks sources, with a client that is closed at the end, whatever ends it.
    static func withClient(_ clock: FeedClock, _ work: (FeedClient) async throws -> Void) async throws {
        let client = FeedClient(now: clock.now)
        do { try await work(client) } catch {
            await client.close()
            throw (error as? FeedError)?.operationError ?? error
        }
        await client.close()
    }

    static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Another one in each process.
    static var seed: UInt64 { UInt64(getpid()) &* 0x9E37_79B9_7F4A_7C15 }

    /// That of the system, or for a rehearsal with data of the past `ZAREVO_REHEARSAL=START,UNIX-SECONDS,RATE`.
    static func clock() throws -> FeedClock {
        guard let text = variable("ZAREVO_REHEARSAL") else { return .system }
        let parts = text.split(separator: ",").map(String.init)
        guard parts.count == 3, let start = Instant(iso8601: parts[0]), let begun = Double(parts[1]),
            let rate = Double(parts[2]), (1...10_000).contains(rate)
        else {
            throw ValidationError("ZAREVO_REHEARSAL: expected START,UNIX-SECONDS,RATE, found another")
        }
        Console.note("zarevo: a rehearsal: the clock runs \(rate) times as fast from \(start) on")
        return FeedClock(from: start, whenUnixSeconds: begun, rate: rate)
    }
}

extension FeedError {
    /// What ends a command: what somebody must put right is bad input, what passes is missing for now.
    var operationError: OperationError {
        isPassing && kind != .notWhatWasAsked ? .missing(description) : .badData(description)
    }
}
