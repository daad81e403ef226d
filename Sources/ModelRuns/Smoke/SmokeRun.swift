public import Geo
public import Smoke
public import Tables

/// Carries smoke through winds, hour by hour.
public struct SmokeRun {
    /// One hour of smoke, as means over it.
    public struct Hour {
        public let start: Instant
        /// µg/m³, south row first.
        public let surface: [Double]
        /// µg/m².
        public let column: [Double]
        /// 1 / √n of the surface.
        public let relativeError: [Double]
        /// µg/m² on the grid about the pole; empty without one.
        public let polarColumn: [Double]
        public let polarSurface: [Double]
    }

    public let request: SmokeRequest
    public let grid: LatitudeLongitudeGrid
    public let polar: PolarGrid?
    /// Quantities that the winds lack, and what was assumed.
    public let notes: [String]
    private let sources: [SmokeSource]
    private let file: WindFile

    /// - Throws: ``FormatError`` for winds that do not cover time or place of a source.
    public init(_ sources: [SmokeSource], through file: WindFile, _ request: SmokeRequest) throws(FormatError) {
        (self.sources, self.file, self.request) = (sources, file, request)
        try file.requireRain(from: request.start, to: request.end)
        let supply = try WindSupply(
            file, from: request.start, to: request.end, month: request.month, change: request.windChange)
        let field = try supply.field(at: request.start)
        for source in sources { try Self.requireWind(over: source, field, request, file.source) }
        grid = Self.grid(request, field.grid)
        polar = request.polarKilometers.map { PolarGrid(cellMeters: $0 * 1_000, southernmostLatitude: 30) }
        notes = file.runNotes
        self.supply = supply
    }

    private static func requireWind(
        over source: SmokeSource, _ field: WindField, _ request: SmokeRequest, _ windSource: String
    ) throws(FormatError) {
        let place = "\(source.coordinate.longitude), \(source.coordinate.latitude)"
        guard let reach = field.usableReach(over: SphericalPosition(source.coordinate), at: request.start) else {
            throw FormatError(
                source: windSource, expected: "winds over the source \(source.id) at \(place)",
                found: field.grid.summary)
        }
        let needed = (source.highestGivenMeters ?? 0) * request.riseFactor
        guard reach.lowerBound == 0, needed <= reach.upperBound else {
            throw FormatError(
                source: windSource,
                expected:
                    "winds from the ground to \(Int(needed.rounded(.up))) m over the source \(source.id) at \(place)",
                found: "winds for " + reach.meters)
        }
    }

    /// Whether winds are those of its days, and fires those known at its start.
    public var isForecast: Bool { !supply.isSteady && !request.isHindsight }

    private let supply: WindSupply

    private static func grid(_ request: SmokeRequest, _ winds: WindGrid) -> LatitudeLongitudeGrid {
        let step = request.resolutionDegrees
        let last = winds.longitude(ofColumn: winds.columns - 1)
        let bounds =
            request.bounds
            ?? (winds.isRoundTheWorld
                ? (-180, -90, 180, 90)
                : (winds.firstLongitude, winds.latitudes[0], last, winds.latitudes[winds.rows - 1]))
        let east = bounds.east > bounds.west ? bounds.east : bounds.east + 360
        return LatitudeLongitudeGrid(
            west: bounds.west, south: bounds.south, stepDegrees: step,
            rows: max(
                1, min(Int((90 - bounds.south) / step + 1e-9), Int(((bounds.north - bounds.south) / step).rounded(.up)))
            ),
            columns: max(1, min(Int(360 / step + 1e-9), Int(((east - bounds.west) / step).rounded(.up)))))
    }

    /// - Parameter receive: Given each hour in order.
    /// - Returns: Where the mass is at the end, and what each source emitted.
    public func run(
        receive: (Hour) throws -> Void
    ) throws -> (budget: MassBudget, emittedGrams: [Double], particles: Int) {
        var transport = Transport(request.settings.suited(to: file, supply), at: request.start)
        var release = SmokeRelease(sources, request)
        var counter = ConcentrationCounter(grid, surfaceMeters: request.surfaceMeters)
        var polarCounter = polar.map { ConcentrationCounter($0, surfaceMeters: request.surfaceMeters) }
        for hour in 0..<request.hours {
            counter.reset()
            polarCounter?.reset()
            for quarter in 0..<4 {
                transport.emit(
                    try release.particles(
                        hour: hour, quarter: quarter, winds: supply.field(at: transport.at), of: file.source))
                let next = request.start.adding(hours: Double(hour) + Double(quarter + 1) / 4)
                while transport.at != next {
                    let field = try supply.field(at: transport.at)
                    transport.advance(to: min(next, field.end), through: field)
                }
                counter.add(transport.particles, on: grid)
                if let polar { polarCounter?.add(transport.particles, on: polar) }
            }
            try receive(
                Hour(
                    start: request.start.adding(hours: Double(hour)), surface: counter.surfaceMicrogramsPerCubicMeter,
                    column: counter.columnMicrogramsPerSquareMeter, relativeError: counter.surfaceRelativeError,
                    polarColumn: polarCounter?.columnMicrogramsPerSquareMeter ?? [],
                    polarSurface: polarCounter?.surfaceMicrogramsPerCubicMeter ?? []))
        }
        return (transport.budget, sources.indices.map(release.grams(ofSource:)), Int(release.count))
    }
}

extension WindFile {
    /// What the winds lack, and what stands for it in a run of smoke.
    var runNotes: [String] { notes + (months.isEmpty ? [] : [TransportSettings.eddyNote]) + smokeNotes }
}

extension TransportSettings {
    /// Turbulence as the winds need it: gusts forget themselves between two winds, and in monthly means the passing weather, which is
    /// averaged out of them, is stood for by eddy diffusion.
    ///
    /// - Source: PlumbMahlman1987 for the principle; the two numbers are round ones of the middle latitudes.
    func suited(to file: WindFile, _ supply: WindSupply) -> TransportSettings {
        var result = self
        result.gustPeriodSeconds = supply.intervalSeconds
        guard !file.months.isEmpty else { return result }
        result.horizontalDiffusivity = max(horizontalDiffusivity, 1e6)
        result.verticalDiffusivity = max(verticalDiffusivity, 5)
        return result
    }

    static let eddyNote = "passing weather stood for by eddy diffusion of 1,000,000 m²/s across and 5 m²/s up"
}
