package import Geo
import Tables

/// Description that a band gives of itself: the first step of every format's recognition.
package struct BandReading {
    package var variable: WeatherVariable?
    /// As the file calls it, for people.
    package var name: String
    package var time = FieldTime.unknown
    package var start: Instant?
    /// At a height where weather for fires is not measured.
    package var otherLevel: String?
    /// How a value of a day was made, where the file says so.
    package var statistic: DailyStatistic?
    /// `expver` of ERA5: 1 is final, 5 preliminary.
    package var edition: Int?
    /// The unit of the values, where the name that the band goes by has another, or none.
    package var unit: String

    /// Goes by the driver that opened the file.
    package init(_ band: RasterBand) {
        switch band.dataset.driver {
        case "GRIB": self = .grib(band)
        case "netCDF": self = .netCDF(band)
        default: self = .tagged(band)
        }
        if unit.isEmpty { unit = band.unit }
    }

    package init(name: String) { (self.name, unit) = (name, "") }
}

extension BandReading {
    /// A message of GRIB by the element, level and times that GDAL shows.
    package static func grib(_ band: RasterBand) -> BandReading {
        let metadata = band.metadata
        let element = metadata["GRIB_ELEMENT"] ?? ""
        let level = metadata["GRIB_SHORT_NAME"] ?? ""
        var reading = BandReading(name: level.isEmpty ? element : "\(element) at \(level)")
        // APCP06 is the amount of six hours.
        let letters = element.hasPrefix("APCP") || element.hasPrefix("TP") ? element.filter { !$0.isNumber } : element
        reading.variable = WeatherVariable(gribElement: letters)
        if let second = metadata["GRIB_VALID_TIME"].flatMap(seconds) {
            reading.time = .instant(Instant(seconds: second))
        }
        if let hours = Int64(element.filter(\.isNumber)), letters != element, let end = reading.time.instant,
            (1...10_000).contains(hours)
        {
            reading.start = Instant(seconds: end.seconds - hours * 3_600)
        }
        if let sum = GRIBSum(metadata) { reading.take(sum) }
        if let span = GRIBSpan(metadata), reading.variable != .rain { reading.take(span) }
        if let variable = reading.variable, !isExpected(level, of: variable) { reading.otherLevel = level }
        return reading
    }

    /// A mean or an extreme of a day is known as such; one of hours, as the strongest wind of each hour of HRRR, is no value of an instant.
    private mutating func take(_ span: GRIBSpan) {
        guard let found = span.statistic else { return }
        if span.isDay { statistic = found } else { otherLevel = "\(found.rawValue) of hours" }
    }

    /// What the message's own template says goes before the name that GDAL has for its number.
    private mutating func take(_ sum: GRIBSum) {
        if sum.isRainOfECMWF { (variable, unit) = (.rain, "m") }
        guard variable == .rain else { return }
        if sum.isOfRate { unit = "kg m-2" }
        if let seconds = sum.seconds, let end = time.instant { start = Instant(seconds: end.seconds - seconds) }
    }

    /// Seconds since 1970, in GDAL up to 3.3 with words behind.
    private static func seconds(_ text: String) -> Int64? {
        text.split(separator: " ").first.flatMap { Int64($0) }.flatMap { $0.magnitude < 1_000_000_000_000 ? $0 : nil }
    }

    /// ECMWF puts what it names `2T` at the surface.
    private static func isExpected(_ level: String, of variable: WeatherVariable) -> Bool {
        switch variable {
        case .temperature, .dewPoint, .humidity: ["2-HTGL", "0-SFC", ""].contains(level)
        case .windSpeed, .windEastward, .windNorthward, .windFrom: ["10-HTGL", "0-SFC", ""].contains(level)
        case .rain: ["0-SFC", ""].contains(level)
        }
    }

    /// A layer of a CF variable by standard name, else by its own, and the time axis of its file.
    package static func netCDF(_ band: RasterBand) -> BandReading {
        let (metadata, file) = (band.metadata, band.dataset.metadata)
        let own = metadata["NETCDF_VARNAME"] ?? ""
        let standard = metadata["standard_name"] ?? file[own + "#standard_name"] ?? ""
        var reading = BandReading(name: standard.isEmpty || standard == own ? own : "\(own) (\(standard))")
        reading.variable =
            WeatherVariable(standardName: standard) ?? WeatherVariable(commonName: own)
            ?? WeatherVariable(commonName: file[own + "#long_name"] ?? "")
        let methods = metadata["cell_methods"] ?? file[own + "#cell_methods"]
        reading.statistic = methods.map { DailyStatistic(cellMethods: $0) } ?? DailyStatistic(variable: own)
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) where key.hasPrefix("NETCDF_DIM_") {
            let dimension = String(key.dropFirst("NETCDF_DIM_".count))
            if dimension == "expver" {
                reading.edition = Double(value).flatMap { Int(exactly: $0) }
            } else if let units = file[dimension + "#units"], let number = Double(value),
                let axis = TimeAxis(units: units, calendar: file[dimension + "#calendar"])
            {
                reading.time = axis.instant(at: number).map { .instant($0) } ?? .unknown
            } else if !isSingle(file["NETCDF_DIM_\(dimension)_DEF"]) {
                reading.otherLevel = (reading.otherLevel.map { $0 + ", " } ?? "") + "\(dimension) \(value)"
            }
        }
        return reading
    }

    /// Whether a dimension, `{length,type}`, has one value.
    private static func isSingle(_ definition: String?) -> Bool { definition?.hasPrefix("{1,") == true }

    /// A band of GeoTIFF, or of another format, by description and metadata.
    static func tagged(_ band: RasterBand) -> BandReading {
        let metadata = band.metadata
        let words = band.description.split { $0 == " " || $0 == "_" || $0 == "," }.map(String.init)
        let timeWords = words.filter { FieldTime(text: $0) != nil }
        let name = words.filter { FieldTime(text: $0) == nil }.joined(separator: " ")
        var reading = BandReading(name: name.isEmpty ? "band \(band.number)" : name)
        reading.variable =
            WeatherVariable(standardName: metadata["standard_name"] ?? "") ?? WeatherVariable(rawValue: name)
            ?? WeatherVariable(commonName: name) ?? WeatherVariable(commonName: metadata["long_name"] ?? "")
        let stamps = ["time", "valid_time", "TIME", "date", "DATE"].compactMap { metadata[$0] }
        let all = stamps + timeWords + [band.dataset.metadata["TIFFTAG_DATETIME"]].compactMap { $0 }
        reading.time = all.compactMap { FieldTime(text: $0) }.first ?? .unknown
        reading.statistic =
            metadata["cell_methods"].map { DailyStatistic(cellMethods: $0) } ?? DailyStatistic(variable: name)
        return reading
    }
}
