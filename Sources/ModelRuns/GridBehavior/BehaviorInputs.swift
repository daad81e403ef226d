import Chronology
import FireBehavior
import FireWeather
import Rasters
import Tables

/// All inputs of fire behaviour on the cells of the fuel raster.
final class BehaviorInputs {
    let geometry: GridGeometry
    let fuel: RasterBand
    let day: CalendarDay?
    private let key: FuelKey
    private let locator: GridLocator
    private let ffmc, bui, windSpeed, windFrom: SampledInput
    private let slope, aspect, elevation, foliarMoisture, conifer, deadFir, curing, grassLoad: SampledInput?
    private let terrain: HornTerrain?
    private let dayOfMinimum: Double?
    private(set) var unknownCodes: Set<Int> = []

    init(_ request: BehaviorRequest) throws(FormatError) {
        let dataset = try RasterDataset(opening: request.fuel, source: request.fuel)
        let grid = dataset.geometry
        (geometry, fuel, key) = (grid, try dataset.band(1), request.key)
        locator = try GridLocator(grid, source: request.fuel)
        let danger = try request.danger.map { path throws(FormatError) in try DangerLayers(path, day: request.day) }
        day = request.day ?? danger?.day
        func layer(_ input: GridInput?, _ name: String, _ option: String) throws(FormatError) -> SampledInput {
            if let input { return try SampledInput(input, on: grid) }
            if let band = danger?.band(name) { return try SampledInput(band, on: grid) }
            throw FormatError(
                source: request.danger ?? request.fuel, expected: "\(name), in --danger FILE or as \(option)",
                found: "none")
        }
        func optional(_ input: GridInput?) throws(FormatError) -> SampledInput? {
            try input.map { input throws(FormatError) in try SampledInput(input, on: grid) }
        }
        ffmc = try layer(request.ffmc, "FFMC", "--ffmc")
        bui = try layer(request.bui, "BUI", "--bui")
        windSpeed = try layer(request.windSpeed, "windSpeed", "--wind-speed")
        windFrom = try layer(request.windFrom, "windFrom", "--wind-from")
        (slope, aspect) = (try optional(request.slope), try optional(request.aspect))
        (elevation, foliarMoisture) = (try optional(request.elevation), try optional(request.foliarMoisture))
        (conifer, deadFir) = (try optional(request.conifer), try optional(request.deadFir))
        (curing, grassLoad) = (try optional(request.curing), try optional(request.grassLoad))
        dayOfMinimum = request.dayOfMinimumFoliarMoisture
        terrain = request.slope == nil ? try Self.terrain(request.elevation, grid) : nil
    }

    private static func terrain(_ elevation: GridInput?, _ grid: GridGeometry) throws(FormatError) -> HornTerrain? {
        guard case .raster(let path, let band)? = elevation else { return nil }
        let dataset = try RasterDataset(opening: path, source: path)
        guard dataset.geometry.agrees(with: grid) else {
            throw FormatError(
                source: path, expected: "elevation on the grid of the fuel, " + grid.summary,
                found: dataset.geometry.summary)
        }
        return try HornTerrain(try dataset.band(band))
    }

    /// Inputs that were left out, for people.
    var notes: [String] {
        let codes = unknownCodes.sorted().prefix(12).map(String.init).joined(separator: ", ")
        return (unknownCodes.isEmpty ? [] : ["fuel codes without a meaning in the key: \(codes)"])
            + (slope == nil && terrain == nil ? ["neither slope nor elevation: level ground"] : [])
    }

    /// Fills the cells of a window.
    func read(_ window: GridWindow, into cells: inout BehaviorCells) throws(FormatError) {
        cells.window = window
        let place = locator.coordinates(of: window)
        var values = [Double](repeating: .nan, count: window.count)
        func take(_ input: SampledInput?, _ set: (Int, Double) -> Void) throws(FormatError) {
            guard let input else { return }
            try input.read(window, place, into: &values)
            for index in values.indices { set(index, values[index]) }
        }
        var made = Array(
            repeating: GridCell(
                fuelCode: 0, fineFuelMoistureCode: .nan, buildupIndex: .nan, windSpeedKilometersPerHour: .nan,
                windFromDegrees: .nan), count: window.count)
        try take(ffmc) { made[$0].fineFuelMoistureCode = $1 }
        try take(bui) { made[$0].buildupIndex = $1 }
        try take(windSpeed) { made[$0].windSpeedKilometersPerHour = $1 }
        try take(windFrom) { made[$0].windFromDegrees = $1 }
        try take(slope) { made[$0].slopePercent = $1 }
        try take(aspect) { made[$0].aspectDegrees = $1 }
        try take(conifer) { made[$0].coniferPercent = $1 }
        try take(deadFir) { made[$0].deadFirPercent = $1 }
        try take(curing) { made[$0].curingPercent = $1 }
        try take(grassLoad) { made[$0].grassLoadKilogramsPerSquareMeter = $1 }
        if let terrain { try setTerrain(terrain, window, &made) }
        var heights = [Double](repeating: .nan, count: window.count)
        try elevation?.read(window, place, into: &heights)
        try setFoliarMoisture(window, place, heights, &made)
        try setFuel(window, &made)
        cells.cells = made
    }

    private func setTerrain(
        _ terrain: HornTerrain, _ window: GridWindow, _ cells: inout [GridCell]
    ) throws(FormatError) {
        var slopes = [Double](repeating: .nan, count: window.count)
        var aspects = slopes
        try terrain.read(window, slope: &slopes, aspect: &aspects)
        for index in cells.indices {
            (cells[index].slopePercent, cells[index].aspectDegrees) = (slopes[index], aspects[index])
        }
    }

    private func setFoliarMoisture(
        _ window: GridWindow, _ place: (longitudes: [Double], latitudes: [Double]), _ heights: [Double],
        _ cells: inout [GridCell]
    ) throws(FormatError) {
        if let foliarMoisture {
            var values = heights
            try foliarMoisture.read(window, place, into: &values)
            for index in cells.indices { cells[index].foliarMoisturePercent = values[index] }
            return
        }
        guard let day, let first = CalendarDay(year: day.year, month: 1, day: 1) else { return }
        let number = Double(day.daysSince1970 - first.daysSince1970 + 1)
        let fixed = dayOfMinimum.flatMap { try? FoliarMoisture(dayOfYear: number, dayOfMinimum: $0) }
        for index in cells.indices {
            let height = heights[index].isNaN ? nil : heights[index]
            let moisture =
                fixed
                ?? (try? FoliarMoisture(
                    latitude: place.latitudes[index], longitude: place.longitudes[index], elevationMeters: height,
                    dayOfYear: number))
            cells[index].foliarMoisturePercent = moisture?.percent ?? .nan
        }
    }

    /// Unknown numbers of the raster get a code that no fuel has, and so an unknown result.
    private func setFuel(_ window: GridWindow, _ cells: inout [GridCell]) throws(FormatError) {
        var codes = [Double](repeating: .nan, count: window.count)
        try fuel.read(window, into: &codes)
        for index in cells.indices {
            guard let code = Int(exactly: codes[index]) else {
                cells[index].fuelCode = .max
                continue
            }
            guard let entry = key.entry(of: code) else {
                unknownCodes.insert(code)
                cells[index].fuelCode = .max
                continue
            }
            cells[index].fuelCode = entry.fuel?.rawValue ?? 0
            guard let share = entry.share, let fuel = entry.fuel else { continue }
            if fuel.isMixedwood { cells[index].coniferPercent = share }
            if fuel.isDeadFirMixedwood { cells[index].deadFirPercent = share }
            if fuel.isGrass { cells[index].curingPercent = share }
        }
    }
}
