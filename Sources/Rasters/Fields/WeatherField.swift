import CGDAL
package import Geo
package import Tables

/// One band that holds an element of the weather at one time.
package final class WeatherField {
    package let variable: WeatherVariable
    package let time: FieldTime
    /// Where a step of rain begins, when the file says so.
    package let start: Instant?
    package let conversion: UnitConversion
    package let band: RasterBand
    /// How a value of a day was made, where the file says so.
    package let statistic: DailyStatistic?
    /// `expver` of ERA5, where the file has that dimension.
    package let edition: Int?
    /// Bands that fill in where the one before has no value.
    private var fallbacks: [RasterBand] = []
    private var staged: ScratchGrid<Double>?

    package init(
        _ variable: WeatherVariable, at time: FieldTime, from start: Instant? = nil, _ conversion: UnitConversion,
        in band: RasterBand, statistic: DailyStatistic? = nil, edition: Int? = nil
    ) {
        (self.variable, self.time, self.start, self.conversion, self.band) = (variable, time, start, conversion, band)
        (self.statistic, self.edition) = (statistic, edition)
    }

    /// Takes the values of a later edition where this one has none.
    func fallBack(on other: WeatherField) { fallbacks.append(other.band) }

    /// Reads a window in the program's unit; rain that is a rate comes as mm a second.
    package func read(_ window: GridWindow, into buffer: inout [Double]) throws(FormatError) {
        if let staged {
            try staged.read(window, layer: 0, into: &buffer)
        } else {
            try band.read(window, into: &buffer)
        }
        for band in fallbacks { try fill(&buffer, window, from: band) }
        guard conversion.scale != 1 || conversion.offset != 0 else { return }
        for index in 0..<window.count { buffer[index] = buffer[index] * conversion.scale + conversion.offset }
    }

    private func fill(_ buffer: inout [Double], _ window: GridWindow, from band: RasterBand) throws(FormatError) {
        guard buffer[..<window.count].contains(where: \.isNaN) else { return }
        var other = [Double](repeating: .nan, count: window.count)
        try band.read(window, into: &other)
        for index in 0..<window.count where buffer[index].isNaN { buffer[index] = other[index] }
    }

    /// Unpacks a message of GRIB, which cannot be read in parts, into a file that can; does nothing for other formats.
    package func stage(in folder: String) throws(FormatError) {
        guard band.dataset.driver == "GRIB", staged == nil else { return }
        let (columns, rows) = (band.dataset.geometry.columns, band.dataset.geometry.rows)
        let scratch = try ScratchGrid<Double>(columns: columns, rows: rows, layers: 1, in: folder)
        var buffer = [Double](repeating: 0, count: max(columns, 65_536))
        let windows = GridWindow.covering(band.dataset.geometry, block: (columns, 1), cells: 65_536)
        for window in windows {
            try band.read(window, into: &buffer)
            try scratch.write(window, layer: 0, from: &buffer)
        }
        staged = scratch
    }

    /// Gives the room of `stage` back.
    package func unstage() { staged = nil }

    /// Name and time, for errors.
    package var title: String {
        switch time {
        case .instant(let instant): "\(variable.rawValue) at \(instant)"
        case .day(let day): "\(variable.rawValue) of \(day.text)"
        case .unknown: variable.rawValue
        }
    }
}
