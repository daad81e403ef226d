import ArgumentParser
import Assessment
import FireEvents
import Formats
import Geo
import Reports
import Store

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
              zarevo events name 20200816-df00f69c3a "August Complex" --actor duty.json
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
        if detections || series || feds { return try writeFromDetections() }
        let known = try KnownSeason.read(store, at: scope.instant(in: store), orbits: orbits.orbits)
        let area = try scope.scope(in: known.areas)
        let wanted = try events(known).filter { isWanted($0, area) }
        if ancestry {
            try deliver(FamilyWriter.csv(try family(of: wanted, known)), as: .csv)
        } else if json {
            try deliver(EventJSON.list(wanted).text + "\n", as: .json)
        } else {
            try write(wanted)
        }
    }

    /// What the events alone do not tell.
    private func writeFromDetections() throws {
        let evidence = try Evidence.read(store, until: scope.instant(in: store))
        let overpasses = try OrbitOptions.calendar(orbits.orbits, for: try store.open(.readOnly), until: scope.at)
        let tracking = Tracking(
            evidence.detections, at: scope.at, overpasses: overpasses, staticSources: evidence.staticSources)
        let at = scope.at ?? tracking.detections.last?.observedAt ?? Instant(seconds: 0)
        let coverage = Coverage(minutesByFile: evidence.minutesByFile, events: tracking.events)
        var watching = Watching(coverage, looks: tracking.looks, at: at)
        let events = tracking.events.map { event in
            var event = event
            watching.judge(&event)
            return event
        }
        let located = try KnownSeason.named(
            LocatedEvent.locate(
                events, areas: evidence.areas, places: evidence.places, detections: tracking.detections(of:)),
            store, at: scope.at)
        let area = try scope.scope(in: evidence.areas)
        let wanted = located.filter { isWanted($0, area) }
        if detections {
            try write(detectionsOf: Set(wanted.map(\.event.id)), tracking, evidence)
        } else if series {
            try write(seriesOf: Set(wanted.map(\.event.id)), tracking, &watching)
        } else {
            try write(asFEDS: wanted, tracking, area)
        }
    }

    /// All events, or the one asked for by any id that it ever had.
    private func events(_ known: KnownSeason) throws -> [LocatedEvent] {
        let events = known.season.events
        guard let id, !events.contains(where: { $0.event.id == id }) else {
            return events.filter { id == nil || $0.event.id == id }
        }
        guard let current = try store.open(.readOnly).currentId(of: id) else {
            throw Failure.missing("event \(id): expected the id of an event, found none; zarevo events lists them")
        }
        Console.note("\(id) is part of \(current) now")
        return events.filter { $0.event.id == current }
    }

    private func family(of events: [LocatedEvent], _ known: KnownSeason) throws -> [FamilyRecord] {
        let areas = Dictionary(
            uniqueKeysWithValues: known.season.fires.map { ($0.state.event.id, $0.state.event.burnedArea) })
        return try events.flatMap { located in
            let rows = try known.detections(located.event)
            return FamilyRecord.records(
                of: located.event, rows,
                days: DailyRecord.series(of: located.event, rows, known.season.looks, until: known.season.at),
                burnedArea: { areas[$0] })
        }
    }

    private func isWanted(_ located: LocatedEvent, _ area: Area?) -> Bool {
        let event = located.event
        return (all || event.kind == .fire) && (lowConfidence == .keep || event.kind != .unknown)
            && (status.map { $0 == event.status } ?? true)
            && (since.map { event.lastSeen >= $0 } ?? true) && (bbox?.contains(event.center) ?? true)
            && (area.map { located.share(of: $0.code) != nil } ?? true)
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

    private func write(asFEDS events: [LocatedEvent], _ tracking: Tracking, _ area: Area?) throws {
        guard let output, let format = FEDSWriter.Format(rawValue: chosenFormat.rawValue),
            let instant = scope.at ?? tracking.detections.last?.observedAt
        else { return }
        let fires = FEDSFire.fires(events, in: tracking, at: instant)
        try FEDSWriter.write(fires, region: area?.code ?? "World", format: format, to: output)
    }

    private func deliver(_ text: String, as kind: FileKind) throws {
        try Delivery.write(text, as: kind, to: output)
    }

    private func write(seriesOf ids: Set<String>, _ tracking: Tracking, _ watching: inout Watching) throws {
        guard let end = scope.at ?? tracking.detections.last?.observedAt else { return }
        let indices = tracking.events.indices.filter { ids.contains(tracking.events[$0].id) }
        var series = zip(indices, tracking.dailySeries(of: indices, until: end)).map { (tracking.events[$0], $1) }
        for index in series.indices { watching.judge(&series[index].1, near: series[index].0.center) }
        try deliver(SeriesWriter.csv(series.map { ($0.id, $1) }), as: .csv)
    }

    private func write(detectionsOf ids: Set<String>, _ tracking: Tracking, _ evidence: Evidence) throws {
        let rows = tracking.detections.indices.filter { ids.contains(tracking.event(of: $0).id) }
        try deliver(
            DetectionWriter.csv(
                rows.map { tracking.detections[$0] }, eventIds: rows.map { tracking.event(of: $0).id },
                files: evidence.files), as: .csv)
    }
}

extension Tracking {
    func event(of detection: Int) -> FireEvent { events[Int(eventIndices[detection])] }
}
