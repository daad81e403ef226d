import FireWeather
import Geo
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

/// See `Verification/weather/SOURCE.md`.
@Suite("Forecasts as services give them")
struct ForecastFileTests {
    private let folder: TemporaryFolder
    private static let sources = #filePath.split(separator: "/Tests/")[0] + "/Verification/weather/"

    init() throws { folder = try TemporaryFolder() }

    /// In the hour that ends at h fall h / 10 mm: from the sixth hour to noon of the next day, at 05 UTC.
    private static let rain = (6...29).reduce(0) { $0 + Double($1) / 10 }

    @Test(
        "rain of the 24 hours to noon is right: given twice by GFS, under the number of a rate by ICON, in metres by ECMWF",
        arguments: ["gfs", "icon", "ecmwf"])
    func rain(_ name: String) throws {
        let output = folder.path + "/\(name).tif"
        var request = DangerRequest(
            paths: [Self.sources + name + ".grib2"], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        (request.output, request.withWeather) = (output, true)
        let outcome = try GridDanger(request).run()
        #expect(outcome.days.map(\.day.text) == ["2026-07-11"])
        func value(_ band: String) throws -> Double {
            try MadeGrid.value(output, band: band + " 2026-07-11", column: 1, row: 1)
        }
        // Packing keeps 16 bits.
        #expect(abs(try value("rain") - Self.rain) < 0.01)
        #expect(abs(try value("temperature") - (20 + 29.0 / 2)) < 0.01)
        #expect(abs(try value("windSpeed") - 18) < 0.01)
    }

    @Test("HRRR: a Lambert grid, rain given twice, and the strongest wind of each hour, which is not that of noon")
    func highResolution() throws {
        let output = folder.path + "/hrrr.tif"
        var request = DangerRequest(
            paths: [Self.sources + "hrrr.grib2"], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        (request.output, request.withWeather) = (output, true)
        #expect(try GridDanger(request).run().days.map(\.day.text) == ["2026-07-11"])
        func value(_ band: String) throws -> Double {
            try MadeGrid.value(output, band: band + " 2026-07-11", column: 1, row: 1)
        }
        let fallen = (21...44).reduce(0) { $0 + Double($1) / 10 }
        #expect(abs(try value("rain") - fallen) < 0.01)
        #expect(abs(try value("temperature") - (20 + 44.0 / 2)) < 0.01)
        #expect(abs(try value("windSpeed") - 18) < 0.01)
        let amounts = try RasterDataset.bands(of: Self.sources + "hrrr.grib2").filter(WindRain.isAmount)
        let run = Instant(seconds: 1_783_641_600)
        try WindRain(amounts, as: nil).require(at: [run.adding(hours: 22), run.adding(hours: 40)], "hrrr")
    }

    @Test("--check says that sums under the number of a rate are sums", arguments: ["gfs", "icon", "ecmwf"])
    func check(_ name: String) throws {
        let request = DangerRequest(
            paths: [Self.sources + name + ".grib2"], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        let check = try GridCheck(try GridDanger(request))
        let rain = try #require(check.lines.first { $0.subject == "rain" }).text
        #expect(!rain.contains("a rate") && rain.contains("of 60 minutes by the file's word"), "\(rain)")
        #expect(!rain.contains("/s"), "\(rain)")
    }

    @Test("a packing that GDAL lacks is refused with the command that repacks it")
    func packing() throws {
        // Newer versions of GDAL read it.
        do {
            _ = try RasterDataset(opening: Self.sources + "ccsds.grib2", source: "ccsds.grib2")
        } catch {
            #expect(error.found.contains("grib_set -r -s packingType=grid_simple"))
        }
    }

    @Test("winds for smoke have the rain of the hour that a wind lies in", arguments: ["gfs", "icon", "ecmwf"])
    func smoke(_ name: String) throws {
        let bands = try RasterDataset.bands(of: Self.sources + name + ".grib2").filter(WindRain.isAmount)
        #expect(!bands.isEmpty)
        let rain = try WindRain(bands, as: nil)
        let start = Instant(seconds: 1_783_641_600)
        try rain.require(at: [start.adding(hours: 3), start.adding(hours: 9)], name)
        // ICON and ECMWF give an amount at the beginning too, in which no time has passed.
        #expect(rain.unusable.count == (name == "gfs" ? 0 : 1))
    }
}
