import ArgumentParser
import Assessment
import Geo
import Glibc
import Store

/// Where the store lies.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"), help: "The store, a GeoPackage (default: $ZAREVO_STORE, else zarevo.gpkg here).",
        completion: .file())
    var path: String?

    var resolved: String { path ?? getenv("ZAREVO_STORE").map { String(cString: $0) } ?? "zarevo.gpkg" }

    func open(_ mode: Store.Mode) throws -> Store {
        let store = try Store(path: resolved, mode: mode, clock: Instant.now) { Console.note($0) }
        FutureNote.say(of: store)
        return store
    }
}

/// What becomes of events that were seen with low confidence alone.
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
    func instant(in store: StoreOptions) throws -> Instant? {
        try insisting.check([("--at", at)], in: store)
        return at
    }

    /// The area that is meant.
    func scope(in areas: [Area]) throws -> Area? {
        guard let area else { return nil }
        switch AreaSearch(area, in: areas) {
        case .found(let found): return found
        case .several(let found):
            throw Failure.missing(
                "area \(area): expected one area, found \(Self.list(found)); say which by its code")
        case .none(let near):
            let advice = near.isEmpty ? "zarevo areas list shows them" : "near to it: \(Self.list(near))"
            throw Failure.missing("area \(area): expected code or name of a loaded area, found none; \(advice)")
        case .noneLoaded:
            throw Failure.missing(
                "area \(area): no areas are loaded; zarevo areas load regions.geojson loads some, see docs/formats.md")
        }
    }

    private static func list(_ areas: [Area]) -> String {
        areas.map { "\($0.code) (\($0.name), \($0.level.rawValue))" }.joined(separator: ", ")
    }
}

extension Evidence {
    /// What a store holds up to an instant; an empty store is an error, since nothing can be said from it.
    static func read(_ store: StoreOptions, until instant: Instant?) throws -> Evidence {
        let evidence = try store.open(.readOnly).evidence(until: instant)
        guard !evidence.detections.isEmpty else {
            let when = instant.map { " up to \($0)" } ?? ""
            throw Failure.missing(
                "\(store.resolved): expected detections\(when), found none; zarevo ingest FILE takes some up")
        }
        return evidence
    }
}
