import Chronology
import FireWeather
import Rasters
import Tables

extension GridDanger {
    /// One day over the whole grid.
    ///
    /// - Parameter easel: Receives the layer that maps draw.
    func compute(
        _ plan: DayPlan, _ index: Int, _ carrier: CodeCarrier, _ output: DangerWriting?,
        _ easel: Easel?, notes found: inout [String]
    ) throws(FormatError) -> DangerDayCount {
        var reader = NoonReader(plan, assumptions: request.noon.assumptions)
        var counts = [Int](repeating: 0, count: CellStanding.allCases.count)
        var check = WeatherCheck()
        let layers = DangerLayer.layers(of: request.system, withWeather: request.withWeather).count
        let pipeline = WindowPipeline(windows: windows, threads: request.threads) {
            DangerCells(codes: request.system.stateNames.count, layers: layers)
        }
        let advance = advancing(plan)
        try pipeline.run(
            read: { cells, window throws(FormatError) in
                cells.resize(to: window, variables: variables)
                try place(&cells, index == 0 ? output : nil)
                try reader.read(into: &cells)
                try carrier.read(into: &cells)
            },
            compute: { cells in
                cells.checkWeather()
                cells.skip(days: plan.missingDaysBefore, longestGapDays: request.longestGapDays)
                advance(&cells)
            },
            write: { cells throws(FormatError) in
                try output?.write(cells, day: index)
                try carrier.write(cells)
                easel?.picture.take(cells.layers[shownLayer], cells.window)
                for kind in counts.indices { counts[kind] += cells.counts[kind] }
                check.add(cells.check)
            })
        try check.requirePossible(plan.day, units: catalog.units, source: catalog.source)
        found += check.note(plan.day)
        return DangerDayCount(plan.day, counts)
    }

    /// The FWI, or the Nesterov index itself.
    private var shownLayer: Int {
        switch request.system {
        case .fireWeatherIndex: 5
        case .nesterov: 0
        }
    }

    private func place(_ cells: inout DangerCells, _ output: DangerWriting?) throws(FormatError) {
        let (longitudes, latitudes) = try places.coordinates(of: cells.window)
        try output?.write(latitudes: latitudes, longitudes: longitudes, cells.window)
        cells.latitudes = latitudes
        for index in longitudes.indices {
            let longitude = longitudes[index]
            cells.noonHours[index] = longitude.isFinite ? Int8(LocalNoon.hour(longitude: longitude)) : -1
        }
    }

    private func advancing(_ plan: DayPlan) -> (inout DangerCells) -> Void {
        let (gap, withWeather) = (request.longestGapDays, request.withWeather)
        switch request.system {
        case .fireWeatherIndex(_, let coefficient, let isCanadian):
            let kernel = FireWeatherKernel(
                month: plan.day.month, coefficient: coefficient, dayLengthByLatitude: !isCanadian)
            let isTrueNorth = catalog.hasTrueNorth
            return { cells in
                cells.advance(kernel, longestGapDays: gap, withWeather: withWeather, isTrueNorth: isTrueNorth)
            }
        case .nesterov(_, let reset, let scale):
            return { $0.advance(nesterov: scale, rainResetMillimeters: reset, longestGapDays: gap) }
        }
    }
}

extension WeatherCatalog {
    /// Whether rows and columns run east and north, as they do in longitude and latitude about the Earth's own poles: elsewhere components of
    /// the wind may follow the grid, and say nothing of its direction.
    var hasTrueNorth: Bool { CoordinateSystem(wellKnownText: geometry.wellKnownText)?.hasTrueNorth == true }
}

extension GridDanger {
    /// What the weather that is written lacks.
    var directionNotes: [String] {
        guard request.withWeather, variables.contains(.windEastward), !catalog.hasTrueNorth else { return [] }
        return [
            "wind direction left out: on this grid the wind's components may follow its axes; give it to fire behaviour with --wind-from"
        ]
    }
}
