public import Assessment
import Chronology
import FireEvents
public import FireWeather
public import Geo
import Rasters
public import Tables

/// The danger at the fires of a situation and in its areas, from a file that `zarevo danger` wrote.
public struct SituationDangerFile {
    private let days: DangerDays
    private let mask: GridMask

    /// - Parameter path: netCDF or GeoTIFF with the layer `FWI`.
    /// - Throws: ``FormatError`` for a file that cannot be read, or has no such layer.
    public init(_ path: String) throws(FormatError) {
        days = try DangerDays(path, requiring: ["FWI"])
        mask = GridMask(days.locator, days.geometry)
    }

    /// The danger on the day of a situation, in local solar time at each place.
    ///
    /// - Parameters:
    ///   - areas: Where the outlines of regions and districts are found.
    ///   - scales: Whose classes it is told in.
    public func danger(
        of situation: Situation, areas: [Area], scales: DangerScales
    ) throws(FormatError) -> SituationDanger {
        let wanted = Set((situation.regions + situation.districts).map(\.code))
        let fires = situation.fires.map { fireSites($0, situation.at) }
        let grounds = areas.filter { wanted.contains($0.code) }.compactMap { areaSites($0, situation.at) }
        let values = try values(of: fires + grounds)
        var danger = SituationDanger(
            scales: scales, source: days.name, remarks: days.remarks, fires: [:], areas: [:])
        for (index, site) in fires.enumerated() {
            danger.fires[site.name] = DangerReading(
                day: site.day, center: values[index][0], cells: Array(values[index].dropFirst()))
        }
        for (index, site) in grounds.enumerated() {
            danger.areas[site.name] = AreaDanger(day: site.day, cells: values[fires.count + index])
        }
        return danger
    }

    /// Cells that belong together, of one day.
    private struct Site {
        let name: String
        let day: CalendarDay
        let cells: [(column: Int, row: Int)?]
    }

    private func fireSites(_ fire: LocatedEvent, _ at: Instant) -> Site {
        let center = days.locator.cells(at: [fire.event.center])
        let around = mask.cells(inside: fire.event.perimeter) + mask.cells(alongEdgeOf: fire.event.perimeter)
        return Site(
            name: fire.event.id, day: CalendarDay(at, longitude: fire.event.center.longitude), cells: center + around)
    }

    /// An area of which only centres are known has the cells of those.
    private func areaSites(_ area: Area, _ at: Instant) -> Site? {
        let points = area.shape.polygons.flatMap(\.exterior)
        guard let middle = UnitVector.mean(of: (points + area.centers).map { UnitVector($0) }) else { return nil }
        let cells: [(column: Int, row: Int)?] =
            area.shape.isEmpty ? days.locator.cells(at: area.centers) : mask.cells(inside: area.shape)
        return Site(name: area.code, day: CalendarDay(at, longitude: middle.coordinate.longitude), cells: cells)
    }

    private func values(of sites: [Site]) throws(FormatError) -> [[Double]] {
        var values = sites.map { [Double](repeating: .nan, count: $0.cells.count) }
        for day in Set(sites.map(\.day)).sorted() {
            let today = sites.indices.filter { sites[$0].day == day }
            var read = try days.values("FWI", on: day, at: today.flatMap { sites[$0].cells })[...]
            for index in today {
                values[index] = Array(read.prefix(values[index].count))
                read = read.dropFirst(values[index].count)
            }
        }
        return values
    }
}

extension CalendarDay {
    /// The day that it is at a place in local solar time.
    init(_ instant: Instant, longitude: Double) {
        self.init(daysSince1970: instant.adding(hours: longitude / 15).dayNumber)
    }
}
