import ArgumentParser
import Assessment
import Geo
import Glibc
import Operations
import Store

/// Where the store lies.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"), help: "The store, a GeoPackage (default: $ZAREVO_STORE, else zarevo.gpkg here).",
        completion: .file())
    var path: String?

    var resolved: String { path ?? getenv("ZAREVO_STORE").map { String(cString: $0) } ?? "zarevo.gpkg" }

    /// The one session of a command.
    func session(
        _ mode: Store.Mode, clock: @escaping @Sendable () -> Instant = { Instant.now }
    ) -> StoreSession {
        StoreSession(path: resolved, mode: mode, clock: clock, listener: Console.listener)
    }
}

/// Treatment of events that were seen with low confidence alone.
enum LowConfidence: String, CaseIterable, ExpressibleByArgument {
    /// Kept apart: listed with --all, counted as left out, in no total.
    case keep
    /// As if they had not been seen.
    case ignore
}

/// The instant and the area that an answer is for.
struct ScopeOptions: ParsableArguments {
    @Option(help: "Instant in UTC, such as 2020-09-10T12:00:00Z (default: that of the newest detection).")
    var at: Instant?

    @Option(help: "A loaded area by code or name, such as US-CA, 06007 or California; see zarevo areas list.")
    var area: String?

    @OptionGroup var insisting: InsistOption

    /// The instant asked about.
    ///
    /// - Throws: Where it is probably a slip of the hand.
    func instant(in session: StoreSession) throws -> Instant? {
        try insisting.check([("--at", at)], in: session)
        return at
    }

    /// The area that is meant.
    func scope(in areas: [Area]) throws -> Area? { try Area.meant(by: area, in: areas) }
}
