import ArgumentParser
import Assessment
import FireEvents
import Formats
import Geo
import Operations
import Reports
import Store
import Tables

struct EventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Fire events: which detections are one fire, how large, and how sure.",
        discussion: """
            Every event known at the instant, ended ones too. Static heat and events of low confidence alone are \
            left out unless --all is given. Columns are explained in docs/formats.md.

            Example:
              zarevo events --area US-CA --status active
              zarevo events --at 2020-09-10T00:00:00Z --format geojson -o fires.geojson
              zarevo events name 20200816-df00f69c3a "August Complex" \\
                --actor duty.json --time 2020-08-16T00:00:00Z
            """,
        subcommands: [NameCommand.self, UnnameCommand.self])

    enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, geojson, gpkg, fgb, kml }

    @OptionGroup var scope: ScopeOptions
    @Option(help: "Only events detected at or after this instant.")
    var since: Instant?
    // A box may begin with a minus sign.
    @Option(
        parsing: .unconditional,
        help: "Only events whose middle lies in this box, W,S,E,N in degrees; west > east crosses 180°.")
    var bbox: BoundingBox?
    @Option(help: "Only events of this status.")
    var status: FireEvent.Status?
    @Option(help: "How to write them.")
    var format: Format?
    @Option(
        name: [.customShort("o"), .customLong("output")], help: "The file to write; its ending chooses the format.",
        completion: .file())
    var output: String?
    @Flag(help: "Static heat and events of low confidence alone too.")
    var all = false
    @Option(help: "Events of low confidence alone: keep them apart, or ignore them, even with --all.")
    var lowConfidence = LowConfidence.keep
    @Flag(help: "Each detection with its eventId, as CSV, in place of the events.")
    var detections = false
    @Flag(help: "How each event grew from day to day, as CSV, in place of the events.")
    var series = false
    @Flag(
        help:
            "What happened between events (merged, rekindled) and to fronts (separated), as CSV, in place of the events."
    )
    var ancestry = false
    @Option(help: "Only this event; an id that a late file or a merge has changed finds the event of today.")
    var id: String?
    @Flag(help: "FEDS's column names and units, for notebooks made for it; gpkg or fgb, see docs/feds.md.")
    var feds = false
    @Flag(help: "The events as a JSON list, without outlines.")
    var json = false
    @OptionGroup var orbits: OrbitOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        try checkOutput()
        let modes = [
            ("--detections", detections), ("--series", series), ("--ancestry", ancestry), ("--feds", feds),
            ("--json", json),
        ].filter(\.1).map(\.0)
        try OptionConflict.refuseTogether(modes, because: "each is in place of the events")
        if let mode = modes.first, mode != "--feds", let format, !(format == .csv && mode != "--json") {
            throw OptionConflict.refusal("--format \(format.rawValue)", "\(mode) has one form of its own")
        }
        if id != nil, detections || series || feds {
            throw OptionConflict.refusal("--id", "\(modes[0]) is of all events")
        }
        if feds, FEDSWriter.Format(rawValue: chosenFormat.rawValue) == nil {
            let found = output.map { ", found \($0)" } ?? ""
            throw ValidationError("--feds needs a file of format gpkg or fgb: -o FILE.gpkg" + found)
        }
        if [.gpkg, .fgb, .kml].contains(chosenFormat), output == nil {
            throw ValidationError("--format \(chosenFormat.rawValue) needs a file: -o FILE")
        }
    }

    private var chosenFormat: Format {
        OutputChoice.chosen(format, for: output, terminal: .table, unnamed: .csv)
    }

    /// What comes as CSV whatever else is asked for.
    private var isTable: Bool { detections || series || ancestry }

    private func checkOutput() throws {
        if isTable, format.map({ $0 != .csv }) ?? false {
            throw ValidationError("--detections, --series and --ancestry are CSV: leave --format out")
        }
        if json, !isTable, let output, ["json", ""].contains(FileName.ending(of: output)), format == nil { return }
        if json, !isTable, !feds, let output {
            throw ValidationError("\(output): --json is a JSON list: a name that ends in .json, without --format")
        }
        try OutputChoice.check(isTable ? .csv : format, for: output, terminal: .table, unnamed: .csv)
    }

    func run() throws {
        let session = store.session(.readOnly)
        let instant = try scope.instant(in: session)
        if detections || series || feds {
            return try write(session.eventHistory(at: instant, orbits: orbits.orbits))
        }
        let known = try session.season(at: instant, orbits: orbits.orbits)
        let filter = filter(try scope.scope(in: known.areas))
        let wanted = try events(known, session).filter(filter.contains)
        if ancestry {
            try deliver(FamilyWriter.csv(known.family(of: wanted)), as: .csv)
        } else if json {
            try deliver(EventJSON.list(wanted).text + "\n", as: .json)
        } else {
            try write(wanted)
        }
    }

    private func filter(_ area: Area?) -> EventFilter {
        var filter = EventFilter()
        filter.includesAllKinds = all
        filter.ignoresLowConfidence = lowConfidence == .ignore
        (filter.status, filter.since, filter.box, filter.area) = (status, since, bbox, area)
        return filter
    }

    /// All events, or the one asked for by any id that it ever had.
    private func events(_ known: KnownSeason, _ session: StoreSession) throws -> [LocatedEvent] {
        let events = known.season.events
        guard let id, !events.contains(where: { $0.event.id == id }) else {
            return events.filter { id == nil || $0.event.id == id }
        }
        let current = try session.currentEvent(id)
        Console.note("\(id) is part of \(current) now")
        return events.filter { $0.event.id == current }
    }

    /// What the events alone do not tell.
    private func write(_ history: EventHistory) throws {
        let area = try scope.scope(in: history.areas)
        let wanted = history.events.filter(filter(area).contains)
        let ids = Set(wanted.map(\.event.id))
        if detections {
            let rows = history.detections(of: ids)
            try deliver(
                DetectionWriter.csv(rows.map(\.detection), eventIds: rows.map(\.eventId), files: history.files),
                as: .csv)
        } else if series {
            try deliver(SeriesWriter.csv(history.series(of: ids)), as: .csv)
        } else {
            try write(asFEDS: wanted, history, area)
        }
    }

    private func write(_ events: [LocatedEvent]) throws {
        switch chosenFormat {
        case .table: try deliver(EventTable.terminal(events, bold: Console.isTerminal && output == nil), as: .text)
        case .csv: try deliver(EventWriter.text(events, format: .csv), as: .csv)
        case .geojson: try deliver(EventWriter.text(events, format: .geojson), as: .json)
        case .gpkg: try file(events, .gpkg)
        case .fgb: try file(events, .fgb)
        case .kml: try file(events, .kml)
        }
    }

    private func file(_ events: [LocatedEvent], _ format: EventFormat) throws {
        guard let output else { return }
        try EventWriter.write(events, format: format, to: output)
    }

    private func write(asFEDS events: [LocatedEvent], _ history: EventHistory, _ area: Area?) throws {
        guard let output, let format = FEDSWriter.Format(rawValue: chosenFormat.rawValue) else { return }
        let fires = FEDSFire.fires(events, in: history.tracking, at: history.at)
        try FEDSWriter.write(fires, region: area?.code ?? "World", format: format, to: output)
    }

    private func deliver(_ text: String, as kind: FileKind) throws {
        try Delivery.write(text, as: kind, to: output)
    }
}
