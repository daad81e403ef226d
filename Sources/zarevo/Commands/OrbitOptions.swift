import ArgumentParser
import FireEvents
import Formats
import Geo
import Store

/// Where orbits are read from, which tell "nothing seen" from "not looked".
struct OrbitOptions: ParsableArguments {
    @Option(
        help: "Orbits (two-line elements or OMM CSV), to tell \"nothing seen\" from \"not looked\".",
        completion: .file())
    var orbits: String?

    /// The passes of the time that a store knows of; `nil` when no file is given.
    static func calendar(_ path: String?, for store: Store, until instant: Instant?) throws -> OverpassCalendar? {
        guard let path, let span = try store.span() else { return nil }
        let elements = try OrbitFile.read(path)
        let calendar = OverpassCalendar(
            elements, from: span.lowerBound.adding(hours: -24), to: (instant ?? span.upperBound).adding(hours: 1))
        for refusal in calendar.refused { Console.note("zarevo: \(refusal.elements.name): \(refusal.reason)") }
        return calendar
    }
}
