public import ArgumentParser
import Chronology
import FireWeather
public import ModelRuns

/// Options of fire behaviour on grids alone.
struct GridBehaviorOptions: ParsableArguments {
    @Option(help: "A file of zarevo danger with FFMC, BUI and, written with --weather, wind.", completion: .file())
    var danger: String?
    @Option(help: "The day, as 2020-08-19: of the danger file, and for foliar moisture.")
    var day: CalendarDay?
    @Option(
        help: "Fine Fuel Moisture Code: a number, a raster, or a raster and its band as FILE:2.", completion: .file())
    var ffmc: GridInput?
    @Option(help: "Buildup Index.", completion: .file())
    var bui: GridInput?
    @Option(help: "Wind at 10 m, km/h.", completion: .file())
    var windSpeed: GridInput?
    @Option(help: "Where the wind comes from, degrees.", completion: .file())
    var windFrom: GridInput?
    @Option(help: "Slope, per cent (default: slope.tif beside the fuel, or from elevation).", completion: .file())
    var slope: GridInput?
    @Option(
        help: "Where the slope faces, degrees (default: aspect.tif beside the fuel, or from elevation).",
        completion: .file())
    var aspect: GridInput?
    @Option(help: "Metres above the sea (default: elevation.tif beside the fuel).", completion: .file())
    var elevation: GridInput?
    @Option(help: "Foliar moisture, per cent (default: by place, height and day, in Canada).", completion: .file())
    var fmc: GridInput?
    @Option(help: "Day of the year on which foliar moisture is least, outside Canada.")
    var fmcMinimumDay: Double?
    @Option(help: "Share of conifers in M-1 and M-2, per cent.", completion: .file())
    var conifer: GridInput?
    @Option(help: "Share of dead fir in M-3 and M-4, per cent.", completion: .file())
    var deadFir: GridInput?
    @Option(help: "Degree of curing of grass, per cent.", completion: .file())
    var curing: GridInput?
    @Option(help: "Load of grass, kg/m² (default: 0.35).", completion: .file())
    var grassLoad: GridInput?
    @Option(
        help: "The fuel raster is land cover of the table worldcover, cci or igbp (default: fuel.json beside it says).")
    var crosswalk: String?
    @Flag(help: "With --crosswalk: broad leaves and larch needles are down.")
    var leafless = false
    @Flag(help: "Pack the output: smaller and slower.")
    var compress = false
    @Option(help: "Cores to use (default: all). The numbers are the same with any.")
    var threads: Int?

    func validate() throws {
        try OptionRange.require("--threads", threads, in: 1...64)
    }
}

extension GridInput: ExpressibleByArgument {
    /// A number, `FILE` or `FILE:BAND`.
    public init?(argument: String) {
        if let number = Double(argument) {
            guard number.isFinite else { return nil }
            self = .number(number)
            return
        }
        let parts = argument.split(separator: ":")
        if parts.count > 1, let last = parts.last, let band = Int(last), band > 0 {
            self = .raster(path: String(argument.dropLast(last.count + 1)), band: band)
        } else {
            self = .raster(path: argument, band: 1)
        }
    }
}
