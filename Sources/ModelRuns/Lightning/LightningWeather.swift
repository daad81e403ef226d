public import Assessment
import Chronology
import FireWeather
import Geo
import Rasters
public import Tables

/// Moisture of the fuel and rain where flashes struck: from what `zarevo danger` wrote, or from a grid of daily rain.
///
/// A day of danger is that of its noon: the codes of the noon before the flash hold, and the rain of the 24 hours to the noon
/// after it is the one that it struck in. Noon is by local solar time.
public struct LightningWeather {
    private let danger: DangerDays?
    private let rain: DailyRain?

    /// - Throws: ``FormatError`` for a file with neither `DMC` and `DC` nor daily rain.
    public init(_ path: String) throws(FormatError) {
        let names = Set(try DangerLayers.bands(of: path).map(\.name))
        if names.isSuperset(of: ["DMC", "DC"]) {
            (danger, rain) = (try DangerDays(path, requiring: ["DMC", "DC"]), nil)
        } else {
            (danger, rain) = (nil, try DailyRain(path))
        }
    }

    /// Whether codes of moisture are there.
    public var hasFuel: Bool { danger != nil }
    /// Whether rain is there.
    public var hasRain: Bool { rain != nil || danger?.has("rain") == true }

    /// The weather of each flash, in their order; unknown outside the grid and its days.
    public func weather(of flashes: [Flash]) throws(FormatError) -> [FlashWeather] {
        if let danger { return try Self.weather(of: flashes, danger) }
        guard let rain else { return flashes.map { _ in .unknown } }
        return try rain.millimeters(at: flashes).map { FlashWeather(rainMillimeters: Self.known($0)) }
    }

    private static func weather(of flashes: [Flash], _ file: DangerDays) throws(FormatError) -> [FlashWeather] {
        let cells = file.locator.cells(at: flashes.map(\.coordinate))
        let noons = flashes.map { CalendarDay(noonBefore: $0.at, longitude: $0.coordinate.longitude) }
        var weather = flashes.map { _ in FlashWeather.unknown }
        for noon in Set(noons).sorted() {
            let here = noons.indices.filter { noons[$0] == noon }
            let places = here.map { cells[$0] }
            let duff = try file.values("DMC", on: noon, at: places)
            let drought = try file.values("DC", on: noon, at: places)
            let rain = try file.values("rain", on: noon.advanced(by: 1), at: places)
            for (position, index) in here.enumerated() {
                weather[index] = FlashWeather(
                    duffMoistureCode: known(duff[position]), droughtCode: known(drought[position]),
                    rainMillimeters: known(rain[position]))
            }
        }
        return weather
    }

    private static func known(_ value: Double) -> Double? { value >= 0 && value.isFinite ? value : nil }

    /// The flashes of a day in each cell of the grid of codes, by day, row and column; none of them known to stay in the cloud.
    ///
    /// - Returns: Nothing where there are no codes of moisture; flashes outside the grid are left out.
    public func cells(of index: FlashIndex) throws(FormatError) -> [IgnitionCell] {
        guard let danger else { return [] }
        let flashes = index.flashes
        let places = danger.locator.cells(at: flashes.map(\.coordinate))
        let keys = flashes.indices.compactMap { position in
            places[position].map {
                CellKey(noonBefore: flashes[position], $0, isGround: flashes[position].kind == .ground, position)
            }
        }.sorted()
        let groups = CellKey.groups(keys)
        let weather = try Self.weather(of: groups.map { flashes[$0[0].flash] }, danger)
        return zip(groups, weather).compactMap { group, weather in
            let window = GridWindow(column: group[0].column, row: group[0].row, columns: 1, rows: 1)
            let place = danger.locator.coordinates(of: window)
            guard place.latitudes[0].isFinite, place.longitudes[0].isFinite else { return nil }
            let ground = group.count(where: \.isGround)
            return IgnitionCell(
                day: group[0].day,
                coordinate: Coordinate(wrappingLatitude: place.latitudes[0], longitude: place.longitudes[0]),
                groundFlashes: ground, unknownFlashes: group.count - ground, weather: weather)
        }
    }
}

/// Where and when a flash counts.
private struct CellKey: Comparable {
    let day: CalendarDay
    let row: Int
    let column: Int
    let isGround: Bool
    let flash: Int

    init(noonBefore flash: Flash, _ cell: (column: Int, row: Int), isGround: Bool, _ position: Int) {
        day = CalendarDay(noonBefore: flash.at, longitude: flash.coordinate.longitude)
        (row, column, self.isGround, self.flash) = (cell.row, cell.column, isGround, position)
    }

    static func < (a: CellKey, b: CellKey) -> Bool {
        (a.day, a.row, a.column, a.flash) < (b.day, b.row, b.column, b.flash)
    }

    /// Neighbours of one day and cell.
    static func groups(_ sorted: [CellKey]) -> [[CellKey]] {
        sorted.reduce(into: []) { groups, key in
            if let last = groups.last?[0], (last.day, last.row, last.column) == (key.day, key.row, key.column) {
                groups[groups.count - 1].append(key)
            } else {
                groups.append([key])
            }
        }
    }
}

extension CalendarDay {
    /// The day of the last noon before an instant, by local solar time.
    init(noonBefore instant: Instant, longitude: Double) {
        self.init(daysSince1970: instant.adding(hours: longitude / 15 - 12).dayNumber)
    }
}
