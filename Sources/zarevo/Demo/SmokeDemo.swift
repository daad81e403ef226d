import Assessment
import FireEvents
import Formats
import Geo
import ModelRuns
import Operations
import Reports
import Smoke
import Tables

/// Smoke of the demo's fires over the Arctic, by mean July winds.
struct SmokeDemo {
    static let days = 16
    /// The smoke of one day of detections is thin where it comes to America: a trace, which nobody would see.
    static let depth = 0.002
    private let known: KnownSeason
    private let examples: String

    /// - Returns: `nil` for scenarios without winds.
    init?(_ scenario: Scenario, _ known: KnownSeason, examples: String) {
        guard scenario == .siberia2017 else { return nil }
        (self.known, self.examples) = (known, examples)
    }

    /// Writes the folder `smoke` with a map.
    ///
    /// - Parameter session: Keeps the run, for reports.
    /// - Returns: Lines for the terminal, what the wind is first.
    func run(into folder: String, keepingIn session: StoreSession) throws -> [String] {
        let sources = try known.smokeSources()
        let first = known.season.fires.map(\.state.event.firstSeen).min() ?? known.season.at
        let start = Instant(seconds: first.seconds / 3_600 * 3_600)
        var request = SmokeRequest(start: start, hours: 24 * Self.days, seed: 2017, stepSeconds: 1_800)
        request.settings.mixingStepSeconds = 300
        request.overheadDepth = Self.depth
        request.particles = 50_000
        request.month = 7
        request.isHindsight = true
        request.bounds = (-180, 30, 180, 90)
        request.resolutionDegrees = 4
        request.polarKilometers = 160
        let file = try WindFile([examples + "/winds/era-interim-july.nc"])
        let places = known.places + (try PlaceFile.read(examples + "/places/geonames-northern-america.csv.gz"))
        var outcome: SmokeFolder.Outcome?
        try OutputFolder(folder + "/smoke", kind: "smoke").replace(by: []) { stage in
            let done = try SmokeFolder.write(
                sources, through: file, request, places: places, into: stage,
                progress: { Console.progress("Smoke: hour \($0) of \(request.hours)") })
            outcome = done
            try TextFile.write(map(done, sources, start).svg(), as: .svg, to: stage + "/map.svg")
            return done.files + ["map.svg"]
        }
        Console.endProgress()
        guard let outcome else { return [] }
        try session.keepSmoke(outcome, request, folder + "/smoke")
        return [
            outcome.notes.first ?? "", "Smoke: \(arrivals(outcome, start)) · Map: \(folder)/smoke/map.svg",
        ] + (try origins(outcome, sources, request, file, into: folder + "/smoke"))
    }

    /// The fires that the thickest smoke over a Canadian town came from, by air carried back from there.
    private func origins(
        _ outcome: SmokeFolder.Outcome, _ sources: [SmokeSource], _ request: SmokeRequest, _ file: WindFile,
        into folder: String
    ) throws -> [String] {
        let canadian = outcome.towns.filter { $0.place.countryCode == "CA" && $0.overhead != nil }
        guard let town = canadian.max(by: { $0.thickest.depth < $1.thickest.depth }) else { return [] }
        let table =
            "id,longitude,latitude\n\(town.place.identifier),\(town.place.coordinate.longitude),\(town.place.coordinate.latitude)\n"
        try TextFile.write(table, as: .csv, to: folder + "/town.csv")
        let points = try TrajectoryPoints(reading: folder + "/town.csv", allowsColumns: true)
        var back = request
        back.hours = Int(town.thickest.until.hours(since: request.start))
        back.particles = 10_000
        let search = SmokeOrigins(back)
        let found = try search.origins(of: points, from: sources, through: file) {
            Console.progress("Where it came from: hour \($0) of \(back.hours)")
        }
        Console.endProgress()
        let text = SmokeOrigins.csv(found, of: points, from: sources, notes: search.notes(through: file))
        try TextFile.write(text, as: .csv, to: folder + "/origins.csv")
        let first = found.prefix(3).map { "\(Int(($0.share * 100).rounded())) % \(place(of: sources[$0.source]))" }
        return [
            "Over \(town.place.name), \(town.place.countryCode), at \(town.thickest.until), carried back: "
                + first.joined(separator: ", ") + "; \(found.count) fires · \(folder)/origins.csv"
        ]
    }

    private func place(of source: SmokeSource) -> String {
        let center = UnitVector(source.coordinate)
        let near = known.places.min {
            UnitVector($0.coordinate).meters(to: center) < UnitVector($1.coordinate).meters(to: center)
        }
        return source.id + (near.map { " near \($0.name)" } ?? "")
    }

    private func map(_ outcome: SmokeFolder.Outcome, _ sources: [SmokeSource], _ start: Instant) -> SmokeMap {
        let towns = shown(outcome).map { town in
            SmokeMap.Town(
                name: town.place.name, coordinate: town.place.coordinate,
                label: town.overhead.map { "day \(day($0, start))" } ?? "")
        }
        return SmokeMap(
            depth: outcome.highestDepth, rows: outcome.polar?.rows ?? 0, cellMeters: outcome.polar?.cellMeters ?? 1,
            areas: known.areas, sources: sources.map(\.coordinate), towns: towns,
            title: "Smoke of the fires of \(start.description.prefix(10)), highest optical depth in \(Self.days) days",
            notes: [
                outcome.notes.joined(separator: "; "),
                "Towns: the day that a trace of smoke comes overhead, optical depth \(Self.depth), too thin to see.",
            ])
    }

    /// The largest towns that smoke comes over, no two within 900 km of each other.
    private func shown(_ outcome: SmokeFolder.Outcome) -> [SmokeExposure.Town] {
        var shown: [SmokeExposure.Town] = []
        let known = outcome.towns.filter { $0.overhead != nil }
            .sorted { ($0.place.population, $0.place.identifier) > ($1.place.population, $1.place.identifier) }
        for town in known {
            let place = UnitVector(town.place.coordinate)
            guard shown.allSatisfy({ UnitVector($0.place.coordinate).meters(to: place) > 900_000 }) else { continue }
            shown.append(town)
        }
        return Array(shown.prefix(24))
    }

    private func arrivals(_ outcome: SmokeFolder.Outcome, _ start: Instant) -> String {
        let american = outcome.towns.filter { ["CA", "US"].contains($0.place.countryCode) && $0.overhead != nil }
        let first = american.min {
            ($0.overhead ?? start, $0.place.identifier) < ($1.overhead ?? start, $1.place.identifier)
        }
        let over = outcome.towns.count { $0.overhead != nil }
        guard let first, let arrival = first.overhead else { return "over \(over) towns, none of them in America" }
        return "over \(over) towns; America first at \(first.place.name) on day \(day(arrival, start))"
    }

    private func day(_ instant: Instant, _ start: Instant) -> Int { Int(instant.hours(since: start) / 24) + 1 }
}
